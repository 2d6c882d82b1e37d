/** All rules of the document check, by dimension. C1 to C6, P1 to P7, O1 to O6, M1 to M5, E1 to E6 and R1 to R9 are design 5's; the rest make its level table checkable. */
import type { Rule } from './rule';
import { completeness } from './rules/completeness';
import { duties } from './rules/duties';
import { enforceability } from './rules/enforceability';
import { mapping } from './rules/mapping';
import { measurability } from './rules/measurability';
import { ownership } from './rules/ownership';
import { proportionality } from './rules/proportionality';

export const rules: readonly Rule[] = [
  ...completeness,
  ...proportionality,
  ...ownership,
  ...measurability,
  ...enforceability,
  ...[...mapping, ...duties].sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1))),
];
export const ruleIds: readonly string[] = rules.map(({ id }) => id);
