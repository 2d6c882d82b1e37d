/**
 * The sandbox as the page drives it: settings, what the worker says of them, and the link. A slider moves faster than anybody computes:
 * one reading is under way at a time, and after it the newest settings are read. Boards take longer and follow when things are still.
 */
import type { BoardSays, FoundSeverity, SandboxReading } from '@simulations/credit-drift/sandbox';
import { noCauses, type SandboxSettings, startSettings } from '@simulations/credit-drift/sandbox/settings';
import type { FalseAlarms } from '@simulations/credit-drift/sandbox/window-size';
import { type Cause, causes } from '@simulations/credit-drift/world/causes';
import { isAbort, type WorkerCalls } from '../../shared/calls';
import type { SandboxCalls } from './messages';

type Calls = Pick<WorkerCalls<SandboxCalls>, 'call' | 'close'>;

export interface SandboxView {
  readonly settings: SandboxSettings;
  /** Of the settings, or of those just before while `behind`. */
  readonly reading: SandboxReading | null;
  readonly behind: boolean;
  /** Null until the boards have been read for these settings. */
  readonly boards: readonly BoardSays[] | null;
  /** What the last search for fifteen points found; null after any other change. */
  readonly found: FoundSeverity | null;
  readonly searching: Cause | null;
  readonly failure: string | null;
}

/** Milliseconds without a change before the boards are read. */
const STILL = 350;

export class SandboxConsole {
  readonly #connect: () => Calls;
  readonly #listeners = new Set<() => void>();
  #calls: Calls | null = null;
  #view: SandboxView;
  #reading = false;
  #still: ReturnType<typeof setTimeout> | undefined;
  #boards: AbortController | null = null;

  constructor(connect: () => Calls, settings: SandboxSettings = startSettings) {
    this.#connect = connect;
    this.#view = {
      settings,
      reading: null,
      behind: true,
      boards: null,
      found: null,
      searching: null,
      failure: null,
    };
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };
  readonly getView = (): SandboxView => this.#view;

  /** Starts reading; again after a failure. */
  start(): void {
    void this.#read();
  }

  set(change: Partial<SandboxSettings>): void {
    this.#take({ ...this.#view.settings, ...change }, null);
  }

  setSeverity(cause: Cause, severity: number): void {
    this.set({ severities: { ...this.#view.settings.severities, [cause]: severity } });
  }

  /** Turns `cause` up until group B has lost fifteen points; `alone` switches the others off first. */
  async makeFifteen(cause: Cause, alone = false): Promise<void> {
    if (this.#view.searching !== null) return;
    const asked = this.#view.settings;
    const settings = alone ? { ...asked, severities: noCauses } : asked;
    this.#show({ searching: cause, found: null });
    try {
      const found = await this.#worker().call('find', { settings, cause });
      // What was moved meanwhile is not overruled.
      const kept = this.#view.settings === asked;
      this.#show({ searching: null });
      if (kept) {
        const severities = { ...settings.severities, [cause]: found.severity };
        this.#take({ ...settings, severities }, found);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** Measures false alarms on windows of `windowSize`; `onProgress` hears the batches so far. */
  falseAlarms(
    windowSize: number,
    options: { readonly signal: AbortSignal; readonly onProgress: (sum: FalseAlarms) => void },
  ): Promise<FalseAlarms> {
    return this.#worker().call('falseAlarms', { windowSize, seed: this.#view.settings.seed }, options);
  }

  close(): void {
    clearTimeout(this.#still);
    this.#calls?.close();
    this.#calls = null;
  }

  #take(settings: SandboxSettings, found: FoundSeverity | null): void {
    this.#show({ settings, found, behind: true });
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#boards?.abort();
    if (this.#reading) return;
    this.#reading = true;
    clearTimeout(this.#still);
    try {
      while (this.#view.behind) {
        const { settings } = this.#view;
        const reading = await this.#worker().call('read', { settings });
        const newest = this.#view.settings === settings;
        this.#show({ reading, behind: !newest, boards: null, failure: null });
      }
      this.#still = setTimeout(() => void this.#readBoards(), STILL);
    } catch (error) {
      this.#fail(error);
    } finally {
      this.#reading = false;
    }
  }

  async #readBoards(): Promise<void> {
    const { settings } = this.#view;
    const { signal } = (this.#boards = new AbortController());
    try {
      const boards = await this.#worker().call('boards', { settings }, { signal });
      if (this.#view.settings === settings) this.#show({ boards });
    } catch (error) {
      this.#fail(error);
    }
  }

  #worker(): Calls {
    return (this.#calls ??= this.#connect());
  }

  #fail(error: unknown): void {
    if (isAbort(error)) return;
    this.close();
    const failure = error instanceof Error ? error.message : String(error);
    this.#show({ failure, searching: null, behind: true });
  }

  #show(change: Partial<SandboxView>): void {
    this.#view = { ...this.#view, ...change };
    for (const listener of this.#listeners) listener();
  }
}

/** The causes at work, in their usual order. */
export const causesAtWork = ({ severities }: SandboxSettings): readonly Cause[] =>
  causes.filter((cause) => severities[cause] > 0);
