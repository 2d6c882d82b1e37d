import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { stepAlong, stepDown, stepGrid, stepPlane } from '@/components/charts/cursor';

describe('the reading cursor', () => {
  it('moves along a line by one, by a tenth, and to the ends, and stops there', () => {
    const step = stepAlong(100);
    expect([step(5, 'ArrowRight'), step(5, 'ArrowLeft'), step(5, 'PageUp'), step(5, 'PageDown')]).toEqual([
      6, 4, 15, 0,
    ]);
    expect([step(5, 'Home'), step(5, 'End'), step(99, 'ArrowRight'), step(0, 'ArrowLeft')]).toEqual([0, 99, 99, 0]);
  });

  it('leaves other keys to the page', () => {
    for (const step of [stepAlong(3), stepDown(3), stepGrid(2, 2), stepPlane([{ x: 0, y: 0 }])]) {
      expect([step(0, 'Tab'), step(0, 'a'), step(0, ' ')]).toEqual([null, null, null]);
    }
  });

  it('goes down a list with the arrow that points down', () => {
    const step = stepDown(4);
    expect([step(1, 'ArrowDown'), step(1, 'ArrowUp'), step(0, 'PageDown')]).toEqual([2, 0, 2]);
  });

  it('walks a grid in its four directions and stays on it', () => {
    const step = stepGrid(4, 3);
    expect([step(5, 'ArrowRight'), step(5, 'ArrowLeft'), step(5, 'ArrowDown'), step(5, 'ArrowUp')]).toEqual([
      6, 4, 9, 1,
    ]);
    expect([step(5, 'Home'), step(5, 'End'), step(3, 'ArrowRight'), step(1, 'PageDown')]).toEqual([4, 7, 3, 9]);
  });

  it('reaches every point of a plane with the arrows left and right', () => {
    const point = fc.record({ x: fc.integer({ min: 0, max: 5 }), y: fc.integer({ min: 0, max: 5 }) });
    fc.assert(
      fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), (points) => {
        const step = stepPlane(points);
        const seen = new Set<number>();
        let at = step(0, 'Home') ?? -1;
        for (let i = 0; i < points.length; i += 1) {
          seen.add(at);
          at = step(at, 'ArrowRight') ?? -1;
        }
        expect(seen.size).toBe(points.length);
      }),
    );
  });

  it('follows height on a plane with up and down', () => {
    const step = stepPlane([
      { x: 0, y: 5 },
      { x: 1, y: 1 },
      { x: 2, y: 3 },
    ]);
    expect([step(1, 'ArrowUp'), step(2, 'ArrowUp'), step(0, 'ArrowDown')]).toEqual([2, 0, 2]);
  });
});
