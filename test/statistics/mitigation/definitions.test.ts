import katex from 'katex';
import { describe, expect, it } from 'vitest';
import type { MetricDefinition } from '@simulations/statistics/definition';
import { mitigationDefinitions } from '@simulations/statistics/mitigation/definitions';
import { sequentialDefinitions } from '@simulations/statistics/sequential/definitions';

describe.each<[string, readonly MetricDefinition[]]>([
  ['sequential', sequentialDefinitions],
  ['mitigation', mitigationDefinitions],
])('the definitions of %s', (_, definitions) => {
  it('have unique ids in lower case with hyphens', () => {
    const ids = definitions.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });

  it.each(definitions)('$id: KaTeX sets the formula, and a reader can follow the source', ({ formula, source }) => {
    expect(() => katex.renderToString(formula, { throwOnError: true, strict: 'error' })).not.toThrow();
    expect(source.doi ?? source.url).toMatch(/^(10\.\d{4,}\/|https:\/\/)/);
  });
});
