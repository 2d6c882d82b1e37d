import type { Scenario } from '@simulations/kernel/simulation';
import { type Setup, parseSetup } from '@simulations/recommender/setup';
import type { ScenarioContent } from './scenario';

/** A scenario as the engine reads it, without what only a page shows. */
export function toEngineScenario(content: ScenarioContent): Scenario<Setup> {
  const { id, version, simulation, title, goal, rubric, setup } = content;
  return { id, version, simulation, title, goal, rubric, setup: parseSetup(setup) };
}
