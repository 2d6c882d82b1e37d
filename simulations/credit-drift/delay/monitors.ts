/** The monitors a team could have had: what each watches, when it looks, and from which value on it alarms. */
import { independentAucDifference } from '../../statistics/classification/auc-difference';
import { delong } from '../../statistics/classification/delong';
import { applyIsotonic, fitIsotonic } from '../../statistics/classification/isotonic';
import { binShares, psiCriticalValue, psiOverShares, quantileEdges } from '../../statistics/drift/psi';
import { twoProportionTest } from '../../statistics/intervals';
import { bernoulliCusum } from '../../statistics/sequential/cusum';
import { LABEL_DELAY_DAYS } from '../prices';
import { DAYS, ONSET, type Scored, type Stream, windowRows } from './stream';

export const monitorIds = [
  'psi-overall-10',
  'psi-overall-25',
  'psi-B-critical',
  'psi-B-10',
  'approval-B',
  'cbpe-B',
  'frr-B',
  'auc',
] as const;
export type MonitorId = (typeof monitorIds)[number];

export interface MonitorSpec {
  readonly name: string;
  /** Alarms when the value watched reaches it. */
  readonly limit: number;
  /** What the value is, for an axis. */
  readonly unit: string;
  /** Outcomes must be known, 60 days after the decision. */
  readonly needsLabels: boolean;
  /** Knows which group an applicant belongs to. */
  readonly byGroup: boolean;
}

/** One-sided 1 %, as in the design study. */
const Z_LIMIT = 2.33;
/**
 * The CUSUM looks for a fall of this size and alarms at this height: without a cause once in about 20,000 applicants of group B (Siegmund 1985,
 * (e^h − h − 1) ÷ mean fall a step), a year and more at 200 applications a day. Ten times as many need a higher one.
 */
const CUSUM_FALL = 0.06;
const CUSUM_LIMIT = 5;

export const monitors: Readonly<Record<MonitorId, MonitorSpec>> = {
  'psi-overall-10': spec('PSI of any input, everybody, 30 days, ≥ 0.1', 0.1, 'largest PSI'),
  'psi-overall-25': spec('PSI of any input, everybody, 30 days, ≥ 0.25', 0.25, 'largest PSI'),
  'psi-B-critical': spec('PSI of any input, group B, 14 days, above chance (Bonferroni)', 1, 'times critical', {
    byGroup: true,
  }),
  'psi-B-10': spec('PSI of any input, group B, 14 days, ≥ 0.1', 0.1, 'largest PSI', { byGroup: true }),
  'approval-B': spec('CUSUM on approval of group B', CUSUM_LIMIT, 'CUSUM', { byGroup: true }),
  'cbpe-B': spec('False rejections of B estimated from scores (CBPE), 28 days, +5 pp', 0.05, 'rise', { byGroup: true }),
  'frr-B': spec('False rejections of B by outcomes, 28 days, z test', Z_LIMIT, 'z', {
    byGroup: true,
    needsLabels: true,
  }),
  auc: spec('AUC of everybody by outcomes, 30 days, significantly down', Z_LIMIT, 'z', { needsLabels: true }),
};

function spec(
  name: string,
  limit: number,
  unit: string,
  { byGroup = false, needsLabels = false }: { byGroup?: boolean; needsLabels?: boolean } = {},
): MonitorSpec {
  return { name, limit, unit, byGroup, needsLabels };
}

/** One look: on `day` of the stream (from 0) the value stood there. */
export interface Look {
  readonly day: number;
  readonly value: number;
}

/** Every look of every monitor. Labels of the last decisions arrive after the last application, so looks at them go on. */
export function watch(stream: Stream): Readonly<Record<MonitorId, readonly Look[]>> {
  const overall = psiLooks(stream, { group: null, window: 30, days: every(5, ONSET + 5, DAYS) });
  const ofB = psiLooks(stream, { group: 1, window: 14, days: every(7, 7, DAYS) });
  const largest = ({ psi, day }: PsiLook): Look => ({ day, value: Math.max(...psi) });
  return {
    'psi-overall-10': overall.map(largest),
    'psi-overall-25': overall.map(largest),
    'psi-B-critical': criticalLooks(stream),
    'psi-B-10': ofB.map(largest),
    'approval-B': approvalLooks(stream),
    'cbpe-B': cbpeLooks(stream),
    'frr-B': rejectionLooks(stream),
    auc: aucLooks(stream),
  };
}

const every = (step: number, from: number, to: number): number[] =>
  Array.from({ length: Math.ceil((to - from) / step) }, (_, i) => from + i * step);

interface PsiPlan {
  /** 1: group B; null: everybody. */
  readonly group: 1 | null;
  readonly window: number;
  readonly days: readonly number[];
}

interface PsiLook {
  readonly day: number;
  /** Per input. */
  readonly psi: readonly number[];
  /** Applicants in the window, and bins per input. */
  readonly applicants: number;
  readonly bins: readonly number[];
}

