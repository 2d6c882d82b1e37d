/** The smallest lab there is: a counter from the seed on, doubled by its worker. */
import { vi } from 'vitest';
import type { Attempt } from '@simulations/kernel/attempt';
import { DecisionRefused } from '@simulations/kernel/simulation';
import type { Connection, StartCall } from '@/labs/shared/engine-room';
import { FlightCore, type FlightOptions } from '@/labs/shared/flight-core';
import type { Logbook } from '@/labs/shared/snapshot';

export interface Add {
  readonly kind: 'add';
  readonly by: number;
}
interface Computed {
  readonly doubled: number | null;
}
// A type alias, since only an alias is assignable to the contract's record.
export type CounterCalls = {
  start: StartCall;
  double: { request: { value: number }; progress: number; result: number };
};

const counter = {
  version: 2,
  parseDecision: (input: unknown) => input as Add,
  open: (_scenario: unknown, seed: number) => ({ value: seed }),
  step: ({ value }: { value: number }, { by }: Add) => {
    if (by <= 0) throw new DecisionRefused('Only upwards.');
    return { value: value + by };
  },
};

class CounterFlight extends FlightCore<{ seed: number }, { value: number }, Add, CounterCalls, Computed> {
  losses = 0;
  constructor(options: FlightOptions<{ seed: number }, Add, CounterCalls>) {
    super(counter, options, { doubled: null });
  }
  override async restore(): Promise<void> {
    await this.double();
  }
  protected override derive(): Partial<Computed> {
    return { doubled: null };
  }
  protected override lost(): void {
    this.losses++;
  }
  /** Which state a decision would lead to. */
  foresee(decision: Add): number | null {
    return this.preview(decision)?.value ?? null;
  }
  double(): Promise<boolean> {
    return this.guard('Doubling', async (signal) => {
      const { value } = this.snapshot().state;
      const onProgress = (share: number) => {
        this.progress({ label: 'Doubling', value: share }, { doubled: value });
      };
      this.show({ doubled: await this.engine.call('double', { value }, { signal, onProgress }) });
    });
  }
  debrief(earned: number): void {
    const { state, attempt } = this.snapshot();
    this.finished(state, attempt, { earned, possible: 10, points: [] });
  }
}

interface Given {
  readonly signal?: AbortSignal;
  readonly onProgress?: (share: number) => void;
}

/** A counter whose worker answers at once; its answer to `double` can be replaced. */
export function setUpCounter(options: { seed?: number; resume?: Attempt<Add> } = {}) {
  const worker = {
    start: (): Promise<unknown> => Promise.resolve({ backend: 'cpu', refused: [] }),
    double: (value: number, _given: Given): Promise<unknown> => Promise.resolve(2 * value),
  };
  const closed: string[] = [];
  const connect = vi.fn(
    () =>
      ({
        call: (name: string, request: { value: number }, given: Given = {}) =>
          name === 'start' ? worker.start() : worker.double(request.value, given),
        close: () => closed.push('closed'),
      }) as unknown as Connection<CounterCalls>,
  );
  const log: string[] = [];
  const logbook: Logbook<Add> = {
    opened: ({ id, seed }) => log.push(`opened ${id} of seed ${seed}`),
    decided: ({ decisions }, { by }) => log.push(`decided ${decisions.length}: ${by}`),
    undone: ({ decisions }) => log.push(`undone ${decisions.length}`),
    finished: (_attempt, earned, possible) => log.push(`finished ${earned} of ${possible}`),
  };
  let ids = 0;
  const scenario = {
    id: 'count',
    version: 1,
    simulation: 'counter',
    title: 'T',
    goal: 'G',
    rubric: [],
    setup: { seed: 5 },
  };
  const flight = new CounterFlight({ scenario, connect, logbook, newId: () => `attempt-${++ids}`, ...options });
  return { flight, worker, connect, closed, log };
}
