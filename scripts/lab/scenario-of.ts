import type { Scenario } from '@simulations/kernel/simulation';
import { type Setup, parseSetup } from '@simulations/recommender/setup';
import type { ScenarioContent } from '@/schemas/scenario';

/** The scenario as the engine reads it. */
export const toScenario = ({
  id,
  version,
  simulation,
  title,
  goal,
  rubric,
  setup,
}: ScenarioContent): Scenario<Setup> => ({
  id,
  version,
  simulation,
  title,
  goal,
  rubric,
  setup: parseSetup(setup),
});
