/** Trains the launch model on one back end and scores everybody with it, raw and polished. */
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import { trainingApplicants } from '@simulations/credit-drift/case';
import { scoreLogistic } from '@simulations/credit-drift/model/logistic-model';
import { trainLogistic } from '@simulations/credit-drift/model/training';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import { type BackendName, openTensors } from '@simulations/tensors';

export interface BackendScores {
  readonly backend: BackendName;
  readonly seconds: number;
  readonly steps: number;
  /** Of the same 20,000 applicants of month 3. */
  readonly raw: readonly number[];
  readonly polished: readonly number[];
  readonly leaked: number;
}

export type FromWorker =
  { readonly kind: 'done'; readonly scores: BackendScores } | { readonly kind: 'failed'; readonly message: string };

const post = (message: FromWorker) => {
  self.postMessage(message);
};
const now = () => performance.now();

self.onmessage = async ({ data: { backend, seed } }: MessageEvent<{ backend: BackendName; seed: number }>) => {
  try {
    const tensors = await openTensors({ backends: [backend], wasmUrl });
    const { inputs, good: labels } = trainingApplicants(seed);
    const fresh = generateApplicants({ seed, month: 3, count: 20_000 });
    const before = tensors.count();
    const start = now();
    const { raw, model, steps } = await trainLogistic({ tensors, inputs, labels, now });
    const seconds = (now() - start) / 1000;
    post({
      kind: 'done',
      scores: {
        backend: tensors.backend,
        seconds,
        steps,
        raw: Array.from(scoreLogistic(raw, fresh.inputs)),
        polished: Array.from(scoreLogistic(model, fresh.inputs)),
        leaked: tensors.count() - before,
      },
    });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};
