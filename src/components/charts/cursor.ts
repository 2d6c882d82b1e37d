/** Where a cursor goes when a key is pressed. Pure, so that keys are tested without a browser. */

/** Keys that end a reading. */
export const LEAVE_KEY = 'Escape';

/** Keys that pick the point being read, where a chart lets one be picked. */
export const SELECT_KEYS: ReadonlySet<string> = new Set(['Enter', ' ']);

/** The next index for a key, or null when the key means nothing here. */
export type Step = (index: number, key: string) => number | null;

const clamp = (index: number, count: number): number => Math.max(0, Math.min(count - 1, index));

/** Along one line of `count` points: arrows by one, Page keys by a tenth, Home and End to the ends. */
export function stepAlong(count: number): Step {
  const leap = Math.max(2, Math.round(count / 10));
  return (index, key) => {
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return clamp(index + 1, count);
      case 'ArrowLeft':
      case 'ArrowDown':
        return clamp(index - 1, count);
      case 'PageUp':
        return clamp(index + leap, count);
      case 'PageDown':
        return clamp(index - leap, count);
      case 'Home':
        return 0;
      case 'End':
        return count - 1;
      default:
        return null;
    }
  };
}

/** Down a list: the arrow that points down goes to the next row, as it looks. */
export function stepDown(count: number): Step {
  const along = stepAlong(count);
  const mirrored: Record<string, string> = {
    ArrowDown: 'ArrowUp',
    ArrowUp: 'ArrowDown',
    PageDown: 'PageUp',
    PageUp: 'PageDown',
  };
  return (index, key) => along(index, mirrored[key] ?? key);
}

/** Over a grid stored row by row, first row on top. Home and End go to the ends of the row. */
export function stepGrid(columns: number, rows: number): Step {
  return (index, key) => {
    const column = index % columns;
    const row = Math.floor(index / columns);
    const to = (c: number, r: number): number => clamp(r, rows) * columns + clamp(c, columns);
    switch (key) {
      case 'ArrowRight':
        return to(column + 1, row);
      case 'ArrowLeft':
        return to(column - 1, row);
      case 'ArrowDown':
        return to(column, row + 1);
      case 'ArrowUp':
        return to(column, row - 1);
      case 'PageDown':
        return to(column, row + 5);
      case 'PageUp':
        return to(column, row - 5);
      case 'Home':
        return to(0, row);
      case 'End':
        return to(columns - 1, row);
      default:
        return null;
    }
  };
}

/** Over points on a plane: left and right follow x, up and down follow y, so that no point is out of reach. */
export function stepPlane(points: readonly { x: number; y: number }[]): Step {
  const order = (axis: 'x' | 'y'): number[] =>
    points.map((_, index) => index).sort((a, b) => points[a]![axis] - points[b]![axis] || a - b);
  const byX = order('x');
  const byY = order('y');
  const walk = (list: readonly number[], index: number, by: number): number =>
    list[clamp(list.indexOf(index) + by, list.length)] ?? index;
  return (index, key) => {
    switch (key) {
      case 'ArrowRight':
        return walk(byX, index, 1);
      case 'ArrowLeft':
        return walk(byX, index, -1);
      case 'ArrowUp':
        return walk(byY, index, 1);
      case 'ArrowDown':
        return walk(byY, index, -1);
      case 'Home':
        return byX[0] ?? null;
      case 'End':
        return byX.at(-1) ?? null;
      default:
        return null;
    }
  };
}
