/**
 * Prometheus alerting rules from the monitors of a framework. They expect series that a monitoring job exports for each model:
 *
 *   governance_monitor_deviation_sigma{model, tier, monitor}                last reading, standard deviations from its reference
 *   governance_monitor_last_reading_timestamp_seconds{model, tier, monitor}
 *   governance_model_last_review_timestamp_seconds{model, tier}
 *
 * The framework sets every threshold at `sigma` standard deviations, two-sided, on a single reading: so do the rules.
 */
import { stringify } from 'yaml';
import type { Framework } from '../../framework/schema';
import { type PerTier, tiers } from '../../policy';
import { type NumberedMonitor, numberedMonitors } from '../governed';
import { MONTH_SECONDS } from '../life';
import { said } from '../words';

export interface AlertRule {
  readonly alert: string;
  readonly expr: string;
  readonly for: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: Readonly<Record<string, string>>;
}
export interface AlertGroup {
  readonly name: string;
  readonly rules: readonly AlertRule[];
}

/**
 * Label values and annotations are Go templates: runs of `{` would begin an action and are written as a string that one prints. Runs, and
 * single braces too, because a brace at the end of a text would join one that follows.
 */
export const escapeTemplate = (text: string): string => text.replace(/\{+/gu, (run) => `{{ "${run}" }}`);

/** A gauge keeps its value between readings: so long it must stand before it pages, which only outlasts a restart of the exporter. */
const STANDING = '5m';
/** Readings that may be missed before a monitor counts as silent. */
const MISSED = 2;

const where = (wanted: readonly boolean[]) => tiers.filter((_, index) => wanted[index]).map((tier) => `T${tier}`);
const camel = (id: string) => id.replace(/(^|-)([a-z0-9])/gu, (_, _dash, letter: string) => letter.toUpperCase());

export function alertGroups(framework: Framework): readonly AlertGroup[] {
  const rows = numberedMonitors(framework);
  const groups = [
    { name: 'governance-monitors', rules: rows.flatMap((row) => deviationRules(row, framework)) },
    {
      name: 'governance-silent-monitors',
      rules: rows.flatMap((row) => [...silenceRules(row, framework), ...missingRules(row)]),
    },
    { name: 'governance-reviews', rules: reviewRules(framework) },
  ];
  return groups.filter(({ rules }) => rules.length > 0);
}

export const alertsYaml = (framework: Framework): string =>
  stringify({ groups: alertGroups(framework) }, { lineWidth: 0 });

function labelsOf({ id, severity, owner }: NumberedMonitor) {
  return { monitor: id, severity: severity ?? 'unset', owner: owner ?? 'unassigned' };
}

/** One rule for the tiers that are rolled back without asking and one for the others. */
function deviationRules(row: NumberedMonitor, { monitoring }: Framework): AlertRule[] {
  return [true, false].flatMap((rollback) => {
    const watched = where(row.tiers.map((on, index) => on && monitoring.rollback[index] === rollback));
    if (watched.length === 0) return [];
    const selector = `monitor="${row.id}",tier=~"${watched.join('|')}"`;
    return [
      {
        alert: `${camel(row.id)}Deviates`,
        expr: `abs(governance_monitor_deviation_sigma{${selector}}) > ${monitoring.sigma}`,
        for: STANDING,
        labels: { ...labelsOf(row), signal: 'deviation', rollback: rollback ? 'automatic' : 'manual' },
        annotations: {
          summary: `${row.kind} monitor of {{ $labels.model }} ({{ $labels.tier }}) is {{ $value | humanize }} standard deviations off`,
          description: escapeTemplate(
            `${said(row.metric, 'metric')}. Threshold in the framework: ${said(row.threshold, 'threshold')}. Window: ${said(row.window, 'window')}. Source: ${said(row.source, 'source')}.`,
          ),
          action: escapeTemplate(said(row.action, 'action')),
          ...(row.groups.length > 0 ? { groups: escapeTemplate(row.groups.join(', ')) } : {}),
        },
      },
    ];
  });
}

/** A monitor that says nothing is not a monitor that says all is well. */
function silenceRules(row: NumberedMonitor, { monitoring: { checksPerMonth } }: Framework): AlertRule[] {
  return tiers.flatMap((tier, index) => {
    const checks = checksPerMonth[index]!;
    if (!row.tiers[index] || checks === 0) return [];
    const seconds = Math.round((MISSED * MONTH_SECONDS) / checks);
    return [
      {
        alert: `${camel(row.id)}Silent`,
        expr: `time() - governance_monitor_last_reading_timestamp_seconds{monitor="${row.id}",tier="T${tier}"} > ${seconds}`,
        for: STANDING,
        labels: { ...labelsOf(row), signal: 'silence', severity: 'low' },
        annotations: {
          summary: `${row.kind} monitor of {{ $labels.model }} (T${tier}) has been silent for {{ $value | humanizeDuration }}`,
          description: `The framework asks for ${checks} checks a month in tier ${tier}; ${MISSED} in a row are missing.`,
        },
      },
    ];
  });
}

/**
 * A model whose monitor never gave a reading has no series that could be old. Monitors of generative models are left out: which models
 * generate, no series says.
 */
function missingRules(row: NumberedMonitor): AlertRule[] {
  const watched = where(row.tiers);
  if (row.kind === 'genai' || watched.length === 0) return [];
  return [
    {
      alert: `${camel(row.id)}Missing`,
      expr: `governance_model_last_review_timestamp_seconds{tier=~"${watched.join('|')}"} unless on (model) governance_monitor_last_reading_timestamp_seconds{monitor="${row.id}"}`,
      for: '1h',
      labels: { ...labelsOf(row), signal: 'silence', severity: 'low' },
      annotations: {
        summary: `{{ $labels.model }} ({{ $labels.tier }}) has no ${row.kind} monitor`,
        description: `The framework asks for ${row.id} in ${watched.join(', ')}; it has never given a reading.`,
      },
    },
  ];
}

function reviewRules({ monitoring: { reviewEvery } }: Framework): AlertRule[] {
  return (reviewEvery satisfies PerTier<number>).map((months, index) => ({
    alert: 'PeriodicReviewOverdue',
    expr: `time() - governance_model_last_review_timestamp_seconds{tier="T${index + 1}"} > ${Math.round(months * MONTH_SECONDS)}`,
    for: '1h',
    labels: { signal: 'review', severity: 'low', owner: 'second-line' },
    annotations: {
      summary: `{{ $labels.model }} (T${index + 1}) was last reviewed {{ $value | humanizeDuration }} ago`,
      description: `Reviews are due every ${months} months in tier ${index + 1}.`,
    },
  }));
}
