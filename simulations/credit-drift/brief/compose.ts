/** Makes the document of a brief from what its writer claims and may cite: own readings, plans that were benched. Never from the truth. */
import type { Hypothesis } from '../hypotheses';
import { type InstrumentId, instruments } from '../instruments/catalogue';
import { sayPercent, sayPoints } from '../instruments/reading';
import type { BenchRow } from '../mitigation/bench';
import { type MitigationRequest, mitigationKey } from '../mitigation/request';
import { planName as nameOfPlan } from '../mitigation/words';
import type { Block, BriefDocument, Section } from './document';
import type { Brief, Exhibit } from './schema';
import { audienceWords, denominatorWords, groupWords, measureWords, unitWords } from './words';

export interface BriefReading {
  readonly instrument: InstrumentId;
  readonly month: number;
  readonly outcome: string;
  readonly sentence: string;
}

export type BriefPlan = Pick<BenchRow, 'key' | 'name' | 'request' | 'measures'> & {
  readonly warnings: readonly { readonly says: string }[];
};

export interface ComposeFacts {
  readonly readings: readonly BriefReading[];
  readonly plans: readonly BriefPlan[];
  readonly hypothesisWords: Readonly<Record<Hypothesis, { readonly name: string; readonly means: string }>>;
  /** Lines under the title: case, seed, clock, day, whatever identifies it. */
  readonly meta?: BriefDocument['meta'];
}

export function composeBrief(brief: Brief, facts: ComposeFacts): BriefDocument {
  const sections = [
    section('summary', 'Summary', paragraphs(brief.summary)),
    section('claim', 'What happened', claimBlocks(brief)),
    section('cause', 'Root cause', causeBlocks(brief, facts)),
    section('evidence-for', 'Evidence', exhibits(brief.evidenceFor, 0, facts)),
    section(
      'evidence-against',
      'What speaks against it',
      exhibits(brief.evidenceAgainst, brief.evidenceFor.length, facts),
    ),
    section('remediation', 'Those who were turned away', remediationBlocks(brief)),
    section('options', 'Options', optionBlocks(brief, facts)),
    section('recommendation', 'Recommendation', recommendationBlocks(brief, facts)),
    section('residual-risk', 'Residual risk', paragraphs(brief.residualRisk)),
    section('monitoring', 'Monitoring', monitoringBlocks(brief)),
  ];
  return {
    title: brief.title.trim() || 'Untitled brief',
    meta: [{ label: 'For', value: audienceWords[brief.audience] }, ...(facts.meta ?? [])],
    sections: sections.filter(({ blocks }) => blocks.length > 0),
  };
}

const section = (id: string, heading: string, blocks: readonly Block[]): Section => ({ id, heading, blocks });

function paragraphs(text: string): Block[] {
  return text
    .split(/\n\s*\n/u)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ kind: 'paragraph', text: part }));
}

/** "15 percentage points", "+ 49.9 percent". */
const sayChange = ({ change, unit }: Brief['claim']) =>
  change === null ? null : `${change > 0 ? '+' : ''}${change} ${unit ? unitWords[unit] : '(unit not stated)'}`;

function claimBlocks({ claim }: Brief): Block[] {
  const { group, measure, denominator, before, after, month, people } = claim;
  const rows: [string, string | null][] = [
    ['Measure', measure && measureWords[measure]],
    ['As a share of', denominator && `${denominatorWords[denominator]}${group ? ` of ${groupWords[group]}` : ''}`],
    ['Group', denominator === null && group ? groupWords[group] : null],
    ['At launch', before === null ? null : `${before} %`],
    [month === null ? 'Now' : `In month ${month}`, after === null ? null : `${after} %`],
    ['Change', sayChange(claim)],
    ['Creditworthy people of group B affected', people === null ? null : people.toLocaleString('en')],
  ];
  const known = rows.filter((row): row is [string, string] => row[1] !== null);
  return known.length === 0
    ? []
    : [{ kind: 'table', caption: 'The claim in figures', head: ['', ''], rows: known, numeric: [1] }];
}

function causeBlocks({ rootCause, mechanism }: Brief, { hypothesisWords }: ComposeFacts): Block[] {
  const named = rootCause.map((id) => `${hypothesisWords[id].name}. ${hypothesisWords[id].means}`);
  return [...(named.length > 0 ? [{ kind: 'list' as const, items: named }] : []), ...paragraphs(mechanism)];
}

