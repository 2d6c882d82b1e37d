/** The recommender in the terminal: fits its runs again and prints what they scored. */
import type { Report } from '@simulations/recommender/report';
import { resolveRun } from '@simulations/recommender/runs';
import { recommender } from '@simulations/recommender/simulation';
import { Workbench } from '@simulations/recommender/workbench';
import { type BackendName, openTensors } from '@simulations/tensors';
import { openInput } from './files';
import { wasmFile } from './wasm';
import { inTerminal } from './terminal-simulation';

const wasmUrl = wasmFile;

export async function openWorkbench(backends: readonly BackendName[] = ['wasm', 'cpu']) {
  const tensors = await openTensors({ backends, wasmUrl });
  const workbench = new Workbench({
    tensors,
    now: () => performance.now(),
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  });
  return { workbench, tensors };
}

const number = (value: number | null | undefined) => (value === null || value === undefined ? '-' : value.toFixed(2));

function runTable({ runs }: Report): string[] {
  if (runs.length === 0) return [];
  const head = ['run', 'model'.padEnd(18), 'RMSE'.padStart(6), 'NDCG'.padStart(6), 'hit'.padStart(6)];
  const rows = runs.map(({ run, model, measures }) => [
    String(run + 1).padStart(3),
    model.padEnd(18),
    ...[measures.rating?.rmse, measures.ranking.ndcg, measures.ranking.hit].map((f) => number(f).padStart(6)),
  ]);
  return [head, ...rows].map((cells) => cells.join('  '));
}

export const recommenderInTerminal = inTerminal({
  simulation: recommender,
  resources: async (data) => {
    const { workbench } = await openWorkbench();
    if (data) await workbench.read(await openInput(data));
    return { measure: async (spec, state) => (await workbench.run(resolveRun(state, spec))).measures };
  },
  table: runTable,
});
