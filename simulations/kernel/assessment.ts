/** Assessment: rubric points, each with the evidence it was judged on. */

/** What a scenario promises to look at, with the most that it can earn. */
export interface RubricPoint {
  readonly id: string;
  readonly title: string;
  /** Points, a positive integer. The points of a rubric add up to 100. */
  readonly possible: number;
}

/** One fact from the report that a judgement rests on, worded for the learner. */
export interface Evidence {
  readonly text: string;
  /** Index into the attempt's decisions, when one decision is the evidence. */
  readonly decision?: number;
}

export interface AssessedPoint extends RubricPoint {
  /** Points earned, 0 to `possible`. */
  readonly earned: number;
  readonly evidence: readonly Evidence[];
  /** What to do next time; absent when everything was earned. */
  readonly advice?: string;
}

export interface Assessment {
  readonly points: readonly AssessedPoint[];
  readonly earned: number;
  readonly possible: number;
}

/** Adds up the points. Throws when a point earns less than nothing or more than is possible. */
export function sumUp(points: readonly AssessedPoint[]): Assessment {
  for (const point of points) {
    if (!(point.earned >= 0 && point.earned <= point.possible)) {
      throw new RangeError(`rubric point "${point.id}" earned ${point.earned} of ${point.possible}`);
    }
  }
  const total = (key: 'earned' | 'possible') => points.reduce((sum, point) => sum + point[key], 0);
  return { points, earned: total('earned'), possible: total('possible') };
}
