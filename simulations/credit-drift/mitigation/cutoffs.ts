/** Cut-offs chosen on the newest month whose outcomes are known. */
import { quantileSorted } from '../../statistics/drift/samples';
import { approvalPayoff } from '../../statistics/mitigation/payoff';
import { agreeWithin, bestCutoffPair, cutoffOutcomes } from '../../statistics/mitigation/group-cutoffs';
import { LOSS_BAD, PROFIT_GOOD } from '../case';
import type { Applicants } from '../world/applicants';

/** Of groups A and B. */
export type Cutoffs = readonly [number, number];

/** Cut-offs tried in each group: the scores' quantiles from 2 % to 98 %. */
const GRID = 97;
/** True positive rates that lie this close count as equal. */
const TOLERANCE = 0.005;

/** The largest cut-off that turns down at most a share `rate` of the creditworthy of group B. */
export function cutoffForRate({ good, group }: Applicants, scores: Float64Array, rate: number): number {
  const ofGoodB = scores.filter((_, i) => good[i] === 1 && group[i] === 1).sort();
  if (ofGoodB.length === 0) throw new RangeError('nobody creditworthy in group B to choose a cut-off by');
  return ofGoodB[Math.min(ofGoodB.length - 1, Math.floor(rate * ofGoodB.length))]!;
}

/**
 * The pair of cut-offs with the largest profit among those with equal false rejection rates in both groups (equal opportunity, Hardt, Price
 * & Srebro 2016), without a lottery between cut-offs.
 */
export function equalOpportunityCutoffs({ good, group }: Applicants, scores: Float64Array): Cutoffs {
  const sorted = scores.slice().sort();
  const grid = Array.from({ length: GRID }, (_, i) => quantileSorted(sorted, 0.02 + (0.96 * i) / (GRID - 1)));
  const outcomes = (code: 0 | 1) => {
    const member = (_: number, i: number) => group[i] === code;
    return cutoffOutcomes(good.filter(member), scores.filter(member), grid, approvalPayoff(PROFIT_GOOD, LOSS_BAD));
  };
  const pair = bestCutoffPair(outcomes(0), outcomes(1), agreeWithin('truePositiveRate', TOLERANCE));
  if (pair === null) throw new RangeError('no pair of cut-offs gives both groups the same false rejection rate');
  return [pair.first.cutoff, pair.second.cutoff];
}
