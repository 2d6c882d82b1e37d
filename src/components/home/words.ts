/** The figures and sentences of the miniature, from a reading. Every claim is checked against the readings it is about. */
import { lit, type Reading } from './reading';

export function describe(reading: Reading, setting: number, films: number) {
  const people = reading.served.length;
  const served = lit(reading);
  return {
    served: String(served),
    shown: String(Math.round(reading.coverage * films)),
    error: reading.ratingError.toFixed(2),
    setting: `${setting} %`,
    field: `${served} of ${people} people are lit: each was shown at least one film they go on to love.`,
    opening: `Released at ${setting} %: the model with the smallest rating error decides alone, and ${served} of ${people} people find a film they love. Where would you set it? Put the lever there and let go.`,
  };
}

/** What a flight showed: this setting against the learner's guess, the best setting and the release. */
export function find(profile: readonly number[], settings: readonly number[], at: number, guess: number): string {
  const here = profile[at]!;
  const most = Math.max(...profile);
  const least = Math.min(...profile);
  const best = settings[profile.indexOf(most)]!;
  const last = profile[profile.length - 1]!;
  const parts = [`At ${settings[at]!} %, ${here} people find a film they love.`];
  if (guess === at) {
    parts.push(
      here === most ? 'No setting serves more: your guess was right.' : `The most, ${most}, are served at ${best} %.`,
    );
  } else if (profile[guess] === most) {
    parts.push(`Your guess, ${settings[guess]!} %, is as good as it gets: ${most}.`);
  } else {
    parts.push(`Your guess, ${settings[guess]!} %, serves ${profile[guess]!}; the best setting, ${best} %, ${most}.`);
  }
  if (last === least && last < most) {
    parts.push(
      `At 100 %, where the model with the smallest rating error decides alone, ${last}: the best score makes the worst list.`,
    );
  }
  return parts.join(' ');
}
