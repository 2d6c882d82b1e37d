/**
 * EASE, the shallow autoencoder (Steck 2019): every item is predicted from the other items a user has, by ridge regression with a
 * closed form. B = I − P · diag(1 / P), P = (Xᵀ X + D)⁻¹, X = who rated what. The penalty D is λ plus a share of the item's count: learning as
 * if ratings were dropped at random (Steck 2020, "Autoencoders that don't overfit towards the identity", eq. 11).
 *
 * P is items × items. When there are fewer users than items, the same B comes from the users × users matrix
 * A = (X D⁻¹ Xᵀ + I)⁻¹: by the Woodbury identity P = D⁻¹ − D⁻¹ Xᵀ A X D⁻¹, and for a user u of train x_u P is row u of A, times X D⁻¹. So
 * neither B nor P is ever written down: 0.9 million numbers for MovieLens 100K instead of 2.8, for latest-small 0.4 instead of 95.
 *
 * Rows of X may be weighted, so that people with a thousand ratings do not decide for everyone; a weight changes what is
 * learnt, not how a user's own row is scored.
 */
import { pow } from '../../kernel/math';
import { pace } from '../../tensors';
import { selectRows } from '../dataset';
import type { Ratings } from '../dataset';
import { gramOfColumns, quadraticForms } from './gram';
import { likedFrom } from './liked';
import { groupBy } from './rows';
import type { Rows } from './rows';
import { strongest } from './reasons';
import type { SavedEase, SavedRows } from './saved';
import { invertSpd } from './spd-inverse';
import type { Fitter, Ranker, Reason, Shape } from './types';

export interface EaseOptions {
  /** Ridge penalty λ, in ratings. */
  readonly lambda: number;
  /** Probability with which a rating is imagined missing, 0 to below 1; null: by density (`usualDropout`). */
  readonly dropout: number | null;
  /** A user of n ratings counts as n^−balance, on average 1: 0 weighs ratings alike, 1 users. */
  readonly balance: number;
  /** Learn only from ratings of at least so many stars; 0 for all. */
  readonly atLeast: number;
}

/** Chosen on a validation slice of train: npm run bench -- recommender --tune. */
export const EASE_DEFAULTS: EaseOptions = { lambda: 200, dropout: null, balance: 0.5, atLeast: 0 };

/**
 * 0.8 where more than 3 % of all pairs are rated, else 0.5: what the validation slices of MovieLens 100K (5 %) and of
 * latest-small (1.4 %) prefer. Where most of a taste is missing already, less needs to be imagined away.
 */
function usualDropout(train: Ratings, shape: Shape): number {
  return train.values.length > 0.03 * shape.users * shape.items ? 0.8 : 0.5;
}

export class EaseModel implements Ranker {
  constructor(private readonly saved: SavedEase) {}

  scoreUser(user: number): Float32Array {
    const { byUser, items, diagonal, form } = this.saved;
    const scores = form === 'users' ? this.timesUsers(user) : this.timesItems(user);
    // x_u B = x_u − (x_u P) / diag P
    for (let j = 0; j < items; j++) scores[j] = -scores[j]! / diagonal[j]!;
    for (let k = byUser.start[user]!; k < byUser.start[user + 1]!; k++) {
      const j = byUser.columns[k]!;
      scores[j] = scores[j]! + 1;
    }
    return scores;
  }

  explain(user: number, item: number, count: number): readonly Reason[] {
    const { byUser, liked } = this.saved;
    const [from, to] = [byUser.start[user]!, byUser.start[user + 1]!];
    const sources = byUser.columns.subarray(from, to).filter((_, k) => liked[from + k] === 1);
    return strongest(sources, this.weightsTo(item, sources), item, count);
  }

  save(): SavedEase {
    return this.saved;
  }

  /** x_u P = row u of A, times X D⁻¹; with weights w the rows of X are w x, and x_u is one of them ÷ w_u. */
  private timesUsers(user: number): Float32Array {
    const { inverse, byItem, items, penalty, userWeight } = this.saved;
    const users = userCount(this.saved);
    const out = new Float32Array(items);
    const row = user * users;
    for (let j = 0; j < items; j++) {
      let sum = 0;
      for (let k = byItem.start[j]!; k < byItem.start[j + 1]!; k++) {
        const other = byItem.columns[k]!;
        sum += userWeight[other]! * inverse[row + other]!;
      }
      out[j] = sum / (userWeight[user]! * penalty[j]!);
    }
    return out;
  }

  /** x_u P = sum of the rows of P of the items the user has. */
  private timesItems(user: number): Float32Array {
    const { inverse, byUser, items } = this.saved;
    const sum = new Float64Array(items);
    for (let k = byUser.start[user]!; k < byUser.start[user + 1]!; k++) {
      const row = byUser.columns[k]! * items;
      for (let j = 0; j < items; j++) sum[j] = sum[j]! + inverse[row + j]!;
    }
    return Float32Array.from(sum);
  }

