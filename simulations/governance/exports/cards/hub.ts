/**
 * A model card as a Hugging Face `README.md`: YAML front matter and the sections of the hub's template. Governance data stand under a
 * `governance:` key, which the hub keeps as it is. Sections of which nothing is known say so.
 */
import { stringify } from 'yaml';
import { blockMarkdown, escapeMarkdown } from '../../../kernel/document/markdown';
import type { Block } from '../../../kernel/document/document';
import type { Framework } from '../../framework/schema';
import { gateNames, plain } from '../../framework/words';
import type { GovernedModel } from '../governed';
import { NOT_LEGAL_ADVICE, gap, said, sayCount, sayPercent, sayRole } from '../words';
import { askedHeadings, concerns, groupsOf, intendedUse, openPoints } from './facts';

type Part = readonly [level: 1 | 2 | 3, heading: string, ...blocks: Block[]];

const p = (text: string): Block => ({ kind: 'paragraph', text });
const ul = (items: readonly string[], otherwise: string): Block =>
  items.length === 0 ? p(otherwise) : { kind: 'list', items };

export function hubCard(framework: Framework, governed: GovernedModel): string {
  const parts = partsOf(framework, governed).flatMap(([level, heading, ...blocks]) => [
    `${'#'.repeat(level)} ${escapeMarkdown(heading)}`,
    ...blocks.map(blockMarkdown),
  ]);
  return `---\n${stringify(frontMatter(framework, governed), { lineWidth: 0 })}---\n\n${parts.join('\n\n')}\n`;
}

function frontMatter(framework: Framework, { model, tier, basis, score, gates, monitors, life }: GovernedModel) {
  return {
    tags: [...(model.genai ? ['generative'] : []), `tier-${tier}`],
    governance: {
      framework: framework.title,
      organisation: framework.organisation,
      tier,
      tier_basis: basis,
      tier_score: Number(score.toFixed(3)),
      annex_iii: { point: model.annexIII.point, because: model.annexIII.because },
      affected_persons: model.about,
      decides_about_persons: model.person,
      vendor: model.vendor,
      generative: model.genai,
      legacy: model.legacy,
      gates: Object.fromEntries(gates.map(({ gate, asked }) => [gate, asked])),
      monitors: monitors.map(({ id }) => id),
      review_every_months: framework.monitoring.reviewEvery[tier - 1],
      kill_switch: framework.incidents.killSwitch[tier - 1],
      board_decides: framework.board.tiers[tier - 1],
      ...(life === null
        ? {}
        : {
            simulated: { tier: life.tier, started_month: life.started, shadow: life.shadow, incidents: life.incidents },
          }),
    },
  };
}

function partsOf(framework: Framework, governed: GovernedModel): readonly Part[] {
  const { model, tier, basis, score, gates, monitors } = governed;
  const { rows } = framework.gates;
  const writer = sayRole(rows.modelCard.responsible);
  const missing = (what: string) => p(gap(`${what}, by ${writer}`));
  const origin = model.vendor === null ? 'built in house' : `bought from ${model.vendor}`;
  return [
    [1, `Model card: ${model.name}`, p(NOT_LEGAL_ADVICE)],
    [2, 'Model Details'],
    [
      3,
      'Model Description',
      p(intendedUse(model)),
      ul(
        [
          `Origin: ${origin}${model.genai ? ', generative' : ''}`,
          `Tier ${tier} of 4 (${basis === 'override' ? 'regulatory override' : `score ${score.toFixed(2)}`})`,
          `Annex III: ${model.annexIII.point === null ? 'not listed' : `point ${model.annexIII.point}`}. ${model.annexIII.because}`,
          `Status: ${model.legacy ? 'live before the framework' : 'goes live after its gates'}`,
        ],
        '',
      ),
    ],
    [3, 'Model Sources', missing('repository and version')],
    [2, 'Uses'],
    [3, 'Direct Use', p(`${intendedUse(model)} About ${sayCount(model.decisionsPerMonth)} decisions a month.`)],
    [3, 'Downstream Use', missing('systems that use its output')],
    [3, 'Out-of-Scope Use', p(outOfScope(framework))],
    [2, 'Bias, Risks, and Limitations', ul(openPoints(framework, governed), '')],
    [
      3,
      'Recommendations',
      ul(
        concerns(governed).map(({ name, mitigation }) => `${name}. ${mitigation}`),
        '',
      ),
    ],
    [2, 'How to Get Started with the Model', missing('how it is called')],
    [2, 'Training Details', p(`Data: ${model.data}.`), missing('training data, procedure and preprocessing')],
    [2, 'Evaluation'],
    [3, 'Testing Data', missing('evaluation data')],
    [
      3,
      'Factors',
      ul(
        groupsOf(governed).map(({ group, row }) => `${group} (${row.id})`),
        'No monitor of this tier compares groups.',
      ),
    ],
    [
      3,
      'Metrics',
      ul(
        monitors.map(
          (row) =>
            `${row.id}: ${said(row.metric, 'metric')}; threshold ${said(row.threshold, 'threshold')}; window ${said(row.window, 'window')}`,
        ),
        'The framework asks for no monitor in this tier.',
      ),
    ],
    [3, 'Results', ...results(governed), missing('measured results')],
    [2, 'Model Examination', ul(gates.map(gateLine), 'The framework asks for no gate in this tier.')],
    [2, 'Environmental Impact', missing('energy of training and use')],
    [2, 'Technical Specifications', missing('architecture and compute')],
    [2, 'Citation', p('None.')],
    [2, 'Glossary', p(`Headings that the framework asks of a card: ${askedHeadings(framework).join(', ') || 'none'}.`)],
    [2, 'Model Card Authors', p(`${writer}; signed by ${sayRole(rows.modelCard.reviewer)}`)],
    [2, 'Model Card Contact', p(said(framework.incidents.team.commander, 'contact for incidents'))],
  ];
}

const outOfScope = ({ scope: { changeTriggers } }: Framework) =>
  changeTriggers.includes('new-purpose')
    ? 'Any other purpose. A new purpose makes the model pass its gates again.'
    : 'Any other purpose. The framework does not ask for its gates again when the purpose changes.';

const gateLine = ({ gate, asked, items, responsible, reviewer }: GovernedModel['gates'][number]) => {
  const list = items.length === 0 ? '' : `: ${items.join('; ')}`;
  return `${gateNames[gate]}, ${sayPercent(asked)} of full depth, done by ${sayRole(responsible)}, signed by ${sayRole(reviewer)}${list}`;
};

function results({ life }: GovernedModel): Block[] {
  if (life === null) return [];
  const when = life.started === null ? 'it did not go live' : `it went live in month ${life.started + 1}`;
  const how = life.shadow ? ', outside the registry' : '';
  if (life.incidents.length === 0) return [p(`One simulated life of 24 months: ${when}${how}. No incident.`)];
  return [
    p(`One simulated life of 24 months: ${when}${how}.`),
    {
      kind: 'table',
      caption: 'Incidents in that life',
      head: ['Cause', 'Incidents', 'Of these serious'],
      rows: life.incidents.map(({ kind, count, serious }) => [plain(kind), String(count), String(serious)]),
      numeric: [1, 2],
    },
  ];
}
