/** Titles for invented films: a small grammar with the words of the film's genres. */
import { type Sequence, sequence } from '../../../kernel/streams';
import type { FilmTruth } from './films';
import { genres } from './genres';
import { type Vocabulary, commonPhrases, firstNames, numbers, places, surnames, times, vocabularies } from './words';

const TITLES = 41;
/** How often the phrase, rather than only its words, belongs to the film's genre. */
const OWN_PHRASE = 0.58;
/** How often a word comes from the film's second genre when it has one. */
const SECOND_GENRE = 0.3;

/** One title per film, without the year; no two alike. */
export function inventTitles(seed: number, films: Pick<FilmTruth, 'count' | 'genres'>): readonly string[] {
  const draws = sequence(seed, TITLES);
  const taken = new Set<string>();
  for (let i = 0; i < films.count; i++) {
    const mine = films.genres[i]!.map((g) => vocabularies[genres[g]!.name]!);
    let title = compose(draws, mine);
    while (taken.has(title)) title = compose(draws, mine);
    taken.add(title);
  }
  return [...taken];
}

function compose(draws: Sequence, mine: readonly Vocabulary[]): string {
  const main = mine[0]!;
  const words = mine[1] && draws.uniform() < SECOND_GENRE ? mine[1] : main;
  const phrase = oneOf(draws, draws.uniform() < OWN_PHRASE ? main.phrases : commonPhrases);
  const used = new Set<string>();
  const fresh = (choices: readonly string[]): string => {
    let word = oneOf(draws, choices);
    while (used.has(word)) word = oneOf(draws, choices);
    used.add(word);
    return word;
  };
  const slots: Readonly<Record<string, readonly string[]>> = {
    A: words.adjectives,
    N: words.nouns,
    R: words.roles,
    S: surnames,
    F: firstNames,
    P: places,
    '#': numbers,
    T: times,
  };
  const title = phrase.replace(/\{(a )?(.)\}/g, (_, article: string | undefined, slot: string) => {
    const word = fresh(slots[slot]!);
    return article ? `${/^[AEIOUÅÉ]/.test(word) ? 'an' : 'a'} ${word}` : word;
  });
  return title.charAt(0).toUpperCase() + title.slice(1);
}

const oneOf = (draws: Sequence, choices: readonly string[]): string => choices[draws.below(choices.length)]!;
