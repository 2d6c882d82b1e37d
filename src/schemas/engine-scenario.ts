import type { Parser, Scenario } from '@simulations/kernel/simulation';
import type { ScenarioContent } from './scenario';

/** A scenario as its engine reads it, without what only a page shows. Throws when the engine refuses the set-up. */
export function toEngineScenario<Setup>(
  engine: { readonly id: string; readonly parseSetup: Parser<Setup> },
  content: ScenarioContent,
): Scenario<Setup> {
  const { id, version, simulation, title, goal, rubric, setup } = content;
  if (simulation !== engine.id) throw new TypeError(`scenario "${id}" is of ${simulation}, not of ${engine.id}`);
  return { id, version, simulation, title, goal, rubric, setup: engine.parseSetup(setup) };
}
