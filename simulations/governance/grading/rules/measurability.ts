/** Measurability: could somebody who was not in the room tell whether it works? */
import { hasFigure, expectNone, failed, filled, passIf, type Rule, ruleOf, unknown } from '../rule';
import { tierNames } from '../measures';
import { plain } from '../../framework/words';
import type { Framework } from '../../framework/schema';

const rule = ruleOf('measurability');
const DEMANDED_KPIS = 5;

/** "drift (1)": the kind and the place in the list. */
const nameRows = (framework: Framework, isBad: (row: Framework['monitoring']['rows'][number]) => boolean) =>
  framework.monitoring.rows.flatMap((row, index) => (isBad(row) ? [`${row.kind} (${index + 1})`] : []));

export const measurability: readonly Rule[] = [
  rule(
    'M1',
    {
      level: 2,
      section: 'monitoring',
      asks: 'Each monitor has a metric, a threshold and a window with figures, a frequency, a severity and an owner.',
      reference: 'Art. 9(8) AI Act, prior defined metrics and thresholds',
      claims: ['ai-act-art-9'],
    },
    (framework) => {
      const { rows, checksPerMonth } = framework.monitoring;
      if (rows.length === 0) return failed('Nothing is watched.');
      return expectNone(
        nameRows(
          framework,
          (row) =>
            !filled(row.metric) ||
            !hasFigure(row.threshold) ||
            !hasFigure(row.window) ||
            row.severity === null ||
            row.owner === null ||
            row.tiers.some((on, tier) => on && checksPerMonth[tier] === 0),
        ),
        'Every monitor could be built from its row.',
        (list) =>
          `Metric, threshold, window, frequency, severity or owner is missing for: ${list}. "High" is no threshold.`,
      );
    },
  ),
  rule(
    'M2',
    {
      level: 3,
      section: 'monitoring',
      asks: 'Expected false alarms fit those on call.',
      reference: 'Design 4.2, alert fatigue',
    },
    (_, facts) => {
      if (facts === null) return unknown;
      const expected = Math.round(facts.falseAlarmsPerMonth);
      const capacity = Math.round(facts.alarmCapacityPerMonth);
      return passIf(
        facts.falseAlarmsPerMonth <= facts.alarmCapacityPerMonth,
        `${expected} false alarms a month against room for ${capacity}.`,
        `${expected} false alarms a month against room for ${capacity}: true ones will be clicked away. Raise the threshold, watch less, or add people.`,
      );
    },
  ),
  rule(
    'M3',
    {
      level: 2,
      section: 'monitoring',
      asks: 'Tiers 3 and 4 have a fairness monitor that compares named groups.',
      reference: 'Arts 10(2)(f) and 15 AI Act',
    },
    ({ monitoring: { rows } }) => {
      const compared = (tier: number) =>
        rows.some((row) => row.kind === 'fairness' && row.tiers[tier] && row.groups.some(filled));
      return expectNone(
        tierNames((tier) => tier >= 2 && !compared(tier)),
        'Groups are compared in T3 and T4.',
        (list) => `No fairness monitor with named groups in ${list}. An average hides who is turned away.`,
      );
    },
  ),
  rule(
    'M4',
    {
      level: 2,
      section: 'incidents',
      asks: 'Timers are set, and acknowledge ≤ contain ≤ notify.',
      reference: 'Design 5, measurability',
    },
    ({ incidents: { timers } }) => {
      const { acknowledge, contain, notify } = timers;
      if (acknowledge === null || contain === null || notify === null)
        return failed('A timer is not set. Give hours to acknowledge, to contain and to notify.');
      return passIf(
        acknowledge <= contain && contain <= notify,
        `Acknowledged in ${acknowledge} h, contained in ${contain} h, notified in ${notify} h.`,
        'The timers do not follow each other: acknowledge, then contain, then notify.',
      );
    },
  ),
  rule(
    'M5',
    {
      level: 3,
      section: 'kpis',
      asks: 'At least five key figures with a target in figures, an owner and a date to look; lead time and harm among them.',
      reference: 'NIST AI RMF, MEASURE',
    },
    ({ kpis: { rows } }) => {
      const whole = rows
        .filter((row) => hasFigure(row.target) && row.owner !== null && row.reviewEvery !== null)
        .map((row) => row.kpi);
      const missing = (['lead-time', 'harm'] as const).filter((kpi) => !whole.includes(kpi));
      if (missing.length > 0)
        return failed(
          `Missing among the key figures: ${missing.map(plain).join(' and ')}. Speed without harm, or harm without speed, is half a picture.`,
        );
      return passIf(
        whole.length >= DEMANDED_KPIS,
        `${whole.length} key figures have target, owner and date.`,
        `${whole.length} key figures have target, owner and date; at least five should.`,
      );
    },
  ),
  rule(
    'M6',
    {
      level: 1,
      section: 'monitoring',
      asks: 'Every tier has a monitor.',
      reference: 'Art. 72 AI Act; design 5, measurability',
    },
    ({ monitoring: { rows } }) =>
      expectNone(
        tierNames((tier) => !rows.some((row) => row.tiers[tier])),
        'Every tier is watched.',
        (list) => `Nobody will hear from models of ${list}: give each tier at least one monitor.`,
      ),
  ),
  rule(
    'M7',
    {
      level: 3,
      section: 'incidents',
      asks: 'What drills and incidents teach changes thresholds.',
      reference: 'Arts 9 and 72 AI Act',
      claims: ['ai-act-art-9'],
    },
    ({ incidents: { feeds } }) =>
      passIf(
        feeds.includes('thresholds'),
        'Lessons reach the thresholds.',
        'Lessons do not reach the thresholds, so the next incident is seen as late as the last.',
      ),
  ),
  rule(
    'M8',
    {
      level: 2,
      section: 'monitoring',
      asks: 'Each monitor names its data source and what happens when it rings.',
      reference: 'Design 5, measurability',
    },
    (framework) => {
      if (framework.monitoring.rows.length === 0) return failed('Nothing is watched.');
      return expectNone(
        nameRows(framework, (row) => !filled(row.source) || !filled(row.action)),
        'Every alarm has a source and an action.',
        (list) => `Data source or action is missing for: ${list}. An alarm without an action is noise.`,
      );
    },
  ),
];
