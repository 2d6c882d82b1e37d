import { expect, test } from 'vitest';
import { type Given, nextGiven, sameDecision } from '@/labs/shared/given';

interface Decision {
  readonly kind: string;
  readonly metric?: string;
  readonly model?: string;
  readonly of?: number;
}
const prefilled: readonly Given<Decision>[] = [
  { decision: { kind: 'frame', metric: 'ndcg' }, because: 'a' },
  { decision: { kind: 'train', model: 'als', of: 1 }, because: 'b' },
  { decision: { kind: 'train', model: 'vb', of: 2 }, because: 'c' },
];
const training = ({ kind }: Decision) => kind === 'train';

test('the next given decision is the first that fits and was not taken, whatever the order of its fields', () => {
  expect(nextGiven(prefilled, [], training)?.because).toBe('b');
  expect(nextGiven(prefilled, [{ of: 1, model: 'als', kind: 'train' }], training)?.because).toBe('c');
  expect(nextGiven(prefilled, [{ kind: 'train', model: 'als', of: 9 }], training)?.because).toBe('b');
});

test('a field that does not count can differ', () => {
  const but = (a: object, b: object) => sameDecision(a, b, ['of']);
  expect(nextGiven(prefilled, [{ kind: 'train', model: 'als', of: 9 }], training, but)?.because).toBe('c');
});

test('when all are taken there is none', () => {
  expect(
    nextGiven(
      prefilled,
      prefilled.map(({ decision }) => decision),
      training,
    ),
  ).toBeNull();
});
