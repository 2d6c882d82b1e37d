import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { RatingScale } from '@simulations/recommender/dataset';
import { openTensors } from '@simulations/tensors';
import type { BenchData } from '../experiments';
import { carryOut } from '../plan';
import type { Plan, Results } from '../plan';

export type FromWorker =
  | { readonly kind: 'line'; readonly line: string }
  | { readonly kind: 'done'; readonly results: Results }
  | { readonly kind: 'failed'; readonly message: string };

const post = (message: FromWorker) => self.postMessage(message);

/** `toJson` of a `BenchData`. */
interface Wire {
  readonly name: string;
  readonly ratings: Readonly<Record<'users' | 'items' | 'values' | 'times', number[]>>;
  readonly shape: { readonly users: number; readonly items: number; readonly scale: RatingScale };
  readonly folds: readonly { readonly name: string; readonly test: number[] }[];
}

async function load(url: string): Promise<BenchData | null> {
  const response = await fetch(url);
  if (!response.ok) return null;
  const { name, ratings, shape, folds } = (await response.json()) as Wire;
  return {
    name,
    shape,
    ratings: {
      users: Int32Array.from(ratings.users),
      items: Int32Array.from(ratings.items),
      values: Float32Array.from(ratings.values),
      times: Float64Array.from(ratings.times),
    },
    folds: folds.map((fold) => ({ name: fold.name, test: Uint32Array.from(fold.test) })),
  };
}

/** Chromium tells a worker's heap, rounded; other browsers nothing. */
const heap = () => (performance as { memory?: { usedJSHeapSize: number } }).memory?.usedJSHeapSize ?? 0;

self.onmessage = async ({ data: plan }: MessageEvent<Plan>) => {
  try {
    const tensors = await openTensors({ backends: [plan.backend], wasmUrl });
    const first = await load('/first.json');
    if (!first) throw new Error('the server has no ratings');
    const say = (line: string) => post({ kind: 'line', line });
    const bench = { tensors, now: () => performance.now(), heap, say };
    post({ kind: 'done', results: await carryOut(plan, bench, first, await load('/second.json')) });
  } catch (error) {
    post({ kind: 'failed', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
};
