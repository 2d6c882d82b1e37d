/** The sandbox: the world of the cases with its causes in the visitor's hands and its truth in sight. Pure; keeps the world of one seed. */
import { type BoardSays, eachBoard } from './sandbox/boards';
import { findSeverity, type FoundSeverity } from './sandbox/find';
import { readMonth, type SandboxReading } from './sandbox/reading';
import type { SandboxSettings } from './sandbox/settings';
import { SandboxWorld } from './sandbox/world';
import type { Cause } from './world/causes';

export type { BoardId, BoardSays } from './sandbox/boards';
export type { MonthFigures } from './sandbox/figures';
export type { FoundSeverity } from './sandbox/find';
export type { SandboxReading } from './sandbox/reading';

export class Sandbox {
  #world: SandboxWorld | null = null;

  /** Everything but the boards, for the settings' month. */
  read(settings: SandboxSettings): SandboxReading {
    return readMonth(this.#of(settings), settings);
  }

  /** All boards; looks at every month up to the settings'. */
  boards(settings: SandboxSettings): Generator<BoardSays, void, void> {
    return eachBoard(this.#of(settings), settings);
  }

  find(settings: SandboxSettings, cause: Cause): FoundSeverity {
    return findSeverity(this.#of(settings), settings, cause);
  }

  #of({ seed }: SandboxSettings): SandboxWorld {
    if (this.#world?.seed !== seed) this.#world = new SandboxWorld(seed);
    return this.#world;
  }
}
