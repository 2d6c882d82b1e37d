/** Replay: an attempt's decisions through the engine again, as an instructor, a resumed page or a comparison does. */
import type { Assessment } from './assessment';
import type { Attempt } from './attempt';
import { DecisionRefused, type Parser, type Scenario, type Simulation, type Steps } from './simulation';

/** The kinds of refusal: another simulation, another scenario, another version of it, or a decision not possible. */
export type ReplayProblem = 'simulation' | 'scenario' | 'scenario-version' | 'decision';

/** Why an attempt cannot be replayed. `decision` is the index of the one refused. */
export class ReplayRefused extends Error {
  override readonly name = 'ReplayRefused';
  constructor(
    readonly problem: ReplayProblem,
    message: string,
    readonly decision?: number,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}

export interface Replay<State> {
  readonly state: State;
  /** False when another engine version took the decisions: its report may have been different. */
  readonly sameEngine: boolean;
}

export interface ReplayWithReport<State, Report> extends Replay<State> {
  readonly report: Report;
  readonly assessment: Assessment;
}

/**
 * The state after all decisions of an attempt. Decisions are read by the simulation's own parser, so the attempt may come from
 * outside. Throws `ReplayRefused`.
 */
export function replay<Setup, State, Decision>(
  simulation: Steps<Setup, State, Decision>,
  scenario: Scenario<Setup>,
  attempt: Attempt,
): Replay<State> {
  checkScenario(simulation, scenario, attempt);
  let state = simulation.open(scenario, attempt.seed);
  for (const [i, input] of attempt.decisions.entries()) {
    const decision = readDecision(simulation.parseDecision, input, i);
    try {
      state = simulation.step(state, decision);
    } catch (error) {
      // Anything else is a fault of the engine, not of the attempt.
      throw error instanceof DecisionRefused ? refused(i, error) : error;
    }
  }
  return { state, sameEngine: attempt.engineVersion === simulation.version };
}

/** `replay`, then the report and its assessment. */
export async function replayWithReport<Setup, State, Decision, Report, Resources>(
  simulation: Simulation<Setup, State, Decision, Report, Resources>,
  scenario: Scenario<Setup>,
  attempt: Attempt,
  resources: Resources,
): Promise<ReplayWithReport<State, Report>> {
  const { state, sameEngine } = replay(simulation, scenario, attempt);
  const report = await simulation.report(state, resources);
  return { state, sameEngine, report, assessment: simulation.assess(report, scenario) };
}

function readDecision<Decision>(parseDecision: Parser<Decision>, input: unknown, index: number): Decision {
  try {
    return parseDecision(input);
  } catch (error) {
    throw refused(index, error);
  }
}

function refused(index: number, cause: unknown): ReplayRefused {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new ReplayRefused('decision', `decisions[${index}]: ${reason}`, index, { cause });
}

function checkScenario(simulation: { readonly id: string }, scenario: Scenario<unknown>, attempt: Attempt): void {
  if (attempt.simulation !== simulation.id || scenario.simulation !== simulation.id) {
    const names = `attempt "${attempt.simulation}", scenario "${scenario.simulation}", engine "${simulation.id}"`;
    throw new ReplayRefused('simulation', `These belong to different simulations: ${names}.`);
  }
  if (attempt.scenarioId !== scenario.id) {
    throw new ReplayRefused('scenario', `The attempt is at scenario "${attempt.scenarioId}", not "${scenario.id}".`);
  }
  if (attempt.scenarioVersion !== scenario.version) {
    throw new ReplayRefused(
      'scenario-version',
      `The attempt is at version ${attempt.scenarioVersion} of scenario "${scenario.id}"; this site has version ${scenario.version}.`,
    );
  }
}
