import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFlags } from '@/components/charts/Flags';
import {
  measureOverlap,
  placeLabels,
  spreadLabels,
  wrapLabel,
  estimateWidth,
  type Box,
} from '@/components/charts/labels';

describe('labels on a line', () => {
  it('stay where they are when they do not touch', () => {
    expect(spreadLabels([10, 50, 90], [20, 20, 20], 0, 100)).toEqual([10, 50, 90]);
  });

  it('move apart evenly around where they wanted to be', () => {
    expect(spreadLabels([50, 50], [20, 20], 0, 100)).toEqual([40, 60]);
    expect(spreadLabels([52, 48], [20, 20], 0, 100)).toEqual([60, 40]);
  });

  it('are pushed in from the ends', () => {
    expect(spreadLabels([0, 100], [20, 20], 0, 100)).toEqual([10, 90]);
  });

  it('never overlap, keep their order and stay inside, whenever there is room for all', () => {
    const label = fc.record({ wish: fc.integer({ min: -50, max: 350 }), size: fc.integer({ min: 5, max: 40 }) });
    fc.assert(
      fc.property(fc.array(label, { minLength: 1, maxLength: 7 }), (labels) => {
        const centres = spreadLabels(
          labels.map((l) => l.wish),
          labels.map((l) => l.size),
          0,
          300,
        );
        const order = labels.map((_, i) => i).sort((a, b) => labels[a]!.wish - labels[b]!.wish || a - b);
        let edge = 0;
        for (const i of order) {
          expect(centres[i]! - labels[i]!.size / 2).toBeGreaterThanOrEqual(edge - 1e-9);
          edge = centres[i]! + labels[i]!.size / 2;
        }
        expect(edge).toBeLessThanOrEqual(300 + 1e-9);
      }),
    );
  });
});

describe('labels of points', () => {
  const bounds: Box = { left: 0, right: 300, top: 0, bottom: 300 };
  const boxOf = (
    point: { x: number; y: number; text: string },
    { dx, dy, anchor }: ReturnType<typeof placeLabels>[number],
  ): Box => {
    const width = estimateWidth(point.text, 12);
    const left = point.x + dx - (anchor === 'end' ? width : anchor === 'middle' ? width / 2 : 0);
    return { left, right: left + width, top: point.y + dy - 7.2, bottom: point.y + dy + 7.2 };
  };

  it('go to the right of a lone point', () => {
    expect(placeLabels([{ x: 50, y: 50, text: 'A' }], bounds, 12)).toEqual([{ dx: 9, dy: 0, anchor: 'start' }]);
  });

  it('turn inwards at the right edge', () => {
    expect(placeLabels([{ x: 290, y: 50, text: 'Popularity' }], bounds, 12)[0]?.anchor).toBe('end');
  });

  it('do not cover each other where points crowd', () => {
    const points = [
      { x: 100, y: 100, text: 'Bayes MF' },
      { x: 108, y: 106, text: 'ALS' },
      { x: 116, y: 112, text: 'SVD' },
      { x: 104, y: 118, text: 'Neighbours' },
    ];
    const boxes = placeLabels(points, bounds, 12).map((place, i) => boxOf(points[i]!, place));
    boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => expect(measureOverlap(a, b)).toBe(0)));
  });
});

describe('words', () => {
  it('break at spaces and never inside a word', () => {
    expect(wrapLabel('Item neighbours by cosine', 12)).toEqual(['Item', 'neighbours', 'by cosine']);
    expect(wrapLabel('Counterfactually', 5)).toEqual(['Counterfactually']);
    expect(wrapLabel('', 5)).toEqual([]);
  });
});

describe('flags above a plot', () => {
  it('are ordered so that words on one side cross no line of that side', () => {
    const flags = [700, 100, 900, 300].map((across) => ({ across, text: String(across), foot: 0 }));
    expect(orderFlags(flags).map((flag) => flag.across)).toEqual([100, 300, 900, 700]);
  });
});
