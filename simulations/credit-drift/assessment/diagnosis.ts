/** Diagnosis: the right cause, held with the right confidence, for reasons that had been seen. */
import { type Hypothesis, hypotheses } from '../hypotheses';
import { hypothesisWords } from '../words';
import { type Judge, said } from './judgement';

const CAUSE = 0.65;
const CALIBRATION = 0.15;
const GROUNDS = 0.2;

/** What the consulted evidence must give the named cause for it to count as found rather than guessed. */
const ENOUGH = 0.7;

export const diagnosis: Judge = (report) => {
  const advice =
    'Ask in order: did decisions change, did the model change, is a value impossible, whose inputs moved, and labels last. Name a cause when what you have seen leaves little else.';
  const last = report.diagnoses.at(-1);
  if (!last) return { share: 0, evidence: said('No diagnosis was made.'), advice };
  const right = new Set(report.truth.hypotheses);
  const named = last.hypotheses;
  const hits = named.filter((id) => right.has(id)).length;
  const cause = Math.max(0, (hits - (named.length - hits) / 2) / right.size);
  const say = (ids: readonly Hypothesis[]) => ids.map((id) => hypothesisWords[id].name.toLowerCase()).join(' and ');
  const truth = `It was ${say([...right])}; you said ${say(named)}.`;

  const belief = report.beliefs.at(-1)?.beliefs;
  const brier =
    belief &&
    hypotheses.reduce((sum, id) => sum + (belief[id] / 100 - Number(right.has(id))) ** 2, 0) / hypotheses.length;
  const calibration = brier === undefined ? 0 : Math.max(0, 1 - brier / 0.15);
  const calibrated =
    brier === undefined
      ? 'No belief was stated.'
      : `Your last beliefs lie ${brier.toFixed(2)} from the truth (Brier score: 0 is perfect, saying 50 % to everything is 0.25).`;

  const held = report.ledger[last.seen - 1]?.posterior ?? report.prior;
  const support = named.reduce((sum, id) => sum + held[id], 0) / named.length;
  const grounds = cause === 0 ? 0 : Math.min(1, support / ENOUGH);
  const grounded = `What you had looked at by then gave it ${Math.round(100 * support)} % (a perfect reader’s posterior).`;
  return {
    share: CAUSE * cause + CALIBRATION * calibration + GROUNDS * grounds,
    evidence: said(truth, grounded, calibrated),
    advice:
      cause === 1 && grounds < 1
        ? 'You were right before the evidence was: look for the reading that separates your cause from its nearest rival.'
        : advice,
  };
};
