/** What comes after: those who were harmed, what may still go wrong, how one would notice. */
import { instruments } from '../../instruments/catalogue';
import { earlyByGroup, seesConcept } from '../bearing';
import { cannotTell, type Checker, isQuiet, missing, right, wrong } from '../facts';
import type { Brief } from '../schema';

const REMEDY_ENOUGH = 20;

export const remediation: Checker = ({ remediation: { reReview, says } }, facts) => {
  const explained = says.trim().length >= REMEDY_ENOUGH;
  if (isQuiet(facts)) {
    return reReview
      ? cannotTell('Nobody was wronged by a fault. Whether a re-review is worth its cost is a matter of judgement.')
      : right('Nobody was wronged by a fault, and no re-review is ordered.');
  }
  if (!reReview) {
    return missing(
      'Those who were turned away wrongly are not looked at again: repairing the model gives them nothing back.',
    );
  }
  return explained
    ? right('A re-review list is ordered, and the brief says for whom.')
    : wrong('A re-review is ordered without a word on who is on the list and what they are told.', 0.5);
};

const RISK_ENOUGH = 40;
const DISTINCT_WORDS = 6;
/** Share of its words that stand in another text of the brief from which on it only repeats. */
const REPEATS = 0.9;

const wordsOf = (text: string) => new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? []);

export const residualRisk: Checker = (brief) => {
  const text = brief.residualRisk.trim();
  if (text === '') return missing('No residual risk is named. Every plan leaves some.');
  const words = wordsOf(text);
  if (text.length < RISK_ENOUGH || words.size < DISTINCT_WORDS) {
    return wrong(
      `${text.length} characters do not name a risk: say what may still go wrong, for whom, and who would notice.`,
      0.25,
    );
  }
  return repeats(brief, words)
    ? wrong('The residual risk only repeats another part of the brief.', 0.25)
    : right('A residual risk is named. Whether it is the one that matters, a reader has to judge.');
};

function repeats(
  { summary, mechanism, remediation: { says }, monitoring }: Brief,
  words: ReadonlySet<string>,
): boolean {
  return [summary, mechanism, says, monitoring.says].some((other) => {
    const there = wordsOf(other);
    return [...words].filter((word) => there.has(word)).length >= REPEATS * words.size;
  });
}

export const monitoring: Checker = ({ monitoring: { instruments: watched } }) => {
  if (watched.length === 0) return missing('Nothing is to be watched.');
  const early = watched.filter((id) => earlyByGroup.includes(id));
  const late = watched.filter((id) => seesConcept.includes(id));
  const name = (ids: Brief['monitoring']['instruments']) => ids.map((id) => instruments[id].name).join(', ');
  if (early.length > 0 && late.length > 0) {
    return right(`Rings early, by group, without outcomes: ${name(early)}. Sees concept drift: ${name(late)}.`);
  }
  const gaps = [
    ...(early.length === 0
      ? ['nothing that watches each group and needs no outcomes, so any alarm comes two months late']
      : []),
    ...(late.length === 0 ? ['nothing that looks at outcomes by group, so concept drift stays unseen'] : []),
  ];
  return wrong(`Watched: ${name(watched)}. There is ${gaps.join('; and ')}.`, gaps.length === 1 ? 0.5 : 0);
};
