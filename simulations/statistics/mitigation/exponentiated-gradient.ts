/**
 * Exponentiated gradient: a game between a learner and multipliers that rise while a parity constraint is violated. The result is a
 * lottery over logistic models.
 *
 * Agarwal et al. (2018), algorithm 1, with fairlearn's parametrisation λ = B exp(θ) / (1 + Σ exp(θ)), θ ← θ + η (γ − ε), but
 * with the plain average of the iterates instead of fairlearn's linear programme over them (reductions/_exponentiated_gradient).
 */
import { exp } from '../../kernel/math';
import { fitLogistic } from '../logistic-regression';
import { parityMoments, relabel } from './parity-moments';
import type { DecisionCosts, ParityConstraintKey, ReductionMoment } from './parity-moments';

export interface ExponentiatedGradientOptions {
  /** True positive rate parity (equal false rejection rates) unless told. */
  readonly moment?: ReductionMoment;
  /** Violation allowed (ε), .02 unless told. */
  readonly tolerance?: number;
  /** Bound on the sum of the multipliers (B), 1/ε unless told. Larger: closer to parity, slower to settle. */
  readonly bound?: number;
  /** Rounds, and so models in the lottery, 50 unless told. */
  readonly rounds?: number;
  /** Step η₀, divided by the bound; 2 unless told. */
  readonly step?: number;
  /** .7 for approving a bad and .3 for rejecting a good applicant unless told: break-even at P(good) = .7. */
  readonly costs?: DecisionCosts;
  /** L2 penalty of the logistic learner, 1 unless told. */
  readonly ridge?: number;
}

export interface FairMixture {
  /** [intercept, …coefficients] of each model; all are equally likely. A model approves iff its linear predictor is positive. */
  readonly models: readonly Float64Array[];
  readonly constraints: readonly ParityConstraintKey[];
  /** γ of the mixture on the training data, one per constraint; at most ε plus what the game has not settled yet. */
  readonly gamma: Float64Array;
}

/** Columns should be standardised. Costs one logistic fit per round. */
export function fitExponentiatedGradient(
  columns: readonly Float64Array[],
  labels: ArrayLike<number>,
  groups: ArrayLike<number>,
  {
    moment = 'true-positive-rate-parity',
    tolerance = 0.02,
    bound = 1 / tolerance,
    rounds = 50,
    step = 2,
    costs = { falsePositive: 0.7, falseNegative: 0.3 },
    ridge = 1,
  }: ExponentiatedGradientOptions = {},
): FairMixture {
  const moments = parityMoments(labels, groups, moment);
  const theta = new Float64Array(moments.constraints.length);
  const mean = new Float64Array(theta.length);
  const models: Float64Array[] = [];
  for (let round = 0; round < rounds; round++) {
    const { labels: targets, weights } = relabel(moments.signedWeights(multipliersOf(theta, bound), costs));
    const start = models.at(-1);
    const model = fitLogistic(columns, targets, { weights, ridge, ...(start && { start }) });
    models.push(model);
    const gamma = moments.gamma(decide(model, columns));
    for (let c = 0; c < theta.length; c++) {
      theta[c]! += (step / bound) * (gamma[c]! - tolerance);
      mean[c]! += gamma[c]! / rounds;
    }
  }
  return { models, constraints: moments.constraints, gamma: mean };
}

/** B exp(θ) / (1 + Σ exp(θ)), shifted by the largest θ so that nothing overflows. */
function multipliersOf(theta: Float64Array, bound: number): Float64Array {
  const shift = theta.reduce((most, value) => Math.max(most, value), 0);
  const raised = theta.map((value) => exp(value - shift));
  const total = raised.reduce((sum, value) => sum + value, exp(-shift));
  return raised.map((value) => (bound * value) / total);
}

/** 0/1 decisions of one model. */
function decide(model: Float64Array, columns: readonly Float64Array[]): Uint8Array {
  const predictor = new Float64Array(columns[0]!.length).fill(model[0]!);
  columns.forEach((column, j) => {
    const coefficient = model[j + 1]!;
    for (let i = 0; i < predictor.length; i++) predictor[i]! += coefficient * column[i]!;
  });
  return Uint8Array.from(predictor, (value) => (value > 0 ? 1 : 0));
}

/** Probability of approval of each row under the lottery. */
export function mixtureApproval({ models }: FairMixture, columns: readonly Float64Array[]): Float64Array {
  const probability = new Float64Array(columns[0]!.length);
  for (const model of models) {
    const decisions = decide(model, columns);
    for (let i = 0; i < probability.length; i++) probability[i]! += decisions[i]! / models.length;
  }
  return probability;
}
