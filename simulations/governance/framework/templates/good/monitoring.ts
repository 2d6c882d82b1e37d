/** Monitoring and key figures of the good framework. */
import type { Framework } from '../../schema';
import { must } from '../must';

export const monitoring: Framework['monitoring'] = {
  statements: [
    must(
      'Every alert must have one owner, who acknowledges it within 4 hours.',
      'Paging rota with escalation to the deputy',
      'Alert log with times of ring, acknowledgement and close',
    ),
    must(
      'Thresholds must be set so that expected false alarms fit the on-call capacity of the month.',
      'Expected alarms are computed before a threshold is changed',
      'Monthly count of alarms, true and false',
    ),
  ],
  inputs: 'Predictions, inputs, outcomes as they mature',
  outputs: 'Alerts with severity, owner and runbook',
  record: 'Time series and alert log, kept 24 months',
  rows: [
    {
      kind: 'drift',
      tiers: [true, true, true, true],
      metric: 'Population stability index of each input and of the score',
      threshold: '2.6 standard deviations above the launch quarter',
      window: '7 days, at least 500 cases',
      source: 'Feature log',
      severity: 'medium',
      owner: 'operations',
      action: 'Look at the segment; roll back if the score moved',
      groups: [],
    },
    {
      kind: 'performance',
      tiers: [false, true, true, true],
      metric: 'Calibration error and main metric of the card on matured outcomes',
      threshold: '2.6 standard deviations below the validated value',
      window: '28 days',
      source: 'Outcome log, joined by case id',
      severity: 'high',
      owner: 'developer',
      action: 'Open an incident; suspend if two windows in a row',
      groups: [],
    },
    {
      kind: 'fairness',
      tiers: [false, true, true, true],
      metric: 'Difference of false-rejection and approval rates between groups',
      threshold: '2.6 standard deviations from the reviewed difference',
      window: '28 days, at least 200 cases per group',
      source: 'Outcome log and audit sample of rejected cases',
      severity: 'critical',
      owner: 'validator',
      action: 'Incident to the commander; re-review of affected people',
      groups: ['sex', 'age band', 'nationality or region'],
    },
    {
      kind: 'privacy',
      tiers: [false, true, true, true],
      metric: 'Personal data in outputs and unusual extraction queries',
      threshold: '1 confirmed record, or queries 2.6 standard deviations above normal',
      window: '1 day',
      source: 'Output scanner, gateway log',
      severity: 'critical',
      owner: 'security',
      action: 'Kill switch; start of the 72-hour clock',
      groups: [],
    },
    {
      kind: 'genai',
      tiers: [false, true, true, true],
      metric: 'Share of sampled answers judged wrong or harmful',
      threshold: '2.6 standard deviations above the launch sample',
      window: '7 days, 200 sampled answers',
      source: 'Sampled transcripts, judged by two people',
      severity: 'high',
      owner: 'product',
      action: 'Fall back to the previous prompt or model',
      groups: [],
    },
  ],
  checksPerMonth: [4.33, 30, 30, 30],
  sigma: 2.6,
  rollback: [false, false, false, false],
  onCallFte: 1,
  reviewEvery: [12, 6, 6, 6],
  platform: true,
};

export const kpis: Framework['kpis'] = {
  statements: [
    must(
      'The risk executive must see these figures every quarter and decide on each missed target.',
      'Standing item of the quarterly risk meeting',
      'Minutes with decision and owner',
    ),
  ],
  inputs: 'Registry, alert log, incident log, board minutes',
  outputs: 'One page a quarter',
  record: 'Quarterly report, kept 5 years',
  rows: [
    { kpi: 'lead-time', target: 'Median below 35 days, 90th percentile below 100', owner: 'product', reviewEvery: 3 },
    { kpi: 'harm', target: 'People harmed per live model and year falls by 20 %', owner: 'ethics', reviewEvery: 3 },
    { kpi: 'serious-incidents', target: 'At most 2 a year', owner: 'risk-executive', reviewEvery: 3 },
    { kpi: 'time-to-detect', target: 'Median below 7 days', owner: 'operations', reviewEvery: 3 },
    { kpi: 'false-alarms', target: 'Below 25 a month', owner: 'operations', reviewEvery: 3 },
    { kpi: 'shadow-models', target: '0 older than 30 days', owner: 'second-line', reviewEvery: 3 },
  ],
};

export const review: Framework['review'] = {
  statements: [
    must(
      'This framework must be reviewed every 6 months and after each serious incident or change of law.',
      'Dated task of the second line',
      'New version with a list of changes',
    ),
  ],
  inputs: 'Key figures, audit findings, lessons of incidents, changes of law',
  outputs: 'A new version, or the decision to keep this one',
  record: 'Version history with approvals',
  everyMonths: 6,
  approver: 'risk-executive',
};
