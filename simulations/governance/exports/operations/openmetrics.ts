/**
 * One simulated life as OpenMetrics 1.0 text, one point per month with its time (January 2027 to December 2028): `promtool tsdb
 * create-blocks-from openmetrics` loads it. Counters start at 0 before the first month, so that `increase()` sees that month too.
 */
import type { Framework } from '../../framework/schema';
import { incidentKinds } from '../../life/parameters';
import { tiers } from '../../policy';
import type { GovernedModel } from '../governed';
import { type LifeRecord, MONTH_SECONDS, type RecordedEvent, type RecordedMonth, timeAfter } from '../life';

type Labels = Readonly<Record<string, string>>;

/** OpenMetrics 1.0, "escaped-string": backslash, quote and line feed. */
export const escapeLabel = (value: string): string =>
  value
    .replace(/\\/gu, '\\\\')
    .replace(/"/gu, '\\"')
    .replace(/\r\n?|\n/gu, '\\n');

const labelled = (labels: Labels) => {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}="${escapeLabel(value)}"`);
  return pairs.length === 0 ? '' : `{${pairs.join(',')}}`;
};

interface Family {
  readonly name: string;
  readonly type: 'gauge' | 'counter' | 'info';
  /** Must end the name, as the format asks. */
  readonly unit?: 'ratio' | 'seconds' | 'euros';
  readonly help: string;
  readonly samples: readonly string[];
}

function gauge(
  name: string,
  help: string,
  { months }: LifeRecord,
  read: (month: RecordedMonth) => number,
  unit?: Family['unit'],
): Family {
  const samples = months.map((month) => `${name} ${read(month)} ${timeAfter(month.month + 1)}`);
  return { name, type: 'gauge', help, samples, ...(unit ? { unit } : {}) };
}

/** `series`: by labels, what each month adds. */
function counter(
  name: string,
  help: string,
  { months }: LifeRecord,
  series: readonly { readonly labels: Labels; readonly adds: (month: RecordedMonth) => number }[],
  unit?: Family['unit'],
): Family {
  const samples = series.flatMap(({ labels, adds }) => {
    let sum = 0;
    const line = (time: number) => `${name}_total${labelled(labels)} ${sum} ${time}`;
    return [
      line(timeAfter(0)),
      ...months.map((month) => {
        sum += adds(month);
        return line(timeAfter(month.month + 1));
      }),
    ];
  });
  return { name, type: 'counter', help, samples, ...(unit ? { unit } : {}) };
}

const total = (month: RecordedMonth, of: (event: RecordedEvent) => number) =>
  month.events.reduce((sum, event) => sum + of(event), 0);

const causes = [...incidentKinds, 'unlawful purpose'] as const;
const causeOf = (event: RecordedEvent) =>
  event.kind === 'incident' ? event.incident.kind : event.kind === 'unlawful purpose' ? event.kind : null;
const isSerious = (event: RecordedEvent) =>
  event.kind === 'unlawful purpose' || (event.kind === 'incident' && event.incident.serious);
const harmOf = (event: RecordedEvent) =>
  event.kind === 'incident' ? event.incident.harm : event.kind === 'unlawful purpose' ? event.harm : 0;
const lossOf = (event: RecordedEvent) =>
  event.kind === 'incident' ? event.incident.cost : event.kind === 'unlawful purpose' ? event.cost : 0;
const fineOf = (event: RecordedEvent) =>
  event.kind === 'incident'
    ? event.incident.fine
    : event.kind === 'unlawful purpose' || event.kind === 'audit'
      ? event.fine
      : 0;

function incidentFamily(life: LifeRecord): Family {
  const series = causes.flatMap((cause) =>
    tiers.flatMap((tier) =>
      [true, false].map((serious) => ({
        labels: { cause, tier: `T${tier}`, serious: String(serious) },
        adds: (month: RecordedMonth) =>
          total(month, (event) =>
            Number(causeOf(event) === cause && isSerious(event) === serious && life.tiers[event.model.index] === tier),
          ),
      })),
    ),
  );
  // Combinations that never occur would be hundreds of lines of zeros.
  const seen = series.filter(({ adds }) => life.months.some((month) => adds(month) > 0));
  return counter('governance_incidents', 'Incidents that came to be in the simulated life.', life, seen);
}

const infoLine = (name: string, labels: Labels) => `${name}_info${labelled(labels)} 1`;

function families(framework: Framework, models: readonly GovernedModel[], life: LifeRecord): readonly Family[] {
  const single = (name: string, help: string, adds: (event: RecordedEvent) => number, unit?: Family['unit']) =>
    counter(name, help, life, [{ labels: {}, adds: (month) => total(month, adds) }], unit);
  const { title, organisation } = framework;
  return [
    {
      ...{ name: 'governance_framework', type: 'info', help: 'The framework that was lived with.' },
      samples: [infoLine('governance_framework', { title, organisation, version: String(framework.version) })],
    },
    {
      ...{ name: 'governance_model', type: 'info', help: 'A model of the portfolio and the tier it was given.' },
      samples: models.map(({ slug, model }) =>
        infoLine('governance_model', {
          ...{ model: slug, name: model.name, tier: `T${life.tiers[model.index]!}` },
          annex_iii: model.annexIII.point ?? 'none',
        }),
      ),
    },
    gauge('governance_models_running', 'Models in production at the end of the month.', life, ({ running }) => running),
    counter('governance_false_alarms', 'Expected alarms that mean nothing.', life, [
      { labels: {}, adds: ({ falseAlarms }) => falseAlarms },
    ]),
    gauge('governance_attention_ratio', 'Attention left for each alert.', life, (m) => m.attention, 'ratio'),
    gauge(
      'governance_board_use_ratio',
      'Board hours asked over board hours there are.',
      life,
      (m) => m.boardUse,
      'ratio',
    ),
    gauge('governance_review_depth_ratio', 'How thoroughly the board reads.', life, (m) => m.depth, 'ratio'),
    gauge(
      'governance_board_backlog_seconds',
      'Time the board needs for the cases that wait.',
      life,
      (m) => m.boardBacklog * MONTH_SECONDS,
      'seconds',
    ),
    gauge(
      'governance_second_line_backlog_seconds',
      'Time the second line needs for the cases that wait.',
      life,
      (m) => m.secondLineBacklog * MONTH_SECONDS,
      'seconds',
    ),
    incidentFamily(life),
    single('governance_harm', 'Harm, in units that only compare.', harmOf),
    single('governance_losses_euros', 'Losses from incidents, without fines.', (e) => 1000 * lossOf(e), 'euros'),
    single('governance_fines_euros', 'Fines.', (event) => 1000 * fineOf(event), 'euros'),
    single('governance_shadow_models_found', 'Models found outside the registry.', ({ kind }) =>
      Number(kind === 'shadow model found'),
    ),
  ];
}

/** `models` as `governedModels` gives them, of the same inventory as `life`. */
export function openMetricsOf(framework: Framework, models: readonly GovernedModel[], life: LifeRecord): string {
  const lines = families(framework, models, life).flatMap(({ name, type, unit, help, samples }) =>
    samples.length === 0
      ? []
      : [
          `# TYPE ${name} ${type}`,
          ...(unit ? [`# UNIT ${name} ${unit}`] : []),
          `# HELP ${name} ${escapeLabel(help)}`,
          ...samples,
        ],
  );
  return `${[...lines, '# EOF'].join('\n')}\n`;
}
