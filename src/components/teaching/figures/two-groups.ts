/**
 * One scorecard, two groups, in closed form: log-odds of repaying are normal among good and bad applicants of each group, with one spread
 * (binormal model). Set so that launch looks like the credit world's: a score that is right in both groups, AUC .83, cut-off .70.
 */
import { normalCdf } from '@simulations/kernel/math';

/** Log-odds of the cut-off .70. */
export const CUT = Math.log(0.7 / 0.3);
/** Standard deviation of the log-odds among the good, and among the bad, of either group. */
const SPREAD = 1.33;
/** Share of all applicants, and log-odds of the share of the good among them. */
const groups = { A: { share: 0.75, prior: 1.19 }, B: { share: 0.25, prior: 0.73 } } as const;
type GroupName = keyof typeof groups;

/** By how much the scores of each group have moved since launch, in log-odds. */
export interface Shift {
  readonly A: number;
  readonly B: number;
}

export interface TwoGroupRates {
  readonly auc: number;
  /** AUC inside either group: it cannot move, because everybody in a group moves alike. */
  readonly aucWithin: number;
  readonly frr: Readonly<Record<GroupName, number>>;
  readonly approved: number;
}

/** For equal spreads a score is right (says the true odds) when good and bad lie half a variance above and below the group's odds. */
const meanOf = (name: GroupName, good: boolean, shift: Shift) =>
  groups[name].prior + (good ? 1 : -1) * (SPREAD ** 2 / 2) + shift[name];
const goodShare = (name: GroupName) => 1 / (1 + Math.exp(-groups[name].prior));

/** Height of the curve of a group's creditworthy applicants at some log-odds; each curve has area 1. */
export const goodDensity = (name: GroupName, at: number, shift: Shift): number =>
  Math.exp(-(((at - meanOf(name, true, shift)) / SPREAD) ** 2) / 2) / (SPREAD * Math.sqrt(2 * Math.PI));

export function ratesOf(shift: Shift): TwoGroupRates {
  const names = ['A', 'B'] as const;
  const goods = names.map((name) => groups[name].share * goodShare(name));
  const bads = names.map((name) => groups[name].share * (1 - goodShare(name)));
  const rejected = (name: GroupName, good: boolean) => normalCdf((CUT - meanOf(name, good, shift)) / SPREAD);
  let pairs = 0;
  let ordered = 0;
  names.forEach((good, i) => {
    names.forEach((bad, j) => {
      const weight = goods[i]! * bads[j]!;
      pairs += weight;
      ordered += weight * normalCdf((meanOf(good, true, shift) - meanOf(bad, false, shift)) / (Math.SQRT2 * SPREAD));
    });
  });
  return {
    auc: ordered / pairs,
    aucWithin: normalCdf(SPREAD / Math.SQRT2),
    frr: { A: rejected('A', true), B: rejected('B', true) },
    approved: names.reduce(
      (sum, name, i) => sum + goods[i]! * (1 - rejected(name, true)) + bads[i]! * (1 - rejected(name, false)),
      0,
    ),
  };
}

/** What group A does while group B falls. `opposite` keeps the mean of everybody where it was: A is three times as large. */
export const companions = { opposite: -1 / 3, none: 0, same: 1 } as const;
export type Companion = keyof typeof companions;
export const shiftOf = (fall: number, companion: Companion): Shift => ({
  A: -fall * companions[companion],
  B: -fall,
});
