/**
 * The posterior a perfect reader would hold after the same readings: by approximate Bayesian computation over pre-simulated worlds
 * (Rubin 1984; Beaumont 2010). A world counts as much as its readings agree with those that were seen; so readings that say the same thing
 * twice are not counted twice, as they would be if taken for independent.
 */
import { type Hypothesis, hypotheses } from '../hypotheses';
import type { InstrumentId } from '../instruments/catalogue';
import { outcomesOf } from '../readings';
import { KEPT_MONTHS, type World } from './worlds';

export interface Seen {
  readonly instrument: InstrumentId;
  readonly month: number;
  readonly outcome: string;
}

/** For each hypothesis the probability that it is (among) what is at work. They add up to more than 1 where two causes may act together. */
export type Posterior = Readonly<Record<Hypothesis, number>>;

/** Before anything is seen: one cause in 17 of 20 alerts, two in one of 10, nothing in one of 20; alike among themselves. */
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
    mean.set(key, { ...entry, sum: entry.sum + MISMATCH ** misses, worlds: entry.worlds + 1 });
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

function agrees(world: World, { instrument, month, outcome }: Seen): boolean {
  const at = Math.min(month, KEPT_MONTHS) - 1;
  return outcomesOf[instrument][world.outcomes[instrument][at]!] === outcome;
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
