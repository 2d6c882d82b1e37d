/** Sections 5, 6 and 9 to 11: registry, monitoring, enforcement, exceptions, retirement. */
import type { Block } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import { plain } from '../../framework/words';
import { numberedMonitors } from '../governed';
import { gap, said, sayList, sayNumber, sayPercent, sayRole, tierList, yesNo } from '../words';
import { TIERS, facts, p, table, ul } from './common';

export const registryBlocks = ({ registry: { fields } }: Framework): Block[] =>
  fields.length === 0
    ? [p(gap('fields of a registry entry'))]
    : [p('An entry holds these fields:'), ...ul(fields.map(plain))];

export function monitoringBlocks(framework: Framework): Block[] {
  const { monitoring } = framework;
  const { checksPerMonth, reviewEvery, rollback, sigma, onCallFte, platform } = monitoring;
  const rows = numberedMonitors(framework);
  return [
    ...table(
      'Monitors',
      ['Monitor', 'Tiers', 'Metric', 'Threshold', 'Window', 'Source', 'Groups'],
      rows.map((row) => [
        row.id,
        tierList(row.tiers),
        said(row.metric, 'metric'),
        said(row.threshold, 'threshold'),
        said(row.window, 'window'),
        said(row.source, 'source'),
        row.groups.length === 0 ? '—' : row.groups.map((group) => said(group, 'group')).join(', '),
      ]),
    ),
    ...table(
      'When it rings',
      ['Monitor', 'Severity', 'Owner', 'Action'],
      rows.map((row) => [row.id, row.severity ?? gap('severity'), sayRole(row.owner), said(row.action, 'action')]),
    ),
    ...table(
      'By tier',
      ['', ...TIERS],
      [
        ['Checks of each monitor per month', ...checksPerMonth.map(String)],
        ['Months between periodic reviews', ...reviewEvery.map(String)],
        ['An alert takes the model back by itself', ...rollback.map(yesNo)],
      ],
      [1, 2, 3, 4],
    ),
    p(
      `Every threshold is set ${sigma} standard deviations from normal, two-sided. ${onCallFte} full-time equivalents answer alerts. One platform for all models: ${yesNo(platform)}.`,
    ),
  ];
}

export function enforcementBlocks({ enforcement }: Framework): Block[] {
  const { deploy, auditShare, consequence, shadow } = enforcement;
  const by = {
    none: 'nobody checks a release',
    approval: 'somebody approves a release',
    pipeline: 'the pipeline refuses',
  };
  return [
    ...table(
      'What a release must show',
      ['Tier', 'Required'],
      deploy.requires.map((list, index) => [TIERS[index]!, sayList(list)]),
    ),
    ...facts('How it holds', [
      ['Without it', by[deploy.by]],
      ['Share of files audited in a year', sayPercent(auditShare)],
      ['Consequence', said(consequence, 'consequence')],
      ['Models outside the registry are sought by', sayList(shadow.methods)],
      ['every', sayNumber(shadow.everyDays, 'days')],
    ]),
  ];
}

export const waiversBlocks = ({ waivers }: Framework): Block[] =>
  facts('Exceptions', [
    ['Asked for by', sayRole(waivers.owner)],
    ['Granted by', sayRole(waivers.approver)],
    ['End after', sayNumber(waivers.expiryDays, 'days')],
    ['Logged beside the model', yesNo(waivers.logged)],
    ['Procedure', said(waivers.procedure, 'procedure')],
  ]);

export const retirementBlocks = ({ retirement: { criteria } }: Framework): Block[] =>
  criteria.length === 0
    ? [p(gap('criteria of retirement'))]
    : [p('A model is taken out of service when:'), ...ul(criteria.map((text) => said(text, 'criterion')))];
