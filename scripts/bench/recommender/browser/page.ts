/** The benchmark's page: starts the worker, passes the plan on, watches how long its own thread stays blocked. */
import type { Plan, Results } from '../plan';
import type { FromWorker } from './bench.worker';

export interface PageResults extends Results {
  /** Milliseconds of the longest task of the main thread while the worker trained; 0 when none was longer than 50. */
  readonly longestTask: number;
}

declare global {
  interface Window {
    runBench: (plan: Plan) => Promise<PageResults>;
  }
}

window.runBench = (plan) =>
  new Promise((resolve, reject) => {
    let longestTask = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) longestTask = Math.max(longestTask, entry.duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const worker = new Worker(new URL('./bench.worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'line') {
        console.log(data.line);
        return;
      }
      observer.disconnect();
      worker.terminate();
      if (data.kind === 'done') resolve({ ...data.results, longestTask });
      else reject(new Error(data.message));
    };
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(plan);
  });
