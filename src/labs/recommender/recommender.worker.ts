/** The recommender's worker: reads ratings, fits, measures and serves, off the main thread. */
import wasmUrl from '@tensorflow/tfjs-backend-wasm/dist/tfjs-backend-wasm-simd.wasm?url';
import type { BackendName } from '@simulations/tensors';
import { openTensors } from '@simulations/tensors';
import { binMatrix } from '@/components/charts/bins';
import type { OpenedDataset } from '@simulations/recommender/data';
import { Workbench } from '@simulations/recommender/workbench';
import { type Handlers, answerCalls } from '../shared/answers';
import type { DatasetSummary, RecommenderCalls } from './messages';

const now = () => performance.now();
/** Browsers offer `crypto.subtle` to secure pages only; a site on plain http digests by itself. */
const digest = async (bytes: Uint8Array<ArrayBuffer>) => {
  const subtle = crypto.subtle as SubtleCrypto | undefined;
  if (subtle) return subtle.digest('SHA-256', bytes);
  const { sha256 } = await import('@simulations/recommender/data');
  return sha256(bytes);
};

/** Plain typed arrays until `start` has found a tensor backend. */
let workbench = new Workbench({ tensors: null, now, digest });

async function summarise(dataset: OpenedDataset): Promise<DatasetSummary> {
  const { describe } = await import('@simulations/recommender/data/describe');
  const { name, source, fingerprint, ratings, userIds, films } = dataset;
  const counts = { ratings: ratings.values.length, users: userIds.length, films: films.length };
  return {
    data: source === 'generated' ? { kind: 'load', source } : { kind: 'load', source, name, fingerprint, ...counts },
    name,
    facts: describe(dataset),
    matrix: binMatrix(
      {
        rows: rankByCount(ratings.users, userIds.length),
        columns: rankByCount(ratings.items, films.length),
        rowCount: userIds.length,
        columnCount: films.length,
      },
      30,
      48,
    ),
    warnings: dataset.warnings,
    folds: dataset.folds.map((fold) => fold.name),
    userIds,
  };
}

/** Every entry of a column replaced by the rank of its value: 0 for the value that occurs most often. */
function rankByCount(column: Int32Array, size: number): Int32Array {
  const counts = new Int32Array(size);
  for (const value of column) counts[value]!++;
  const order = Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
  const rank = new Int32Array(size);
  order.forEach((value, place) => {
    rank[value] = place;
  });
  return column.map((value) => rank[value]!);
}

const handlers: Handlers<RecommenderCalls> = {
  start: async ({ backend }) => {
    const asked: BackendName[] = backend === 'cpu' || backend === 'webgl' ? [backend] : ['wasm', 'cpu'];
    const tensors = await openTensors({ backends: asked, wasmUrl });
    workbench = new Workbench({ tensors, now, digest });
    return {
      backend: tensors.backend,
      refused: tensors.refused.map(({ backend: name, reason }) => `${name}: ${reason}`),
    };
  },
  generate: async ({ seed }) => summarise(await workbench.generate(seed)),
  read: async ({ files }, { signal, progress }) => {
    const { fileFromBlob } = await import('@simulations/kernel/files/input');
    const inputs = files.map((file) => fileFromBlob(file.name, file));
    return summarise(await workbench.read(inputs, { signal, onProgress: progress }));
  },
  split: ({ data, split }) => workbench.split(data, split),
  run: ({ request, resume }, { signal, progress }) => workbench.run(request, { signal, onProgress: progress, resume }),
  recommend: async ({ userId, k, runs }) => {
    const began = now();
    const lists = await workbench.recommend(userId, runs, k);
    return { ...lists, milliseconds: now() - began };
  },
};

answerCalls(globalThis, handlers);
