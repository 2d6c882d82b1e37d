import { beforeAll, expect, test } from 'vitest';
import { openGenerated, sizes } from '@simulations/recommender/data';
import { selectRows } from '@simulations/recommender/dataset';
import type { Ratings } from '@simulations/recommender/dataset';
import { evaluate } from '@simulations/recommender/evaluation';
import type { Evaluation } from '@simulations/recommender/evaluation';
import { fitAdam, fitAls, fitServed, fitVb, likedFrom, VB_SMOOTHED_DEFAULTS } from '@simulations/recommender/models';
import type { FitContext, Ranker, RatingModel, Shape } from '@simulations/recommender/models';
import { splitAtRandom } from '@simulations/recommender/split';
import type { BackendName } from '@simulations/tensors';
import { now, openForTest } from '../tensors/backends';

// Assessments read measures rounded to two decimals (simulations/recommender/report.ts). webgl exists in browsers only:
// npm run bench -- recommender compares places as well as back ends.
const TOLERANCE = 0.005;

let shape: Shape;
let train: Ratings;
let held: Ratings;
beforeAll(async () => {
  const digest = (bytes: Uint8Array<ArrayBuffer>) => crypto.subtle.digest('SHA-256', bytes);
  const { dataset } = await openGenerated(5, { digest }, sizes.tiny);
  shape = { users: dataset.userIds.length, items: dataset.films.length, scale: dataset.scale };
  const split = splitAtRandom(dataset.ratings, 0.2, 5);
  train = selectRows(dataset.ratings, split.train);
  held = selectRows(dataset.ratings, split.test);
});

const both = async (fitting: Promise<{ model: RatingModel & Ranker }>) => {
  const { model } = await fitting;
  return { rating: model, ranker: model };
};
const models: Record<string, (context: FitContext) => Promise<{ rating: RatingModel | null; ranker: Ranker }>> = {
  adam: (context) => both(fitAdam(train, shape, context, { epochs: 3, batch: 256 })),
  als: (context) => both(fitAls(train, shape, context)),
  'vb-smoothed': (context) => both(fitVb(train, shape, context, VB_SMOOTHED_DEFAULTS)),
  served: async (context) => ({ rating: null, ranker: (await fitServed(train, shape, context)).model }),
};

function figuresOf({ rating, ranking, segments }: Evaluation): Record<string, number> {
  const parts = segments.flatMap(({ id, rmse, ndcg }) => [
    [`${id} rmse`, rmse ?? -1] as const,
    [`${id} ndcg`, ndcg ?? -1] as const,
  ]);
  return { ...rating, ...ranking, ...Object.fromEntries(parts) };
}

test.each(Object.keys(models))('wasm and cpu measure the same for %s', async (name) => {
  const measured: Record<string, number>[] = [];
  for (const backend of ['wasm', 'cpu'] satisfies BackendName[]) {
    const tensors = await openForTest(backend);
    const judged = await models[name]!({ tensors, seed: 5, now });
    const options = { k: 10, relevantFrom: likedFrom(shape.scale) };
    measured.push(figuresOf(await evaluate(judged, train, held, shape, options, { now })));
  }
  const [wasm, cpu] = measured;
  for (const [figure, value] of Object.entries(wasm!)) {
    expect(Math.abs(value - cpu![figure]!), figure).toBeLessThan(TOLERANCE);
  }
});
