/** Schema first, then every rule over everything that fits its schema. */
import { readContent } from './read';
import { rules } from './rules';
import type { Content, Finding } from './types';

export interface Outcome {
  readonly files: number;
  readonly rules: number;
  readonly findings: readonly Finding[];
}

export function applyRules(content: Content): Finding[] {
  return rules.flatMap((rule) => rule.check(content).map((found) => ({ rule: rule.id, ...found })));
}

export function lintContent(root: string): Outcome {
  const { content, findings, files } = readContent(root);
  const all = [...findings, ...applyRules(content)];
  const order = (finding: Finding) => `${finding.file} ${finding.rule} ${finding.field}`;
  return { files, rules: rules.length, findings: all.sort((a, b) => (order(a) < order(b) ? -1 : 1)) };
}

/** One line per finding, then the count. */
export function report({ files, rules: count, findings }: Outcome): string {
  const lines = findings.map(
    ({ file, field, rule, message }) => `${file}${field ? `: ${field}` : ''}\n  ${rule}: ${message}`,
  );
  return [...lines, `${files} files, ${count} rules, ${findings.length} errors`].join('\n');
}
