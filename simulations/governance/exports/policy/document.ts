/** The policy document: everything that the framework says, section by section, and the portfolio it governs. */
import type { Block, DocumentModel, Section } from '../../../kernel/document/document';
import { type Framework, type SectionId, sectionIds } from '../../framework/schema';
import { sectionNames } from '../../framework/words';
import type { GovernedModel } from '../governed';
import { NOT_LEGAL_ADVICE, said } from '../words';
import { p, proseOf, table } from './common';
import { kpisBlocks, regulationBlocks, reviewBlocks } from './law';
import { boardBlocks, incidentsBlocks } from './people';
import { gatesBlocks, modelCardBlocks, scopeBlocks, tieringBlocks } from './risk';
import { enforcementBlocks, monitoringBlocks, registryBlocks, retirementBlocks, waiversBlocks } from './running';

const blocksOf: Readonly<Record<SectionId, (framework: Framework) => Block[]>> = {
  scope: scopeBlocks,
  tiering: tieringBlocks,
  gates: gatesBlocks,
  modelCard: modelCardBlocks,
  registry: registryBlocks,
  monitoring: monitoringBlocks,
  board: boardBlocks,
  incidents: incidentsBlocks,
  enforcement: enforcementBlocks,
  waivers: waiversBlocks,
  retirement: retirementBlocks,
  regulation: regulationBlocks,
  kpis: kpisBlocks,
  review: reviewBlocks,
};

const heading = (name: string) => `${name[0]!.toUpperCase()}${name.slice(1)}`;

/** `date`: YYYY-MM-DD. */
export function policyDocument(framework: Framework, models: readonly GovernedModel[], date: string): DocumentModel {
  return {
    title: said(framework.title, 'title'),
    meta: [
      { label: 'Organisation', value: said(framework.organisation, 'organisation') },
      { label: 'Date', value: date },
      { label: 'Format', value: `${framework.format}, version ${framework.version}` },
      { label: 'Note', value: NOT_LEGAL_ADVICE },
    ],
    sections: [
      ...sectionIds.map((id, index): Section => ({
        id,
        heading: `${index + 1}. ${heading(sectionNames[id])}`,
        blocks: [...proseOf(framework, id), ...blocksOf[id](framework)],
      })),
      { id: 'inventory', heading: 'Annex A. Inventory and tiers', blocks: inventoryBlocks(models) },
      ...objections(framework),
    ],
  };
}

const inventoryBlocks = (models: readonly GovernedModel[]): Block[] =>
  table(
    'Models and the tier that this framework prescribes; people who apply it may come to another',
    ['Model', 'Tier', 'Score', 'By', 'Annex III', 'Decides', 'Vendor'],
    models.map(({ model, tier, score, basis }) => [
      model.name,
      `T${tier}`,
      score.toFixed(2),
      basis,
      model.annexIII.point ?? '—',
      model.decides,
      model.vendor ?? 'in house',
    ]),
    [2],
  );

/** Readers see where the author objected to a finding of the checks. */
function objections({ contests }: Framework): readonly Section[] {
  if (contests.length === 0) return [];
  const rows = contests.map(({ rule, quote, reason }) => [rule, said(quote, 'sentence'), said(reason, 'reason')]);
  const blocks = [
    p('The author objects to these findings of the text checks.'),
    ...table('Objections', ['Rule', 'Sentence', 'Reason'], rows),
  ];
  return [{ id: 'objections', heading: 'Annex B. Objections', blocks }];
}