function exhibits(cited: readonly Exhibit[], numberedFrom: number, { readings }: ComposeFacts): Block[] {
  return cited.map(({ instrument, month, says }, index) => ({
    kind: 'exhibit',
    label: `Exhibit ${numberedFrom + index + 1}`,
    caption: `${instruments[instrument].name}, month ${month}`,
    instrument,
    month,
    sentence:
      readings.findLast((reading) => reading.instrument === instrument && reading.month === month)?.sentence ?? null,
    says: says.trim(),
  }));
}

function remediationBlocks({ remediation: { reReview, says } }: Brief): Block[] {
  const order = reReview
    ? 'Applicants who may have been turned away wrongly are put on a list and reviewed again.'
    : '';
  return [...paragraphs(order), ...paragraphs(says)];
}

/** A plan as the bench names it; one that was never tried says so. */
export function planName(request: MitigationRequest, plans: readonly Pick<BriefPlan, 'key' | 'name'>[]): string {
  const key = mitigationKey(request);
  return plans.find((plan) => plan.key === key)?.name ?? `${nameOfPlan(request)} (not tried)`;
}

const money = (euros: number) => `${euros < 0 ? '−' : euros > 0 ? '+' : ''}${Math.abs(euros).toFixed(2)}`;

/** What a plan costs and gives, as computed on the bench. */
export function planFigures({ measures }: Pick<BriefPlan, 'measures'>): readonly string[] {
  const { frrB, frrA, recovery, badRate, auc, profitChange } = measures;
  return [
    sayPercent(frrB),
    sayPercent(frrA),
    recovery === null ? 'no rise' : sayPercent(recovery, 0),
    sayPercent(badRate),
    auc === null ? 'no single score' : auc.toFixed(3),
    money(profitChange),
  ];
}

export const planFigureNames = [
  'False rejections, B',
  'False rejections, A',
  'Rise undone',
  'Bad rate',
  'AUC',
  'Profit change, € per applicant',
] as const;

function optionBlocks({ options, recommendation }: Brief, { plans }: ComposeFacts): Block[] {
  if (options.length === 0) return [];
  const rowOf = (request: MitigationRequest) => plans.find((plan) => plan.key === mitigationKey(request));
  const chosen = recommendation && mitigationKey(recommendation);
  const blocks: Block[] = [
    {
      kind: 'table',
      caption: 'Options, each tried on the same fresh applicants; profit against doing nothing',
      head: ['Option', ...planFigureNames],
      rows: options.map(({ mitigation }) => {
        const row = rowOf(mitigation);
        const name = `${planName(mitigation, plans)}${mitigationKey(mitigation) === chosen ? ' (recommended)' : ''}`;
        return [name, ...(row ? planFigures(row) : planFigureNames.map(() => 'not tried'))];
      }),
      numeric: planFigureNames.map((_, index) => index + 1),
    },
  ];
  const notes = options.flatMap(({ mitigation, says }) => {
    const warned = rowOf(mitigation)?.warnings.map((warning) => warning.says) ?? [];
    const text = [says.trim(), ...warned].filter((part) => part !== '').join(' ');
    return text === '' ? [] : [`${planName(mitigation, plans)}: ${text}`];
  });
  return notes.length > 0 ? [...blocks, { kind: 'list', items: notes }] : blocks;
}

function recommendationBlocks({ recommendation }: Brief, { plans }: ComposeFacts): Block[] {
  if (!recommendation) return [];
  const row = plans.find((plan) => plan.key === mitigationKey(recommendation));
  const name = planName(recommendation, plans);
  if (!row) return [{ kind: 'paragraph', text: `${name}.` }];
  const { frrB, recovery, profitChange } = row.measures;
  const undone = recovery === null ? '' : ` (${sayPercent(recovery, 0)} of the rise undone)`;
  const text = `${name}. On fresh applicants it brings false rejections of group B to ${sayPercent(frrB)}${undone}, at a profit of ${money(profitChange)} euros per applicant against doing nothing. The gap between the groups is then ${sayPoints(row.measures.gap)}.`;
  return [{ kind: 'paragraph', text }];
}

function monitoringBlocks({ monitoring: { instruments: watched, says } }: Brief): Block[] {
  const items = watched.map((id) => `${instruments[id].name}: ${instruments[id].question}`);
  return [...(items.length > 0 ? [{ kind: 'list' as const, items }] : []), ...paragraphs(says)];
}
