/** A policy against a world, in one call. */
import { live } from './live';
import { type Outcomes, outcomesOf } from './outcomes';
import { type Score, scoreOf } from './score';
import type { World } from './world';
import type { Policy } from '../policy';

export interface Run {
  readonly outcomes: Outcomes;
  readonly score: Score;
}

/** `budget` in k€ over 24 months; without one the usual (score.ts). */
export function run(policy: Policy, world: World, budget?: number): Run {
  const outcomes = outcomesOf(live(policy, world), world);
  return { outcomes, score: scoreOf(outcomes, budget) };
}
