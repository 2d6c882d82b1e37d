/** Convex polygons in the ROC square: what rates a group can reach by mixing rules is one, what all groups can reach is their intersection. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Distance from an edge that counts as on it, in rates: far above rounding, far below one applicant in a million. */
const SLACK = 1e-12;

/** Twice the signed area of the triangle a, b, c: positive when c lies left of a → b. */
function turn(a: Point, b: Point, c: Point): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x);
}

/**
 * Vertices of the convex hull, anticlockwise from the leftmost (Andrew's monotone chain); two for points on a line. Give it whole
 * numbers, such as counts, and it decides exactly which points lie on a line; with rates, rounding leaves slivers.
 */
export function convexHull<P extends Point>(points: readonly P[]): P[] {
  const sorted = [...points].sort((a, b) => a.x - b.x || a.y - b.y);
  const half = (list: readonly P[]) => {
    const chain: P[] = [];
    for (const point of list) {
      while (chain.length >= 2 && turn(chain.at(-2)!, chain.at(-1)!, point) <= 0) chain.pop();
      chain.push(point);
    }
    return chain.slice(0, -1);
  };
  return [...half(sorted), ...half(sorted.reverse())];
}

/**
 * Intersection of two convex polygons with anticlockwise vertices (Sutherland & Hodgman 1974). A polygon of two vertices is the
 * segment between them. Vertices may repeat.
 */
export function intersect(subject: readonly Point[], clip: readonly Point[]): Point[] {
  let polygon = [...subject];
  clip.forEach((from, i) => {
    const to = clip[(i + 1) % clip.length]!;
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = Math.sqrt(dx * dx + dy * dy);
    const side = (point: Point) => turn(from, to, point) / length;
    const kept: Point[] = [];
    polygon.forEach((point, j) => {
      const next = polygon[(j + 1) % polygon.length]!;
      const [here, there] = [side(point), side(next)];
      if (here >= -SLACK) kept.push(point);
      if ((here < -SLACK && there > SLACK) || (here > SLACK && there < -SLACK)) {
        const share = here / (here - there);
        kept.push({ x: point.x + share * (next.x - point.x), y: point.y + share * (next.y - point.y) });
      }
    });
    polygon = kept;
  });
  return polygon;
}

export interface Weighted<P> {
  readonly vertex: P;
  readonly weight: number;
}

/**
 * A point inside a convex polygon as a weighted mean of at most three of its vertices (Carathéodory), found in the fan of triangles
 * from the first vertex. Weights add up to 1; those outside [0, 1] by rounding are clipped.
 */
export function convexCombination<P extends Point>(polygon: readonly P[], point: Point): Weighted<P>[] {
  const first = polygon[0]!;
  let best: Weighted<P>[] = [{ vertex: first, weight: 1 }];
  let deepest = -Infinity;
  const consider = (candidate: Weighted<P>[]) => {
    const least = Math.min(...candidate.map(({ weight }) => weight));
    if (least > deepest) [best, deepest] = [candidate, least];
  };
  if (polygon.length === 2) {
    const second = polygon[1]!;
    const [dx, dy] = [second.x - first.x, second.y - first.y];
    const weight = ((point.x - first.x) * dx + (point.y - first.y) * dy) / (dx * dx + dy * dy);
    consider([
      { vertex: first, weight: 1 - weight },
      { vertex: second, weight },
    ]);
  }
  for (let i = 1; i + 1 < polygon.length; i++) {
    const [second, third] = [polygon[i]!, polygon[i + 1]!];
    const area = turn(first, second, third);
    consider([
      { vertex: first, weight: turn(second, third, point) / area },
      { vertex: second, weight: turn(third, first, point) / area },
      { vertex: third, weight: turn(first, second, point) / area },
    ]);
  }
  const clipped = best.map(({ vertex, weight }) => ({ vertex, weight: Math.max(0, weight) }));
  const total = clipped.reduce((sum, { weight }) => sum + weight, 0);
  return clipped.map(({ vertex, weight }) => ({ vertex, weight: weight / total }));
}
