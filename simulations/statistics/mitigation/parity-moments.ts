/**
 * Parity as linear constraints on a classifier, and the weighted classification problem they turn into.
 *
 * Agarwal, Beygelzimer, Dudík, Langford & Wallach (2018), "A reductions approach to fair classification", sections 2–3; fairlearn
 * reductions/_moments/utility_parity.py. Per event e (all applicants, the good, the bad) and group g two constraints bound
 * γ(±, e, g) = ±(P(h = 1 | e, g) − P(h = 1 | e)) by ε.
 */

export type ReductionMoment =
  'demographic-parity' | 'true-positive-rate-parity' | 'false-positive-rate-parity' | 'equalized-odds';

export interface ParityConstraintKey {
  readonly sign: 1 | -1;
  /** The label that defines the event, or 'all'. */
  readonly event: number | 'all';
  readonly group: number;
}

/** What one wrong decision costs. */
export interface DecisionCosts {
  readonly falsePositive: number;
  readonly falseNegative: number;
}

export interface ParityMoments {
  readonly constraints: readonly ParityConstraintKey[];
  /** γ of 0/1 decisions or approval probabilities, one per constraint. */
  gamma(decisions: ArrayLike<number>): Float64Array;
  /**
   * What approving each row gains given the multipliers λ ≥ 0, one per constraint: positive means approve. The best response of the
   * learner is the classifier that fits the sign with the absolute value as the weight.
   */
  signedWeights(multipliers: ArrayLike<number>, costs: DecisionCosts): Float64Array;
}

const eventsOf = {
  'demographic-parity': ['all'],
  'true-positive-rate-parity': [1],
  'false-positive-rate-parity': [0],
  'equalized-odds': [0, 1],
} as const satisfies Record<ReductionMoment, readonly (number | 'all')[]>;

/** Throws when an event does not occur in a group, for then its rate is undefined. */
export function parityMoments(
  labels: ArrayLike<number>,
  groups: ArrayLike<number>,
  moment: ReductionMoment,
): ParityMoments {
  const rows = labels.length;
  const names = [...new Set(Array.from(groups))].sort((a, b) => a - b);
  const place = Uint32Array.from(groups, (group) => names.indexOf(group));
  const events = eventsOf[moment].map((event) => {
    const holds = Uint8Array.from(labels, (label) => (event === 'all' || label === event ? 1 : 0));
    const counts = new Float64Array(names.length);
    for (let i = 0; i < rows; i++) counts[place[i]!]! += holds[i]!;
    const empty = counts.indexOf(0);
    if (empty >= 0) throw new RangeError(`no applicant of group ${names[empty]} in the event of label ${event}`);
    return { event, holds, counts, total: counts.reduce((sum, count) => sum + count, 0) };
  });
  const signs = [1, -1] as const;
  const constraints = signs.flatMap((sign) =>
    events.flatMap(({ event }) => names.map((group): ParityConstraintKey => ({ sign, event, group }))),
  );
  const half = constraints.length / 2;

  return {
    constraints,
    gamma(decisions) {
      const gamma = new Float64Array(constraints.length);
      events.forEach(({ holds, counts, total }, e) => {
        const approved = new Float64Array(names.length);
        for (let i = 0; i < rows; i++) if (holds[i]) approved[place[i]!]! += decisions[i]!;
        const overall = approved.reduce((sum, count) => sum + count, 0) / total;
        approved.forEach((count, g) => {
          const difference = count / counts[g]! - overall;
          gamma[e * names.length + g] = difference;
          gamma[half + e * names.length + g] = -difference;
        });
      });
      return gamma;
    },
    signedWeights(multipliers, { falsePositive, falseNegative }) {
      const weights = Float64Array.from(labels, (label) => (label === 1 ? falseNegative : -falsePositive));
      events.forEach(({ holds, counts, total }, e) => {
        const net = names.map((_, g) => {
          const constraint = e * names.length + g;
          return multipliers[constraint]! - multipliers[half + constraint]!;
        });
        const shared = (net.reduce((sum, lambda) => sum + lambda, 0) * rows) / total;
        const gain = net.map((lambda, g) => shared - (lambda * rows) / counts[g]!);
        for (let i = 0; i < rows; i++) if (holds[i]) weights[i]! += gain[place[i]!]!;
      });
      return weights;
    },
  };
}

export interface RelabelledProblem {
  /** 1 where approving gains. */
  readonly labels: Uint8Array;
  /** Absolute gains, scaled to a mean of 1. */
  readonly weights: Float64Array;
}

/** The weighted classification problem a learner is given. */
export function relabel(signedWeights: Float64Array): RelabelledProblem {
  const scale = signedWeights.length / signedWeights.reduce((sum, weight) => sum + Math.abs(weight), 0);
  return {
    labels: Uint8Array.from(signedWeights, (weight) => (weight > 0 ? 1 : 0)),
    weights: signedWeights.map((weight) => Math.abs(weight) * scale),
  };
}
