/**
 * What really happened: causes, and for every person what would have been decided had nothing gone wrong. Exact, because noise belongs to people
 * and not to the order of draws: the same applicants are decided once with the causes and once without (Pearl's third rung, by construction).
 *
 * What "without" means depends on the cause. Proxy, unit, missing-value code, labels: the same person with the data or the model of launch.
 * Population: the same person, as able to repay, in the job that the mix of launch would have given them; a claim about how the model reads the
 * job, not about who else would have applied. Concept drift: inputs, model and so every decision are the same, and what differs is who repays;
 * nobody is turned away because of it, and the rise of the rate is made of people turned away in both worlds who are good risks in this one.
 */
import { areaUnderCurve } from '../../statistics/classification/area-under-curve';
import { type CreditCase, type Headline, LOSS_BAD, PROFIT_GOOD, type ScoredMonth } from '../case';
import { type Hypothesis, hypothesesOf } from '../hypotheses';
import { type ByGroup, byGroup } from '../instruments/reading';
import type { Injection } from '../world/causes';

export interface TrueMonth {
  readonly month: number;
  /** False rejection rate with the causes, and without. */
  readonly frr: ByGroup<number>;
  readonly frrWithout: ByGroup<number>;
  /** Creditworthy (with the causes at work) applicants turned away who would have been approved without the causes. */
  readonly goodTurnedAway: ByGroup<number>;
  /** Creditworthy applicants approved who would have been turned away without them. */
  readonly goodLetIn: ByGroup<number>;
  /** The same of applicants who do not repay. */
  readonly badLetIn: ByGroup<number>;
  readonly badTurnedAway: ByGroup<number>;
  /**
   * Creditworthy with the causes, not without, and turned away in both worlds. Only concept drift makes such people: no decision about them
   * changed, and each of them is a rejection that was right before and is false now.
   */
  readonly newlyGoodTurnedAway: ByGroup<number>;
  readonly auc: number;
  /** Profit of the month, in euros, with the causes and without. */
  readonly profit: number;
  readonly profitWithout: number;
}

export interface Truth {
  readonly injections: readonly Injection[];
  readonly hypotheses: readonly Hypothesis[];
  /** False: the causes are as severe as they can be and give less than the headline asks. */
  readonly reached: boolean;
  readonly headline: Headline;
  readonly launch: { readonly frr: ByGroup<number>; readonly auc: number; readonly profit: number };
  /** Months 1 to the clock. */
  readonly months: readonly TrueMonth[];
  /** Creditworthy people of each group turned away because of it, from launch to the clock. */
  readonly people: ByGroup<number>;
  /**
   * Profit without the causes less profit with them, launch to the clock, in euros; negative when it gained. Under concept drift it is the other
   * repayment of the same loans, not what could be earned by following the drift.
   */
  readonly money: number;
}

export function truthOf(credit: CreditCase, clock: number): Truth {
  const months = Array.from({ length: clock }, (_, i) => compareMonths(credit.month(i + 1), credit.without(i + 1)));
  const { reference, injections, reached, headline } = credit;
  return {
    injections,
    hypotheses: hypothesesOf(injections.filter(({ severity }) => severity > 0).map(({ cause }) => cause)),
    reached,
    headline,
    launch: { frr: frrOf(reference), auc: aucOf(reference), profit: profitOf(reference) / reference.applicants.count },
    months,
    people: byGroup((_, name) => months.reduce((sum, { goodTurnedAway }) => sum + goodTurnedAway[name], 0)),
    money: months.reduce((sum, { profit, profitWithout }) => sum + profitWithout - profit, 0),
  };
}

/** A month set beside the same people without the causes. */
export function compareMonths(now: ScoredMonth, without: ScoredMonth): TrueMonth {
  const { good, group } = now.applicants;
  // Concept drift changes who repays: whoever is creditworthy now, with the causes, is meant.
  const moved = (wantGood: number, from: number) =>
    byGroup((wanted) => {
      let people = 0;
      for (let i = 0; i < good.length; i++) {
        if (group[i] !== wanted || good[i] !== wantGood) continue;
        if (without.approved[i] === from && now.approved[i] !== from) people++;
      }
      return people;
    });
  return {
    month: now.month,
    frr: frrOf(now),
    frrWithout: frrOf(without),
    goodTurnedAway: moved(1, 1),
    goodLetIn: moved(1, 0),
    badTurnedAway: moved(0, 1),
    badLetIn: moved(0, 0),
    newlyGoodTurnedAway: byGroup((wanted) => {
      let people = 0;
      for (let i = 0; i < good.length; i++) {
        if (group[i] !== wanted || !good[i] || without.applicants.good[i]) continue;
        if (!now.approved[i] && !without.approved[i]) people++;
      }
      return people;
    }),
    auc: aucOf(now),
    profit: profitOf(now),
    profitWithout: profitOf(without),
  };
}

function frrOf({ applicants: { good, group }, approved }: ScoredMonth): ByGroup<number> {
  return byGroup((wanted) => {
    let all = 0;
    let rejected = 0;
    for (let i = 0; i < good.length; i++) {
      if (group[i] !== wanted || !good[i]) continue;
      all++;
      if (!approved[i]) rejected++;
    }
    return rejected / all;
  });
}

const aucOf = ({ applicants, scores }: ScoredMonth) => areaUnderCurve(applicants.good, scores);

function profitOf({ applicants: { good }, approved }: ScoredMonth): number {
  let profit = 0;
  for (let i = 0; i < good.length; i++) if (approved[i]) profit += good[i] ? PROFIT_GOOD : LOSS_BAD;
  return profit;
}
