/** What the sandbox's page asks of its worker. */
import type { BoardSays, FoundSeverity, SandboxReading } from '@simulations/credit-drift/sandbox';
import type { SandboxSettings } from '@simulations/credit-drift/sandbox/settings';
import type { FalseAlarms } from '@simulations/credit-drift/sandbox/window-size';
import type { Cause } from '@simulations/credit-drift/world/causes';

interface WithSettings {
  readonly settings: SandboxSettings;
}

// A type alias, since only an alias is assignable to the contract's record.
export type SandboxCalls = {
  read: { request: WithSettings; progress: never; result: SandboxReading };
  boards: { request: WithSettings; progress: never; result: readonly BoardSays[] };
  find: { request: WithSettings & { cause: Cause }; progress: never; result: FoundSeverity };
  /** Reports the sum of the batches so far. */
  falseAlarms: { request: { windowSize: number; seed: number }; progress: FalseAlarms; result: FalseAlarms };
};
