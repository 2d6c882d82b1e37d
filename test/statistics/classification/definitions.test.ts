import katex from 'katex';
import { describe, expect, it } from 'vitest';
import { classificationDefinitions } from '@simulations/statistics/classification/definitions';
import type { MetricDefinition } from '@simulations/statistics/definition';
import { fairnessDefinitions } from '@simulations/statistics/fairness/definitions';

describe.each([
  ['classification', classificationDefinitions],
  ['fairness', fairnessDefinitions],
] as const)('definitions of %s', (_folder, definitions: readonly MetricDefinition[]) => {
  it('have names of their own', () => {
    expect(new Set(definitions.map(({ id }) => id)).size).toBe(definitions.length);
    expect(new Set(definitions.map(({ name }) => name)).size).toBe(definitions.length);
    for (const { id } of definitions) expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it.each(definitions.map((definition) => [definition.id, definition] as const))(
    'show %s: a formula that typesets, a source to look up, a failure in full sentences',
    (_id, { formula, says, source, failureMode }) => {
      expect(katex.renderToString(formula, { throwOnError: true, strict: 'error' })).toContain('katex');
      expect(says).toMatch(/^[A-Z].{20,}\.$/s);
      expect(failureMode).toMatch(/^[A-Z].{20,}\.$/s);
      expect(source.title.length).toBeGreaterThan(10);
      if (source.url !== undefined) expect(new URL(source.url).protocol).toBe('https:');
      if (source.doi !== undefined) expect(source.doi).toMatch(/^10\.\d{4,}\/\S+$/);
    },
  );
});
