/** What every section of the policy document says. */
import type { Block } from '../../../kernel/document/document';
import type { Framework, SectionId } from '../../framework/schema';
import { gap, said } from '../words';

export const p = (text: string): Block => ({ kind: 'paragraph', text });
export const ul = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ kind: 'list', items }]);
export const table = (
  caption: string,
  head: readonly string[],
  rows: readonly (readonly string[])[],
  numeric: readonly number[] = [],
): Block[] => (rows.length === 0 ? [] : [{ kind: 'table', caption, head, rows, numeric }]);
/** Label and value, one below the other. */
export const facts = (caption: string, rows: readonly (readonly [string, string])[]): Block[] =>
  table(caption, ['', ''], rows);
export const TIERS = ['T1', 'T2', 'T3', 'T4'] as const;

/** Statements with their controls and evidence, then what goes in, comes out and is kept. */
export function proseOf(framework: Framework, id: SectionId): Block[] {
  const { statements, inputs, outputs, record } = framework[id];
  return [
    ...(statements.length === 0 ? [p(gap('policy statements'))] : []),
    ...table(
      'Policy',
      ['Statement', 'Control', 'Evidence'],
      statements.map(({ text, control, evidence }) => [
        said(text, 'statement'),
        said(control, 'control'),
        said(evidence, 'evidence'),
      ]),
    ),
    ...facts('Inputs, outputs, record', [
      ['Inputs', said(inputs, 'inputs')],
      ['Outputs', said(outputs, 'outputs')],
      ['Record', said(record, 'record')],
    ]),
  ];
}
