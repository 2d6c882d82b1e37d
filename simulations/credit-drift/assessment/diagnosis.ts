/** Diagnosis: the right cause, held with the right confidence, for reasons that had been seen. */
import { type Hypothesis, hypotheses } from '../hypotheses';
import { hypothesisWords } from '../words';
import { type Judge, said } from './judgement';

const CAUSE = 0.65;
const CALIBRATION = 0.15;
const GROUNDS = 0.2;

/** The bench knows the truth: a cause read off it, from which repair works, counts by half and has no grounds of its own. */
const FROM_BENCH = 0.5;

/**
 * Brier score that earns nothing: of one wrong cause held for certain. Up to there points fall in proportion, so that stating what one believes is
 * best (a proper score); a lower limit would reward overstating it.
 */
const WORST = 2 / hypotheses.length;

/** What the consulted evidence must give the named cause for it to count as found rather than guessed. */
const ENOUGH = 0.7;

const square = (x: number) => x * x;

export const diagnosis: Judge = (report) => {
  const advice =
    'Ask in order: did decisions change, did the model change, is a value impossible, whose inputs moved, and labels last. Name a cause when what you have seen leaves little else.';
  const last = report.diagnoses.at(-1);
  if (!last) return { share: 0, evidence: said('No diagnosis was made.'), advice };
  const right = new Set(report.truth.hypotheses);
  const named = last.hypotheses;
  const hits = named.filter((id) => right.has(id)).length;
  const same = (other: readonly Hypothesis[]) =>
    other.length === named.length && other.every((id) => named.includes(id));
  const beforeBench = report.diagnoses.findLast(({ benched }) => benched === 0);
  const fromBench = last.benched > 0 && !(beforeBench && same(beforeBench.hypotheses));
  const cause = Math.max(0, (hits - (named.length - hits) / 2) / right.size) * (fromBench ? FROM_BENCH : 1);
  const say = (ids: readonly Hypothesis[]) => ids.map((id) => hypothesisWords[id].name.toLowerCase()).join(' and ');
  const truth = `It was ${say([...right])}; you said ${say(named)}.`;

  // A belief stated before anything was looked at is a prior.
  const belief = report.beliefs.findLast(({ seen }) => seen > 0)?.beliefs;
  const brier =
    belief &&
    hypotheses.reduce((sum, id) => sum + square(belief[id] / 100 - Number(right.has(id))), 0) / hypotheses.length;
  const calibration = brier === undefined ? 0 : Math.max(0, 1 - brier / WORST);
  const calibrated =
    brier === undefined
      ? 'No belief was stated after a look.'
      : `Your last beliefs lie ${brier.toFixed(2)} from the truth (Brier score: 0 is perfect, saying 50 % to everything is 0.25).`;

  const held = report.ledger[last.seen - 1]?.posterior ?? report.prior;
  const support = named.reduce((sum, id) => sum + held[id], 0) / named.length;
  const grounds = cause === 0 || fromBench ? 0 : Math.min(1, support / ENOUGH);
  const grounded = `What you had looked at by then gave it ${Math.round(100 * support)} % (a perfect reader’s posterior, estimated).`;
  return {
    share: CAUSE * cause + CALIBRATION * calibration + GROUNDS * grounds,
    evidence: said(
      truth,
      ...(fromBench ? ['You first named it after plans had been tried, which show which repair works.'] : []),
      grounded,
      calibrated,
    ),
    advice: fromBench
      ? 'Name the cause before you try plans: outside a simulation no bench knows it.'
      : cause === 1 && grounds < 1
        ? 'You were right before the evidence was: look for the reading that separates your cause from its nearest rival.'
        : advice,
  };
};
