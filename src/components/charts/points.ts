/** Points of a line, made fit to be drawn. */

export interface Point {
  x: number;
  y: number;
}

/** How many points of a series are drawn at most: more than two for each pixel of a phone, few enough to redraw at 60 Hz. */
export const POINT_CAP = 600;

/**
 * At most about `cap` points that look like all of them: of each bucket the first, lowest, highest and last stay
 * (M4; Jugel et al. 2014), so no peak is lost. A point that is not drawable stays as a gap.
 */
export function thinPoints(
  points: readonly Point[],
  cap: number,
  isDrawn: (point: Point) => boolean,
): readonly Point[] {
  if (points.length <= cap) return points;
  const buckets = Math.max(1, Math.floor(cap / 4));
  const kept: Point[] = [];
  for (let b = 0; b < buckets; b += 1) {
    const from = Math.floor((b * points.length) / buckets);
    const to = Math.floor(((b + 1) * points.length) / buckets);
    let low = -1;
    let high = -1;
    let gap = -1;
    for (let i = from; i < to; i += 1) {
      const point = points[i]!;
      if (!isDrawn(point)) gap = i;
      else {
        if (low < 0 || point.y < points[low]!.y) low = i;
        if (high < 0 || point.y > points[high]!.y) high = i;
      }
    }
    const chosen = new Set([from, low, high, gap, to - 1].filter((i) => i >= 0));
    for (const i of [...chosen].sort((a, c) => a - c)) kept.push(points[i]!);
  }
  return kept;
}

/** Evenly spaced rows for a table: first, last, and every nth between. */
export function thinRows<T>(rows: readonly T[], cap: number): { rows: readonly T[]; note?: string } {
  if (rows.length <= cap) return { rows };
  const every = Math.ceil((rows.length - 1) / (cap - 1));
  const kept = rows.filter((_, i) => i % every === 0 || i === rows.length - 1);
  return { rows: kept, note: `Every ${every}th of ${rows.length.toLocaleString('en-GB')} rows, and the last.` };
}
