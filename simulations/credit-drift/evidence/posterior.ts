/**
 * The posterior a perfect reader would hold after the same readings, estimated: by approximate Bayesian computation with a soft kernel over some
 * four hundred pre-simulated worlds (Rubin 1984; Beaumont 2010). A world counts as much as its readings agree with those that were seen. Where
 * worlds agree, readings that say the same thing twice are thus not counted twice, as they would be if taken for independent; where a world
 * differs in two readings that go together it loses twice, and a rare outcome rests on a handful of worlds. Read it to ten points or so.
 *
 * The reader knows outcomes, not figures, and not which headline or alert the case has.
 */
import { pow } from '../../kernel/math';
import { type Hypothesis, hypotheses } from '../hypotheses';
import type { InstrumentId } from '../instruments/catalogue';
import { explorationAt, type Purchases } from '../observe';
import { outcomesOf } from '../readings';
import { KEPT_MONTHS, type World } from './worlds';

export interface Seen {
  readonly instrument: InstrumentId;
  readonly month: number;
  readonly outcome: string;
  /** Read with less data than in the worlds, where every panel was bought and nobody approved at random. */
  readonly less?: boolean;
}

/** What a look tells, given what had been paid for at that moment. */
export function seenWith(
  { instrument, month, outcome }: Seen,
  purchases: Pick<Purchases, 'panels' | 'exploration'>,
): Seen {
  const panel = purchases.panels.includes(month);
  const explored = explorationAt(purchases, month) > 0;
  const less = instrument === 'frr' || instrument === 'auc' ? !panel : instrument === 'kpis' && explored;
  return { instrument, month, outcome, ...(less ? { less } : {}) };
}

/** For each hypothesis the probability that it is (among) what is at work. They add up to more than 1 where two causes may act together. */
export type Posterior = Readonly<Record<Hypothesis, number>>;

/** A choice, the same for every alert: one cause in 17 of 20, two in one of 10, nothing in one of 20; alike among themselves. */
const PRIOR_NOTHING = 0.05;
const PRIOR_PAIR = 0.1;

/** Weight of a world for each reading that differs: readings err, and no world is quite like another. */
const MISMATCH = 0.03;

/** The posterior over hypotheses after `seen`, and how many worlds agree with everything. */
export function posterior(
  worlds: readonly World[],
  seen: readonly Seen[],
): { probabilities: Posterior; agreeing: number } {
  const mean = new Map<string, { sum: number; worlds: number; hypotheses: readonly Hypothesis[] }>();
  let agreeing = 0;
  for (const world of worlds) {
    const misses = seen.filter((reading) => !agrees(world, reading)).length;
    if (misses === 0) agreeing++;
    const key = world.hypotheses.toSorted().join('+');
    const entry = mean.get(key) ?? { sum: 0, worlds: 0, hypotheses: world.hypotheses };
    mean.set(key, { ...entry, sum: entry.sum + pow(MISMATCH, misses), worlds: entry.worlds + 1 });
  }
  const kinds = [...mean.values()];
  const singles = kinds.filter(({ hypotheses: [first, second] }) => !second && first !== 'nothing').length;
  const pairs = kinds.filter(({ hypotheses: held }) => held.length > 1).length;
  const weigh = ({ hypotheses: held, sum, worlds: count }: (typeof kinds)[number]) => {
    const prior =
      held[0] === 'nothing'
        ? PRIOR_NOTHING
        : held.length > 1
          ? PRIOR_PAIR / pairs
          : (1 - PRIOR_NOTHING - PRIOR_PAIR) / singles;
    return (prior * sum) / count;
  };
  const total = kinds.reduce((sum, kind) => sum + weigh(kind), 0);
  const probability = (id: Hypothesis) =>
    kinds.filter((kind) => kind.hypotheses.includes(id)).reduce((sum, kind) => sum + weigh(kind), 0) / total;
  return {
    probabilities: Object.fromEntries(hypotheses.map((id) => [id, probability(id)])) as Record<Hypothesis, number>,
    agreeing,
  };
}

/**
 * A reading made with less data than the worlds' cannot speak against a world by what it did not find: AUC among the approved and profit that
 * pays for random approvals say nothing here, and false rejections estimated from random approvals only that B's have risen, if they say so.
 */
function agrees(world: World, { instrument, month, outcome, less }: Seen): boolean {
  const at = Math.min(month, KEPT_MONTHS) - 1;
  const there = outcomesOf[instrument][world.outcomes[instrument][at]!]!;
  if (!less) return there === outcome;
  const risen = 'B up';
  return instrument !== 'frr' || !outcome.startsWith(risen) || there.startsWith(risen);
}

/** How likely each outcome of an instrument is under each hypothesis acting alone: "what it would have said". */
export function likelihoods(
  worlds: readonly World[],
  instrument: InstrumentId,
  month: number,
): readonly { readonly hypothesis: Hypothesis; readonly shares: readonly number[] }[] {
  const at = Math.min(month, KEPT_MONTHS) - 1;
  const outcomes = outcomesOf[instrument];
  return hypotheses.map((hypothesis) => {
    const alone = worlds.filter(({ hypotheses: held }) => held.length === 1 && held[0] === hypothesis);
    const shares = outcomes.map(
      (_, k) => alone.filter((world) => world.outcomes[instrument][at] === k).length / alone.length,
    );
    return { hypothesis, shares };
  });
}
