/**
 * The recommender in miniature: 120 people, 90 films, one lever. Two models were trained (`miniature-training.ts`); here
 * their scores are mixed and every list is ranked anew for each setting of the lever. Small enough for a first page.
 */

export interface MiniaturePerson {
  /** Films that stand in the list at some setting: film numbers with their standard scores, and what came of them. */
  readonly films: readonly number[];
  readonly behaviour: readonly number[];
  readonly stars: readonly number[];
  /** Positions in `films` of films the person went on to watch and gave four stars or more. */
  readonly loved: readonly number[];
}

/** Moments of the two scores (b, s) and of the given stars (y) over the held-out ratings: all that the error needs. */
export interface Moments {
  readonly bb: number;
  readonly ss: number;
  readonly bs: number;
  readonly by: number;
  readonly sy: number;
  readonly yy: number;
}

export interface Miniature {
  /** Films of the catalogue. */
  readonly catalogue: number;
  readonly titles: readonly string[];
  readonly people: readonly MiniaturePerson[];
  readonly moments: Moments;
  /** The person whose list is shown, with two films they loved before. */
  readonly example: { readonly person: number; readonly liked: readonly string[] };
}

export interface MiniatureReading {
  /** For each person: is at least one of the five films one they go on to watch and love? */
  readonly served: readonly boolean[];
  /** Share of people served, 0…1. */
  readonly hitRate: number;
  /** Share of the catalogue that anybody is shown, 0…1. */
  readonly coverage: number;
  /** Root mean squared error, in stars, of the ratings that this setting's score predicts on held-out ratings. */
  readonly ratingError: number;
  readonly example: {
    readonly userId: number;
    readonly liked: readonly string[];
    readonly list: readonly { readonly title: string; readonly loved: boolean }[];
  };
}

export const LIST_LENGTH = 5;

/** Positions in `films` of the list, best first; ties go to the lower film number. */
export function rank({ films, behaviour, stars }: Omit<MiniaturePerson, 'loved'>, weight: number): number[] {
  const score = (at: number) => (1 - weight) * behaviour[at]! + weight * stars[at]!;
  return films
    .map((_, at) => at)
    .sort((a, b) => score(b) - score(a) || films[a]! - films[b]!)
    .slice(0, LIST_LENGTH);
}

/**
 * Error of the stars that the mixed score x = (1 − w) b + w s stands for, by the regression of y on x:
 * RMSE² = var y − cov(x, y)² / var x.
 */
function errorOf({ bb, ss, bs, by, sy, yy }: Moments, weight: number): number {
  const rest = 1 - weight;
  const covariance = rest * by + weight * sy;
  const variance = rest * rest * bb + 2 * rest * weight * bs + weight * weight * ss;
  return Math.sqrt(Math.max(0, yy - (covariance * covariance) / variance));
}

/** What happens when the model with the smallest rating error decides by `weight`, 0…1, and behaviour by the rest. */
export function serve(miniature: Miniature, weight: number): MiniatureReading {
  const shown = new Set<number>();
  const lists = miniature.people.map((person) => rank(person, weight));
  const served = lists.map((list, index) => {
    const person = miniature.people[index]!;
    for (const at of list) shown.add(person.films[at]!);
    return list.some((at) => person.loved.includes(at));
  });
  const { person, liked } = miniature.example;
  const shownTo = miniature.people[person]!;
  return {
    served,
    hitRate: served.filter(Boolean).length / served.length,
    coverage: shown.size / miniature.catalogue,
    ratingError: errorOf(miniature.moments, weight),
    example: {
      userId: person,
      liked,
      list: lists[person]!.map((at) => ({
        title: miniature.titles[shownTo.films[at]!]!,
        loved: shownTo.loved.includes(at),
      })),
    },
  };
}
