/**
 * The loan thresholds of Google's 2016 interactive article, rebuilt as a check of our cutoff search against figures many people know.
 *
 * Wattenberg, Viégas & Hardt (2016), "Attacking discrimination with smarter machine learning",
 * https://research.google.com/bigpicture/attacking-discrimination-in-ml/. Two groups of simulated applicants with whole-number credit
 * scores from 0 to 99; a repaid loan earns 300, a default loses 700.
 */
import { exp } from '../../kernel/math';
import { bestCutoffPair, cutoffOutcomes } from './group-cutoffs';
import type { CutoffOutcome, CutoffPair } from './group-cutoffs';
import { approvalPayoff } from './payoff';

export interface LoanGroup {
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
}

export type LoanPolicy = 'max-profit' | 'group-unaware' | 'demographic-parity' | 'equal-opportunity';

/**
 * About `count` scores that trace a normal curve without chance: the expected number at each score is rounded down and the remainder
 * carried to the next.
 */
function scoresAlongNormal(count: number, mean: number, sd: number): number[] {
  const scores: number[] = [];
  let carried = 0;
  for (let score = 0; score < 100; score++) {
    const z = (score - mean) / sd;
    carried += (count * exp((-z * z) / 2)) / (sd * Math.sqrt(2 * Math.PI));
    for (; carried >= 1; carried--) scores.push(score);
  }
  return scores;
}

function loanGroup(goodMean: number, badMean: number): LoanGroup {
  const good = scoresAlongNormal(100, goodMean, 10);
  const bad = scoresAlongNormal(100, badMean, 10);
  return {
    labels: Uint8Array.from([...good.map(() => 1), ...bad.map(() => 0)]),
    scores: Float64Array.from([...good, ...bad]),
  };
}

/** The article's two groups: their means differ, and so does how well the score tells payers from defaulters. */
export function loanGroups(): readonly [LoanGroup, LoanGroup] {
  return [loanGroup(63, 47), loanGroup(57, 33)];
}

/** The article calls two rates equal when they look equal as whole percentages. */
const samePercent = (a: number, b: number) => Math.round(100 * a) === Math.round(100 * b);

const agreement: Record<LoanPolicy, (a: CutoffOutcome, b: CutoffOutcome) => boolean> = {
  'max-profit': () => true,
  'group-unaware': (a, b) => a.cutoff === b.cutoff,
  'demographic-parity': (a, b) => samePercent(a.approvalRate, b.approvalRate),
  'equal-opportunity': (a, b) => samePercent(a.truePositiveRate, b.truePositiveRate),
};

/** The most profitable pair of cutoffs under a policy, by trying all whole-number pairs. */
export function loanCutoffs(policy: LoanPolicy): CutoffPair {
  const cutoffs = Array.from({ length: 101 }, (_, score) => score);
  const [first, second] = loanGroups().map(({ labels, scores }) =>
    cutoffOutcomes(labels, scores, cutoffs, approvalPayoff(300, -700)),
  );
  const best = bestCutoffPair(first!, second!, agreement[policy]);
  if (best === null) throw new Error(`no pair of cutoffs meets ${policy}`);
  return best;
}
