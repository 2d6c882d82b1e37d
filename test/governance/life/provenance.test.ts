import { expect, test } from 'vitest';
import * as parameters from '@simulations/governance/life/parameters';
import { ASSUMPTION, anchors, notedPaths, provenance, provenanceOf } from '@simulations/governance/life/provenance';
import { defaultSettings } from '@simulations/governance/life/settings';

/** Counted apart from the module's own walk. */
const count = (value: unknown): number =>
  typeof value === 'number'
    ? 1
    : typeof value === 'object' && value !== null
      ? Object.values(value).reduce<number>((sum, inner) => sum + count(inner), 0)
      : 0;

test('every number that the engine exports as a parameter or setting has one entry that says where it comes from', () => {
  expect(provenance).toHaveLength(count(parameters) + count(defaultSettings));
  expect(new Set(provenance.map(({ id }) => id)).size).toBe(provenance.length);
  for (const { id, unit, meaning, source } of provenance) {
    expect(
      [unit, meaning, source].every((text) => text.length > 1),
      id,
    ).toBe(true);
  }
});

test('an entry has the value that the engine uses', () => {
  expect(provenanceOf('gateParameters.fairness.finds.fairness')?.value).toBe(
    parameters.gateParameters.fairness.finds.fairness,
  );
  expect(provenanceOf('money.day')).toMatchObject({ value: parameters.money.day, unit: 'k€', source: ASSUMPTION });
  expect(provenanceOf('settings.enforcement')?.value).toBe(defaultSettings.enforcement);
  expect(provenanceOf('reviewDays.3')?.value).toBe(parameters.reviewDays[3]);
  expect(provenanceOf('money')).toBeNull();
});

test('no note speaks of a number that is gone, and no number is covered by two notes', () => {
  const pattern = (path: string) => new RegExp(`^${path.replaceAll('.', '\\.').replaceAll('*', '[^.]+')}$`);
  const covering = (id: string) => notedPaths.filter((path) => pattern(path).test(id));
  for (const { id } of provenance) expect(covering(id), id).toHaveLength(1);
  for (const path of notedPaths) {
    expect(provenance.filter(({ id }) => pattern(path).test(id)).length, path).toBeGreaterThan(0);
  }
});

test('whatever is no pure assumption names what it was set by, and so does every anchor', () => {
  for (const { id, source } of provenance) if (source !== ASSUMPTION) expect(source.length, id).toBeGreaterThan(30);
  for (const { figure, source } of anchors) expect(`${figure} ${source}`).toMatch(/\d|DORA/);
});