  /** B from each of `sources` to `item`: −P ÷ its diagonal. */
  private weightsTo(item: number, sources: Int32Array): Float64Array {
    const { inverse, items, diagonal, form } = this.saved;
    if (form === 'items') {
      return Float64Array.from(sources, (source) => -inverse[source * items + item]! / diagonal[item]!);
    }
    // P between two different items is −x_iᵀ A x_j ÷ (d_i d_j).
    const { byItem, penalty, userWeight } = this.saved;
    const users = userCount(this.saved);
    const influence = new Float64Array(users);
    for (let k = byItem.start[item]!; k < byItem.start[item + 1]!; k++) {
      const user = byItem.columns[k]!;
      for (let v = 0; v < users; v++) {
        influence[v] = influence[v]! + userWeight[user]! * userWeight[v]! * inverse[user * users + v]!;
      }
    }
    return Float64Array.from(sources, (source) => {
      let sum = 0;
      for (let k = byItem.start[source]!; k < byItem.start[source + 1]!; k++) sum += influence[byItem.columns[k]!]!;
      return sum / (penalty[source]! * penalty[item]! * diagonal[item]!);
    });
  }
}

function userCount(saved: SavedEase): number {
  return saved.userWeight.length;
}

export const fitEase: Fitter<EaseModel, EaseOptions> = async (train, shape, context, options) => {
  const { lambda, dropout, balance, atLeast } = { ...EASE_DEFAULTS, ...options };
  const pacer = pace(context.now, context.signal);
  const used = atLeast > 0 ? ratingsAtLeast(train, atLeast) : train;
  const byUser = groupBy('users', used, shape);
  const byItem = groupBy('items', used, shape);
  const missing = dropout ?? usualDropout(train, shape);
  const share = missing / (1 - missing);
  const userWeight = weighUsers(byUser, balance);
  const massOf = (user: number) => userWeight[user]! * userWeight[user]!;
  const itemMass = new Float64Array(shape.items);
  used.items.forEach((item, k) => (itemMass[item] = itemMass[item]! + massOf(used.users[k]!)));
  const penalty = itemMass.map((mass) => lambda + share * mass);
  const form = shape.users <= shape.items ? 'users' : 'items';
  const size = shape[form];
  const gram =
    form === 'users'
      ? await gramOfColumns(byItem, size, (user, item) => userWeight[user]! / Math.sqrt(penalty[item]!), pacer)
      : await gramOfColumns(byUser, size, (_item, user) => userWeight[user]!, pacer);
  for (let r = 0; r < size; r++) gram[r * size + r] = gram[r * size + r]! + (form === 'users' ? 1 : penalty[r]!);
  await pacer.breathe();
  const inverse = await invertSpd(gram, size, context.tensors, pacer);
  // diag P; in the users' form (1 − x_jᵀ A x_j ÷ d_j) ÷ d_j, x_j the weighted column of item j.
  const diagonal =
    form === 'items'
      ? diagonalOf(inverse, size)
      : (await quadraticForms(byItem, inverse, size, (user) => userWeight[user]!, pacer)).map(
          (value, j) => (1 - value / penalty[j]!) / penalty[j]!,
        );
  const threshold = likedFrom(shape.scale);
  const saved: SavedEase = {
    kind: 'ease',
    form,
    items: shape.items,
    penalty,
    userWeight,
    byUser: rowsOnly(byUser),
    byItem: rowsOnly(byItem),
    liked: Uint8Array.from(byUser.values, (stars) => (stars >= threshold ? 1 : 0)),
    inverse,
    diagonal,
  };
  const path = context.tensors === null || context.tensors.backend === 'cpu' ? 'typed arrays' : 'tensors';
  return { model: new EaseModel(saved), path, passes: [] };
};

function rowsOnly({ start, columns }: Rows): SavedRows {
  return { start, columns };
}

function ratingsAtLeast(ratings: Ratings, stars: number): Ratings {
  const keep = Array.from(ratings.values.keys()).filter((k) => ratings.values[k]! >= stars);
  return selectRows(ratings, keep);
}

/** Square roots of n^−balance for every user of n ratings, scaled so that ratings keep their total weight. */
function weighUsers({ start }: Rows, balance: number): Float64Array {
  const counts = Array.from(start.subarray(1), (end, u) => end - start[u]!);
  const weights = counts.map((n) => pow(Math.max(1, n), -balance));
  const total = counts.reduce((sum, n) => sum + n, 0);
  const weighted = counts.reduce((sum, n, u) => sum + n * weights[u]!, 0);
  return Float64Array.from(weights, (weight) => Math.sqrt((weight * total) / weighted));
}

function diagonalOf(matrix: Float32Array, n: number): Float64Array {
  return Float64Array.from({ length: n }, (_, j) => matrix[j * n + j]!);
}
