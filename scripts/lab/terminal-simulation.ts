/** A simulation as the terminal flies it: what its reports are computed with, and its figures as a table. */
import type { Assessment } from '@simulations/kernel/assessment';
import { type Attempt, decide, openAttempt } from '@simulations/kernel/attempt';
import { replayWithReport } from '@simulations/kernel/replay';
import type { Simulation } from '@simulations/kernel/simulation';
import { toEngineScenario } from '@/schemas/engine-scenario';
import type { ScenarioContent } from '@/schemas/scenario';

export interface Flown {
  readonly report: unknown;
  readonly assessment: Assessment;
  /** False when another engine version took the decisions. */
  readonly sameEngine: boolean;
}

export interface FlownInTerminal {
  readonly flown: Flown;
  /** The report as lines of text; none when there is nothing to print. */
  readonly table: readonly string[];
}

export interface TerminalSimulation {
  /** An attempt of these decisions. They are read when it is flown. */
  attempt(content: ScenarioContent, seed: number, decisions: readonly unknown[]): Attempt;
  /** Replays an attempt, computes its report again and assesses it. `data`: the visitor's own, null when there are none. */
  fly(content: ScenarioContent, attempt: Attempt, data: string | null): Promise<FlownInTerminal>;
}

export interface InTerminal<Setup, State, Decision, Report, Resources> {
  readonly simulation: Simulation<Setup, State, Decision, Report, Resources>;
  /** What a report needs from outside. Throws when the simulation flies on no data of the visitor's and some are given. */
  readonly resources: (data: string | null) => Promise<Resources>;
  readonly table: (report: Report) => readonly string[];
}

export function inTerminal<Setup, State, Decision, Report, Resources>(
  options: InTerminal<Setup, State, Decision, Report, Resources>,
): TerminalSimulation {
  const { simulation, resources, table } = options;
  return {
    attempt: (content, seed, decisions) => {
      const scenario = toEngineScenario(simulation, content);
      const opened = openAttempt<unknown>({ id: 'terminal', scenario, engineVersion: simulation.version, seed });
      return decisions.reduce<Attempt>(decide, opened);
    },
    fly: async (content, attempt, data) => {
      const scenario = toEngineScenario(simulation, content);
      const { report, assessment, sameEngine } = await replayWithReport(
        simulation,
        scenario,
        attempt,
        await resources(data),
      );
      return { flown: { report, assessment, sameEngine }, table: table(report) };
    },
  };
}
