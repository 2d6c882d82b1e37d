/**
 * How severe the causes must be for the headline to hold: one number found by bisection on realised figures, for a model fitted to
 * another seed's data answers the same severity with another rise.
 */
import type { Cause, Injection } from './world/causes';

export interface CauseShare {
  readonly cause: Cause;
  readonly weight: number;
}

/** Resolution 1/16,384 of the range: less than a person among 20,000. */
const STEPS = 14;
/** Of a cause alone, when it only sets what a weight stands for. */
const COARSE_STEPS = 7;

export interface FoundSeverities {
  readonly injections: readonly Injection[];
  /** False when not even full severity gives the rise; the severities are then the largest possible. */
  readonly reached: boolean;
}

/**
 * Severities at which `rise` (of the false rejection rate, non-decreasing in every severity but for noise) meets `target`.
 *
 * One cause: its severity is bisected. Several: each is first bisected alone, which puts its weight in units of "as much of this
 * cause as gives the whole headline"; then one common factor on all of them is bisected. Weights thus are shares of the harm, not
 * of scales that differ from cause to cause.
 */
export function findSeverities(
  shares: readonly CauseShare[],
  target: number,
  rise: (injections: readonly Injection[]) => number,
): FoundSeverities {
  const units = shares
    .filter(({ weight }) => weight > 0)
    .map(({ cause, weight }, _, { length }) => {
      const alone = (severity: number) => rise([{ cause, severity }]);
      return { cause, unit: length === 1 ? 1 : weight * closest(1, target, alone, COARSE_STEPS).at };
    });
  if (units.length === 0) return { injections: [], reached: false };
  const top = 1 / units.reduce((size, { unit }) => Math.max(size, unit), 0);
  const at = (factor: number) => units.map(({ cause, unit }) => ({ cause, severity: Math.min(1, factor * unit) }));
  const { at: factor, reached } = closest(top, target, (factor) => rise(at(factor)), STEPS);
  return { injections: at(factor), reached };
}

/**
 * Bisects (0, `top`] for where a rise from below `target` meets it. Of the points looked at, the one whose rise came closest: people
 * are whole, so the rise goes in jumps. `top` when even there it stays below.
 */
function closest(
  top: number,
  target: number,
  rise: (at: number) => number,
  steps: number,
): { at: number; reached: boolean } {
  let best = { at: top, distance: rise(top) - target };
  if (best.distance < 0) return { at: top, reached: false };
  let low = 0;
  let high = top;
  for (let step = 0; step < steps; step++) {
    const at = (low + high) / 2;
    const distance = rise(at) - target;
    if (Math.abs(distance) < Math.abs(best.distance)) best = { at, distance };
    if (distance < 0) low = at;
    else high = at;
  }
  return { at: best.at, reached: true };
}
