/** Sections 12 to 14: regulatory mapping, key figures, review. As the author wrote them: the document does not correct the law it states. */
import type { Block } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import { plain } from '../../framework/words';
import { gap, said, sayList, sayNumber, sayRole, yesNo } from '../words';
import { facts, table } from './common';

export function regulationBlocks({ regulation }: Framework): Block[] {
  const { laws, jurisdictions, onlyEu, mapping, fria, dpia, automated, watchedBy } = regulation;
  const beyond = jurisdictions.some((place) => place !== 'eu');
  return [
    ...facts('Law', [
      ['Laws', sayList(laws)],
      ['Jurisdictions', sayList(jurisdictions)],
      ...(beyond && onlyEu === '' ? [] : [['Why nothing beyond the EU', said(onlyEu, 'reason')] as const]),
      ['Changes are followed by', said(watchedBy, 'who')],
    ]),
    ...table(
      'Articles that bind',
      ['Law', 'Article', 'As', 'From', 'Control', 'Evidence'],
      mapping
        .filter(({ status }) => status === 'mapped')
        .map((row) => [
          plain(row.law),
          row.article || '—',
          row.role ?? gap('role'),
          row.from ?? 'not stated',
          said(row.control, 'control'),
          said(row.evidence, 'evidence'),
        ]),
    ),
    ...table(
      'Articles that do not',
      ['Law', 'Article', 'Reason'],
      mapping
        .filter(({ status }) => status === 'not-applicable')
        .map((row) => [plain(row.law), row.article || '—', said(row.reason, 'reason')]),
    ),
    ...facts('Assessments and safeguards', [
      ['Fundamental rights impact assessment for', sayList(fria.cases)],
      ['made', fria.when === null ? 'not stated' : plain(fria.when)],
      ['Data protection impact assessment for', sayList(dpia.cases)],
      ['made', dpia.when === null ? 'not stated' : plain(dpia.when)],
      ['Solely automated decisions: a person can intervene', yesNo(automated.humanIntervention)],
      ['the person concerned is heard', yesNo(automated.pointOfView)],
      ['the decision can be contested', yesNo(automated.contest)],
    ]),
  ];
}

export const kpisBlocks = ({ kpis: { rows } }: Framework): Block[] =>
  table(
    'Key figures',
    ['Figure', 'Target', 'Owner', 'Looked at every'],
    rows.map(({ kpi, target, owner, reviewEvery }) => [
      plain(kpi),
      said(target, 'target'),
      sayRole(owner),
      sayNumber(reviewEvery, 'months'),
    ]),
  );

export const reviewBlocks = ({ review: { everyMonths, approver } }: Framework): Block[] =>
  facts('Review', [
    ['Every', sayNumber(everyMonths, 'months')],
    ['Approved by', sayRole(approver)],
  ]);
