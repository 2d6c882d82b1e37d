/**
 * Measures the figure "RMSE per epoch of gradient descent" of the lesson "From ratings to a recommender".
 *
 *   node scripts/run.mjs scripts/figures/epochs.ts DIR     DIR: an unpacked MovieLens 100K
 *
 * Prints what src/components/teaching/figures/epochs-u1.ts holds.
 */
import { join } from 'node:path';
import type { Ratings } from '@simulations/recommender/dataset';
import { fitAdam, fitAls, fitBias, fitVb, type RatingModel } from '@simulations/recommender/models';
import { openTensors } from '@simulations/tensors';
import { movieLens100K as shape, readRatings } from './read';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('usage: node scripts/run.mjs scripts/figures/epochs.ts DIR');
  process.exit(2);
}

function rmseOf(model: RatingModel, { users, items, values }: Ratings): number {
  const squares = values.map((stars, k) => (model.predict(users[k]!, items[k]!) - stars) ** 2);
  return Math.sqrt(squares.reduce((sum, square) => sum + square, 0) / values.length);
}

const train = readRatings(join(folder, 'u1.base'));
const test = readRatings(join(folder, 'u1.test'));
const tensors = await openTensors({ backends: ['cpu'] });
const context = { tensors, seed: 1, now: () => performance.now(), validation: test };

const adam = await fitAdam(train, shape, context, {
  factors: 16,
  epochs: 24,
  batch: 1024,
  learningRate: 0.02,
  decay: 1,
  lambda: 0.05,
});
for (const { trainRmse, validationRmse } of adam.passes) {
  console.log(`  { train: ${trainRmse?.toFixed(4)}, test: ${validationRmse?.toFixed(4)} },`);
}
const als = await fitAls(train, shape, context, { factors: 8, sweeps: 10, lambda: 15, lambdaBias: 3 });
const vb = await fitVb(train, shape, context, { factors: 8, sweeps: 20, smooth: false });
console.log(`bias: ${rmseOf((await fitBias(train, shape, context)).model, test).toFixed(4)}`);
console.log(`als: ${rmseOf(als.model, test).toFixed(4)}`);
console.log(`variationalBayes: ${rmseOf(vb.model, test).toFixed(4)}`);
