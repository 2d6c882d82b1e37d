/** Where words go so that they do not cover each other. Pure geometry. */

/**
 * Moves labels on a line as little as possible (least squares) until none overlap.
 *
 * Labels keep their order; the solution is isotonic regression by pooling adjacent violators: labels that touch form a
 * block that sits at the mean of its members' wishes. (Barlow et al. 1972; Dwyer, Marriott & Stuckey 2006 for labels.)
 * @param wishes wanted centres @param sizes extents, same length @param low,high the line; if all do not fit, low wins
 * @returns centres in the order given
 */
export function spreadLabels(wishes: readonly number[], sizes: readonly number[], low: number, high: number): number[] {
  const order = wishes.map((_, i) => i).sort((a, b) => wishes[a]! - wishes[b]! || a - b);
  // In coordinates with the labels' own extents taken out, "no overlap" is "not decreasing".
  const offsets: number[] = [];
  let filled = 0;
  for (const i of order) {
    offsets.push(filled + sizes[i]! / 2);
    filled += sizes[i]!;
  }
  const blocks: { sum: number; count: number }[] = [];
  order.forEach((label, place) => {
    let block = { sum: wishes[label]! - offsets[place]!, count: 1 };
    for (
      let before = blocks.at(-1);
      before && before.sum / before.count > block.sum / block.count;
      before = blocks.at(-1)
    ) {
      block = { sum: before.sum + block.sum, count: before.count + block.count };
      blocks.pop();
    }
    blocks.push(block);
  });
  const ceiling = Math.max(low, high - filled);
  const centres = new Array<number>(wishes.length);
  let place = 0;
  for (const { sum, count } of blocks) {
    const start = Math.min(ceiling, Math.max(low, sum / count));
    for (let k = 0; k < count; k += 1, place += 1) centres[order[place]!] = start + offsets[place]!;
  }
  return centres;
}

/** Breaks a label at spaces into lines of at most `width` characters; a longer word keeps a line of its own. */
export function wrapLabel(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** A generous estimate of a text's width in the instrument face (B612: 0.6 em on average, figures 0.64). */
export function estimateWidth(text: string, fontSize: number): number {
  return text.length * fontSize * 0.64;
}

export interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Area shared by two boxes. */
export function measureOverlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}

export interface PlacedLabel {
  /** Offset of the text's anchor from its point, CSS pixels; y to the text's middle. */
  dx: number;
  dy: number;
  anchor: 'start' | 'middle' | 'end';
}

const near = 9;
const diagonal = 7;
/** Preferred first: to the right, as a reader expects; far places, which get a leader line, last. */
const places: readonly PlacedLabel[] = [
  { dx: near, dy: 0, anchor: 'start' },
  { dx: -near, dy: 0, anchor: 'end' },
  { dx: 0, dy: -14, anchor: 'middle' },
  { dx: 0, dy: 14, anchor: 'middle' },
  { dx: diagonal, dy: -11, anchor: 'start' },
  { dx: diagonal, dy: 11, anchor: 'start' },
  { dx: -diagonal, dy: -11, anchor: 'end' },
  { dx: -diagonal, dy: 11, anchor: 'end' },
  { dx: 16, dy: -26, anchor: 'start' },
  { dx: 16, dy: 26, anchor: 'start' },
  { dx: -16, dy: -26, anchor: 'end' },
  { dx: -16, dy: 26, anchor: 'end' },
  { dx: 16, dy: -42, anchor: 'start' },
  { dx: 16, dy: 42, anchor: 'start' },
  { dx: -16, dy: -42, anchor: 'end' },
  { dx: -16, dy: 42, anchor: 'end' },
];

/** A label farther than this from its point is joined to it by a leader line, pixels. */
export const LEADER_FROM = 18;

/**
 * A place for the label of each point: greedy, in the order given, each taking the first place that covers least of the
 * points, the labels placed before it, and what lies outside the bounds.
 */
export function placeLabels(
  points: readonly { x: number; y: number; text: string }[],
  bounds: Box,
  fontSize: number,
  obstacles: readonly Box[] = [],
): PlacedLabel[] {
  const taken: Box[] = [
    ...obstacles,
    ...points.map(({ x, y }) => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })),
  ];
  return points.map(({ x, y, text }) => {
    const width = estimateWidth(text, fontSize);
    let best = places[0]!;
    let bestCost = Infinity;
    let bestBox: Box | undefined;
    for (const place of places) {
      const left = x + place.dx - (place.anchor === 'end' ? width : place.anchor === 'middle' ? width / 2 : 0);
      const top = y + place.dy - fontSize * 0.6;
      const box = { left, right: left + width, top, bottom: top + fontSize * 1.2 };
      const area = width * fontSize * 1.2;
      let cost = 3 * (area - measureOverlap(box, bounds));
      for (const other of taken) cost += measureOverlap(box, other);
      if (cost < bestCost - 1) [best, bestCost, bestBox] = [place, cost, box];
    }
    if (bestBox) taken.push(bestBox);
    return best;
  });
}
