/** The list that one person is shown, film by film, with why. */
import type { Dataset, Film, Ratings } from './dataset';
import type { Fitted } from './fitting';
import { topItems } from './models';

export interface RecommendedFilm extends Pick<Film, 'id' | 'title'> {
  /** Predicted stars; null from a model that predicts none. */
  readonly stars: number | null;
  /** Titles of films the person liked that speak for this one, strongest first; empty when the model cannot say. */
  readonly because: readonly string[];
  /** People who rated it in train. */
  readonly raters: number;
}

export interface Asked {
  /** Number of the user. */
  readonly user: number;
  /** Rows of train that are this user's. */
  readonly rated: ArrayLike<number>;
  readonly k: number;
}

const REASONS = 2;

/** The `k` best films the user has not rated in train, best first; ties go to the lower film number. */
export function topFilms(
  { ranker, rating }: Pick<Fitted, 'ranker' | 'rating'>,
  dataset: Dataset,
  train: Ratings,
  { user, rated, k }: Asked,
): RecommendedFilm[] {
  const seen = Int32Array.from(rated, (row) => train.items[row]!);
  const list = topItems(ranker.scoreUser(user), seen, k);
  const raters = new Map<number, number>(Array.from(list, (item) => [item, 0]));
  for (const item of train.items) {
    const count = raters.get(item);
    if (count !== undefined) raters.set(item, count + 1);
  }
  return Array.from(list, (item) => {
    const { id, title } = dataset.films[item]!;
    const reasons = ranker.explain?.(user, item, REASONS) ?? [];
    return {
      id,
      title,
      stars: rating ? rating.predict(user, item) : null,
      because: reasons.map((reason) => dataset.films[reason.item]!.title),
      raters: raters.get(item) ?? 0,
    };
  });
}
