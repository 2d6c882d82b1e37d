import { afterEach, expect, test, vi } from 'vitest';
import { readSeed, setUpLink } from '@/labs/shared/seed';

afterEach(() => {
  vi.unstubAllGlobals();
});

test('an address without a seed leaves the scenario its own', () => {
  expect(readSeed('')).toEqual({ seed: null, unreadable: null });
  expect(readSeed('?other=1')).toEqual({ seed: null, unreadable: null });
});

test.each([
  ['?seed=7', 7],
  ['?seed=0', 0],
  ['?seed=4294967295', 4_294_967_295],
  ['?a=b&seed=0042', 42],
])('%s is read', (search, seed) => {
  expect(readSeed(search)).toEqual({ seed, unreadable: null });
});

test.each(['', '-1', '1.5', '1e3', '0x10', '4294967296', '99999999999', 'seven', ' 7', '7 ', '٧'])(
  'the seed "%s" is refused and named',
  (given) => {
    expect(readSeed(`?${new URLSearchParams({ seed: given }).toString()}`)).toEqual({ seed: null, unreadable: given });
  },
);

test('the link to a set-up opens the same scenario with the same seed', () => {
  vi.stubGlobal('window', { location: { origin: 'https://lab.example' } });
  const link = new URL(setUpLink('recommender', 'first-flight', 7));
  expect(link.origin + link.pathname).toBe('https://lab.example/simulate/recommender/first-flight/');
  expect(readSeed(link.search).seed).toBe(7);
});
