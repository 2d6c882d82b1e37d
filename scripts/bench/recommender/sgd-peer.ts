/**
 * The peer: matrix factorisation by stochastic gradient descent as Surprise's `SVD` does it (100 factors, 20 epochs, learning rate
 * 0.005, penalty 0.02, biases), in typed arrays. Run in the same process, it turns a machine's speed into a ratio.
 */
import { sequence } from '@simulations/kernel/streams';
import type { Ratings } from '@simulations/recommender/dataset';
import type { Shape } from '@simulations/recommender/models';

const FACTORS = 100;
const EPOCHS = 20;
const RATE = 0.005;
const PENALTY = 0.02;
const SPREAD = 0.1;

export function fitSgd(train: Ratings, shape: Shape, seed: number) {
  const random = sequence(seed, 0);
  const draw = (rows: number) => Float64Array.from({ length: rows * FACTORS }, () => SPREAD * random.normal());
  const [p, q] = [draw(shape.users), draw(shape.items)];
  const [userBias, itemBias] = [new Float64Array(shape.users), new Float64Array(shape.items)];
  const mean = train.values.reduce((sum, value) => sum + value, 0) / train.values.length;
  const score = (user: number, item: number) => {
    let sum = mean + userBias[user]! + itemBias[item]!;
    for (let k = 0; k < FACTORS; k++) sum += p[user * FACTORS + k]! * q[item * FACTORS + k]!;
    return sum;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (let row = 0; row < train.values.length; row++) {
      const user = train.users[row]!;
      const item = train.items[row]!;
      const error = train.values[row]! - score(user, item);
      userBias[user] = userBias[user]! + RATE * (error - PENALTY * userBias[user]!);
      itemBias[item] = itemBias[item]! + RATE * (error - PENALTY * itemBias[item]!);
      for (let k = 0; k < FACTORS; k++) {
        const [a, b] = [user * FACTORS + k, item * FACTORS + k];
        const [x, y] = [p[a]!, q[b]!];
        p[a] = x + RATE * (error * y - PENALTY * x);
        q[b] = y + RATE * (error * x - PENALTY * y);
      }
    }
  }
  const { min, max } = shape.scale;
  return { predict: (user: number, item: number) => Math.min(max, Math.max(min, score(user, item))) };
}
