/**
 * How severe the causes must be for the headline to hold: one number found by bisection on realised figures, for a model fitted to
 * another seed's data answers the same severity with another rise.
 */
import type { Cause, Injection } from './world/causes';

export interface CauseShare {
  readonly cause: Cause;
  readonly weight: number;
}

/** Resolution 1/16,384 of the range: a person or two among 20,000. */
const STEPS = 14;

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
  const total = shares.reduce((sum, { weight }) => sum + weight, 0);
  const units = shares.map(({ cause, weight }) => {
    const alone = (severity: number) => rise([{ cause, severity }]);
    const unit = shares.length === 1 ? 1 : bisect(1, target, alone).at;
    return { cause, unit: (unit * weight) / total };
  });
  const largest = units.reduce((size, { unit }) => Math.max(size, unit), 0);
  if (largest === 0) return { injections: [], reached: false };
  const at = (factor: number) => units.map(({ cause, unit }) => ({ cause, severity: Math.min(1, factor * unit) }));
  const found = bisect(1 / largest, target, (factor) => rise(at(factor)));
  return { injections: at(found.at), reached: found.reached };
}

/** The point of (0, `top`) where a function that rises from below `target` meets it; `top` when it stays below. */
function bisect(top: number, target: number, rise: (at: number) => number): { at: number; reached: boolean } {
  if (rise(top) < target) return { at: top, reached: false };
  let low = 0;
  let high = top;
  for (let step = 0; step < STEPS; step++) {
    const middle = (low + high) / 2;
    if (rise(middle) < target) low = middle;
    else high = middle;
  }
  return { at: (low + high) / 2, reached: true };
}