function psiLooks(stream: Stream, { group, window, days }: PsiPlan): readonly PsiLook[] {
  const { applicants, reference } = stream;
  const baselines = reference.applicants.inputs.map((column) => {
    const values = group === null ? column : column.filter((_, i) => reference.applicants.group[i] === group);
    const edges = quantileEdges(values);
    return { edges, shares: binShares(edges, values) };
  });
  return days.map((day) => {
    const { from, to } = windowRows(stream, day, window);
    const groups = applicants.group.subarray(from, to);
    const psi = baselines.map(({ edges, shares }, j) => {
      const column = applicants.inputs[j]!.subarray(from, to);
      const values = group === null ? column : column.filter((_, i) => groups[i] === group);
      return psiOverShares(shares, binShares(edges, values));
    });
    const inWindow = group === null ? to - from : countOf(groups, group);
    return { day, psi, applicants: inWindow, bins: baselines.map(({ shares }) => shares.length) };
  });
}

/** Weekly from the onset, 5 % over all inputs and all looks; the value is the largest multiple of the critical PSI. */
function criticalLooks(stream: Stream): readonly Look[] {
  const launchB = countOf(stream.reference.applicants.group, 1);
  const days = every(7, ONSET + 7, DAYS);
  return psiLooks(stream, { group: 1, window: 14, days }).map(({ day, psi, applicants, bins }) => {
    const alpha = 0.05 / psi.length / days.length;
    const multiples = psi.map((value, j) => value / psiCriticalValue(bins[j]!, launchB, applicants, alpha));
    return { day, value: Math.max(...multiples) };
  });
}

/** Every application of group B counts, from the first day on; the chart is looked at in the evening. */
function approvalLooks({ applicants, approved, reference, applicationsPerDay }: Stream): readonly Look[] {
  const rate = approvalOfB(reference);
  const chart = bernoulliCusum({ p0: rate, p1: rate - CUSUM_FALL, limit: CUSUM_LIMIT });
  let height = 0;
  return Array.from({ length: DAYS }, (_, day) => {
    for (let i = day * applicationsPerDay; i < (day + 1) * applicationsPerDay; i++) {
      if (applicants.group[i]) height = chart.step(height, approved[i] === 1);
    }
    return { day, value: height };
  });
}

/** Rise of the estimated false rejection rate of group B over its estimate at launch. */
function cbpeLooks(stream: Stream): readonly Look[] {
  const { reference, applicants, approved, scores } = stream;
  const calibration = fitIsotonic(reference.scores, reference.applicants.good);
  const estimate = (
    scored: Pick<Scored, 'approved'>,
    good: Float64Array,
    group: Uint8Array,
    from: number,
    to: number,
  ) => {
    let all = 0;
    let rejected = 0;
    for (let i = from; i < to; i++) {
      if (!group[i]) continue;
      all += good[i]!;
      if (!scored.approved[i]) rejected += good[i]!;
    }
    return rejected / all;
  };
  const atLaunch = applyIsotonic(calibration, reference.scores);
  const launch = estimate(reference, atLaunch, reference.applicants.group, 0, atLaunch.length);
  const now = applyIsotonic(calibration, scores);
  return every(7, ONSET + 7, DAYS).map((day) => {
    const { from, to } = windowRows(stream, day, 28);
    return { day, value: estimate({ approved }, now, applicants.group, from, to) - launch };
  });
}

/** Below this many creditworthy applicants of B with known outcomes nobody looks. */
const LEAST_GOOD = 60;

/** Outcomes of everybody, also of the turned-down, are assumed known once they are due: the best case for this monitor. */
function rejectionLooks(stream: Stream): readonly Look[] {
  const before = rejectedGood(stream.reference, 0, stream.reference.scores.length);
  return every(7, LABEL_DELAY_DAYS + 28, DAYS + LABEL_DELAY_DAYS).flatMap((day) => {
    const { from, to } = windowRows(stream, day - LABEL_DELAY_DAYS, 28);
    const { rejected, good } = rejectedGood(stream, from, to);
    if (good < LEAST_GOOD) return [];
    return [{ day, value: twoProportionTest(rejected, good, before.rejected, before.good).z }];
  });
}

/** Standard errors by which AUC lies below launch (DeLong, independent samples); half a window must be there. */
function aucLooks(stream: Stream): readonly Look[] {
  const { reference, applicants, scores, applicationsPerDay } = stream;
  const before = delong(reference.applicants.good, reference.scores);
  return every(7, LABEL_DELAY_DAYS + 30, DAYS + LABEL_DELAY_DAYS).flatMap((day) => {
    const { from, to } = windowRows(stream, day - LABEL_DELAY_DAYS, 30);
    if (to - from <= 15 * applicationsPerDay) return [];
    const now = delong(applicants.good.subarray(from, to), scores.subarray(from, to));
    const { difference, standardError } = independentAucDifference(before, now);
    return [{ day, value: difference / standardError }];
  });
}

/** Creditworthy applicants of group B in some rows, and those of them turned down. */
export function rejectedGood(
  { applicants: { group, good }, approved }: Scored,
  from: number,
  to: number,
): { readonly good: number; readonly rejected: number } {
  let all = 0;
  let rejected = 0;
  for (let i = from; i < to; i++) {
    if (!group[i] || !good[i]) continue;
    all++;
    if (!approved[i]) rejected++;
  }
  return { good: all, rejected };
}

function approvalOfB({ applicants: { group }, approved }: Scored): number {
  return approved.reduce((sum, yes, i) => sum + (group[i] ? yes : 0), 0) / countOf(group, 1);
}

const countOf = (groups: Uint8Array, group: number) => groups.reduce((sum, value) => sum + Number(value === group), 0);
