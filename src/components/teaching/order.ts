/** In which order options and items are shown: drawn from the check's id, so that a page and its script agree. */
import { seedFrom, uniform } from '@simulations/kernel/streams';
import type { CheckOf } from '@/schemas/check';

/** Random streams of this room, so that two draws from one seed do not follow each other. */
const VARIABLE = { options: 1, items: 2, session: 3 } as const;

/** Each item draws its place; `uniform` alone keeps the rest of the kernel's mathematics out of a lesson's script. */
export function shuffled<T>(items: readonly T[], seed: number, variable: keyof typeof VARIABLE): T[] {
  return items
    .map((item, index) => ({ item, draw: uniform(seed, 0, index, VARIABLE[variable]) }))
    .sort((a, b) => a.draw - b.draw)
    .map(({ item }) => item);
}

/** Places in the file, in the order in which they are shown. `round` 0 is the page's first state. */
export function optionOrder(check: CheckOf<'single' | 'multiple'>, round = 0): number[] {
  const places = check.options.map((_, index) => index);
  return check.keepOrder ? places : shuffled(places, seedFrom(`${check.id}/${round}`), 'options');
}

/** Item ids as they first stand: never in the right order, which would answer the check. */
export function itemOrder(check: CheckOf<'ordering'>, round = 0): string[] {
  const right = check.items.map(({ id }) => id);
  const drawn = shuffled(right, seedFrom(`${check.id}/${round}`), 'items');
  return drawn.every((id, index) => id === right[index]) ? drawn.reverse() : drawn;
}
