/**
 * The benchmark's page. It talks to the lab's own worker by the lab's own protocol, and to a second worker that trains on every back end; it
 * also watches how long its own thread stays blocked meanwhile.
 */
import type { CreditCalls } from '@/labs/credit-drift/messages';
import type { CaseRequest } from '@simulations/credit-drift/case-request';
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';
import type { BackendName } from '@simulations/tensors';
import type { BackendScores, FromWorker } from './scores.worker';

/** Milliseconds from the question to the answer, as the page waits for it. */
export interface MonthStep {
  readonly month: number;
  readonly board: number;
  /** By instrument; the first ones are on the wall without being asked for. */
  readonly readings: Readonly<Record<string, number>>;
}

export interface LabTimes {
  readonly backend: string;
  readonly open: number;
  readonly steps: readonly MonthStep[];
  /** Of the page's own thread; 0 when none was longer than 50 ms. */
  readonly longestTask: number;
}

declare global {
  interface Window {
    timeLab: (of: CaseRequest, months: readonly number[], instruments: readonly InstrumentId[]) => Promise<LabTimes>;
    trainOn: (backend: BackendName, seed: number) => Promise<BackendScores>;
  }
}

interface Answer {
  readonly id: number;
  readonly kind: 'result' | 'progress' | 'error';
  readonly result?: unknown;
  readonly error?: { readonly message: string };
}

/** The lab's worker, asked one question at a time. */
function openLab() {
  const worker = new Worker(new URL('../../../../src/labs/credit-drift/credit.worker.ts', import.meta.url), {
    type: 'module',
  });
  let last = 0;
  const call = <K extends keyof CreditCalls>(name: K, request: CreditCalls[K]['request']) =>
    new Promise<{ result: CreditCalls[K]['result']; milliseconds: number }>((resolve, reject) => {
      const id = ++last;
      const start = performance.now();
      worker.onmessage = ({ data }: MessageEvent<Answer>) => {
        if (data.id !== id || data.kind === 'progress') return;
        const milliseconds = performance.now() - start;
        if (data.kind === 'result') resolve({ result: data.result as CreditCalls[K]['result'], milliseconds });
        else reject(new Error(data.error?.message ?? 'no answer'));
      };
      worker.onerror = (event) => {
        reject(new Error(event.message));
      };
      worker.postMessage({ id, call: name, request });
    });
  return {
    call,
    close: () => {
      worker.terminate();
    },
  };
}

window.timeLab = async (of, months, instruments) => {
  let longestTask = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
  });
  observer.observe({ entryTypes: ['longtask'] });
  const lab = openLab();
  const { result } = await lab.call('start', { backend: 'auto' });
  const { milliseconds: open } = await lab.call('open', { of });
  const steps: MonthStep[] = [];
  for (const month of months) {
    const moment = { clock: month, purchases: { panels: [], exploration: [], audited: null } };
    const { milliseconds: board } = await lab.call('board', { of, moment });
    const readings: Record<string, number> = {};
    for (const instrument of instruments) {
      const look = { ...moment, instrument, month };
      readings[instrument] = (await lab.call('read', { of, look })).milliseconds;
    }
    steps.push({ month, board, readings });
  }
  observer.disconnect();
  lab.close();
  return { backend: result.backend, open, steps, longestTask };
};

window.trainOn = (backend, seed) =>
  new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./scores.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      worker.terminate();
      if (data.kind === 'done') resolve(data.scores);
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => {
      reject(new Error(event.message));
    };
    worker.postMessage({ backend, seed });
  });
