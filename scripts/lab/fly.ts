/** Flies an attempt in the terminal: replays its decisions, fits its runs again, assesses it. */
import { resolve } from 'node:path';
import type { Assessment } from '@simulations/kernel/assessment';
import type { Attempt } from '@simulations/kernel/attempt';
import { replayWithReport } from '@simulations/kernel/replay';
import type { Report } from '@simulations/recommender/report';
import { resolveRun } from '@simulations/recommender/runs';
import { recommender } from '@simulations/recommender/simulation';
import { Workbench } from '@simulations/recommender/workbench';
import { type BackendName, openTensors } from '@simulations/tensors';
import type { ScenarioContent } from '@/schemas/scenario';
import { openInput } from './files';
import { toEngineScenario } from '@/schemas/engine-scenario';

export interface Flown {
  readonly report: Report;
  readonly assessment: Assessment;
  /** False when another engine version took the decisions. */
  readonly sameEngine: boolean;
}

const wasmUrl = resolve('node_modules/@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm');

export async function openWorkbench(backends: readonly BackendName[] = ['wasm', 'cpu']) {
  const tensors = await openTensors({ backends, wasmUrl });
  const workbench = new Workbench({
    tensors,
    now: () => performance.now(),
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
  });
  return { workbench, tensors };
}

/** `data`: the ratings of a flight on own data; null when it is flown on the built-in catalogue. */
export async function flyAttempt(content: ScenarioContent, attempt: Attempt, data: string | null): Promise<Flown> {
  const { workbench } = await openWorkbench();
  if (data) await workbench.read(await openInput(data));
  const { report, assessment, sameEngine } = await replayWithReport(recommender, toEngineScenario(content), attempt, {
    measure: async (spec, state) => (await workbench.run(resolveRun(state, spec))).measures,
  });
  return { report, assessment, sameEngine };
}
