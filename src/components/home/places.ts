/**
 * Where the people of the miniature stand: spread like towns over a country, never touching. Position carries no
 * meaning. Best-candidate sampling (Mitchell 1991): of twelve candidates the one farthest from all others is kept.
 */
export interface Place {
  /** Shares of the field's width and height, 0…1. */
  readonly x: number;
  readonly y: number;
}

/** `aspect` is width by height: distance is measured on the field as it is drawn. */
export function spread(count: number, aspect: number, seed: number): Place[] {
  const draw = stream(seed);
  const places: Place[] = [];
  while (places.length < count) {
    let best: Place = { x: 0.5, y: 0.5 };
    let farthest = -1;
    for (let candidate = 0; candidate < 12; candidate++) {
      const at = { x: draw(), y: draw() };
      let nearest = Infinity;
      for (const { x, y } of places) nearest = Math.min(nearest, Math.hypot((x - at.x) * aspect, y - at.y));
      if (nearest > farthest) [farthest, best] = [nearest, at];
    }
    places.push(best);
  }
  return places;
}

/** Lehmer's generator (Park & Miller 1988): enough for a drawing. */
function stream(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48271) % 2147483647) / 2147483647;
}
