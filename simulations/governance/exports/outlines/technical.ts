/**
 * Outline of technical documentation with the nine headings of Annex IV of Regulation (EU) 2024/1689 (Art. 11(1)), for models under Annex III.
 * The duty is the provider's: for a bought model, the outline is what to ask the vendor for.
 */
import type { Block, DocumentModel, Section } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import { gateNames } from '../../framework/words';
import type { GovernedModel } from '../governed';
import { concerns, groupsOf, intendedUse, openPoints } from '../cards/facts';
import { p, table, ul } from '../policy/common';
import { NOT_LEGAL_ADVICE, gap, said, sayList, sayPercent, sayRole, unverified } from '../words';
import { DATE_NOTE, oversight } from './common';

/** Null where the model falls under no point of Annex III. */
export function technicalOutline(framework: Framework, governed: GovernedModel, date: string): DocumentModel | null {
  const { model } = governed;
  if (model.annexIII.point === null) return null;
  return {
    title: `Technical documentation, outline: ${model.name}`,
    meta: [
      { label: 'Provider', value: model.vendor ?? said(framework.organisation, 'provider') },
      { label: 'Annex III', value: `point ${model.annexIII.point}. ${model.annexIII.because}` },
      { label: 'Date', value: date },
      { label: 'Applies', value: DATE_NOTE },
      { label: 'Note', value: NOT_LEGAL_ADVICE },
    ],
    sections: headings.map(([heading, blocksOf], index): Section => ({
      id: `annex-iv-${index + 1}`,
      heading: `${index + 1}. ${heading}`,
      blocks: blocksOf(framework, governed),
    })),
  };
}

type Part = (framework: Framework, governed: GovernedModel) => Block[];

const general: Part = (_, { model }) => [
  p(intendedUse(model)),
  ...(model.vendor === null ? [] : [p(`To be obtained from ${model.vendor}, who is the provider.`)]),
  p(gap('version, hardware and software, forms of distribution, user interface, instructions for use')),
];

const elements: Part = ({ gates: { rows } }, { model, gates }) => [
  p(`Data: ${model.data}.`),
  ...ul(
    gates.map(
      ({ gate, asked, items }) =>
        `${gateNames[gate]} (${sayPercent(asked)} of full depth)${items.length > 0 ? `: ${items.join('; ')}` : ''}`,
    ),
  ),
  p(
    gap(
      `architecture, development methods, data provenance and preparation (Art. 10), validation and tests with dated, signed reports, cybersecurity; by ${sayRole(rows.annexIv.responsible)}`,
    ),
  ),
];

const control: Part = (framework, governed) => [
  ...ul(openPoints(framework, governed)),
  ...ul(groupsOf(governed).map(({ group, row }) => `Accuracy is compared by ${group} (${row.id})`)),
  ...oversight(framework, governed),
  p(gap('degrees of accuracy for each group, foreseeable unintended outcomes, specifications of input data')),
];

const metrics: Part = (_, { monitors }) => [
  ...table(
    'Metrics that are watched',
    ['Monitor', 'Metric', 'Threshold', 'Window'],
    monitors.map((row) => [
      row.id,
      said(row.metric, 'metric'),
      said(row.threshold, 'threshold'),
      said(row.window, 'window'),
    ]),
  ),
  p(gap('why these metrics suit this purpose')),
];

const riskManagement: Part = ({ tiering }, governed) => [
  p(`Tier ${governed.tier} of 4, by ${governed.basis}; settled by: ${sayList([tiering.settledBy])}.`),
  ...ul(concerns(governed).map(({ name, mitigation }) => `${name}. ${mitigation}`)),
  p(gap('residual risks and why they are acceptable, Art. 9(5)')),
];

const changes: Part = ({ scope }) => [
  p(`Changes after which the gates are passed again: ${sayList(scope.changeTriggers)}.`),
  p(gap('log of changes by version')),
];

const standards: Part = () => [
  p(gap('harmonised standards applied, or how Ch. III sec. 2 is met without them')),
  p(unverified('whether the Official Journal cites a harmonised standard by now has to be checked')),
];

const declaration: Part = () => [p(gap('copy of the EU declaration of conformity, Art. 47'))];

const afterMarket: Part = (framework, { tier, monitors }) => [
  p(
    `${monitors.length} monitors, each ${framework.monitoring.checksPerMonth[tier - 1]!} times a month; periodic review every ${framework.monitoring.reviewEvery[tier - 1]!} months; record: ${said(framework.monitoring.record, 'record')}.`,
  ),
  p(gap('post-market monitoring plan, Art. 72(3)')),
  p(unverified('that the template of the plan became voluntary guidance was read in secondary sources')),
];

const headings: readonly (readonly [string, Part])[] = [
  ['General description of the system', general],
  ['Elements of the system and process of its development', elements],
  ['Monitoring, functioning and control', control],
  ['Appropriateness of the performance metrics', metrics],
  ['Risk management system, Art. 9', riskManagement],
  ['Changes made through the lifecycle', changes],
  ['Harmonised standards', standards],
  ['EU declaration of conformity', declaration],
  ['Evaluation after the market, Art. 72', afterMarket],
];
