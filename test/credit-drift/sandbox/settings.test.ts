import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  LARGEST_SEED,
  LAST_MONTH,
  type SandboxSettings,
  settingsFromQuery,
  settingsToQuery,
  startSettings,
  TAU_RANGE,
} from '@simulations/credit-drift/sandbox/settings';
import { causes } from '@simulations/credit-drift/world/causes';

/** What sliders and the search for a severity can set: hundredths, and 16,384ths. */
const severity = fc.oneof(
  fc.integer({ min: 0, max: 100 }).map((n) => n / 100),
  fc.integer({ min: 0, max: 16_384 }).map((n) => n / 16_384),
);
const anySettings: fc.Arbitrary<SandboxSettings> = fc.record({
  seed: fc.integer({ min: 0, max: LARGEST_SEED }),
  month: fc.integer({ min: 1, max: LAST_MONTH }),
  tau: fc.integer({ min: 100 * TAU_RANGE[0], max: 100 * TAU_RANGE[1] }).map((n) => n / 100),
  severities: fc.record(
    Object.fromEntries(causes.map((cause) => [cause, severity])) as Record<(typeof causes)[number], typeof severity>,
  ),
});

it('brings every setting back from its link', () => {
  fc.assert(
    fc.property(anySettings, (settings) => {
      expect(settingsFromQuery(settingsToQuery(settings))).toEqual(settings);
    }),
  );
});

it('writes nothing for the start, and reads the start from nothing', () => {
  expect(settingsToQuery(startSettings)).toBe('');
  expect(settingsFromQuery('')).toEqual(startSettings);
});

it.each([
  ['proxy=1.5', 'severities.proxy: more than 1'],
  ['proxy=1e-3', 'proxy is no plain number'],
  ['month=9', 'month: more than 6'],
  ['month=1.5', 'month: should be a whole number'],
  ['tau=0.1', 'tau: less than 0.3'],
  ['speed=3', 'unknown field speed'],
  ['severities=3', 'unknown field severities'],
  ['proxy=.2&proxy=.3', 'proxy is given twice'],
  ['__proto__=1', 'unknown field __proto__'],
  [`seed=${'1'.repeat(500)}`, 'longer than 400 characters'],
])('refuses %s and says why', (query, why) => {
  expect(() => settingsFromQuery(query)).toThrow(why);
});
