/** What the stages of a design could find at all: days to 80 % power, stage by stage, before anybody is exposed. */
import { normalQuantile } from '../../kernel/math';
import { daysToPower } from '../../statistics/power';
import { LABEL_DELAY_DAYS } from '../prices';
import { world } from '../world/parameters';
import { FIRST_PAYMENT_DAYS } from './days';
import type { RolloutDesign } from './design';
import { scheduleOf } from './schedule';

export const powerMetricIds = ['approval-B', 'false-rejection-B', 'bad-rate', 'first-payment'] as const;
export type PowerMetricId = (typeof powerMetricIds)[number];

export interface PowerMetric {
  readonly id: PowerMetricId;
  readonly name: string;
  /** Rate in control, and the rate in canary that one wants to find. */
  readonly p0: number;
  readonly p1: number;
  /** Share of applicants whom the rate is about. */
  readonly share: number;
  /** Days from a decision to its outcome. */
  readonly delay: number;
}

/** Rates near those at launch. A false rejection rate needs the outcomes of the turned-down too, from a panel. */
export const powerMetrics: readonly PowerMetric[] = [
  { id: 'approval-B', name: 'approval of group B, −5 points', p0: 0.56, p1: 0.51, share: world.shareB, delay: 0 },
  {
    id: 'false-rejection-B',
    name: 'false rejections in group B, +5 points',
    p0: 0.29,
    p1: 0.34,
    share: world.shareB * 0.67,
    delay: LABEL_DELAY_DAYS,
  },
  {
    id: 'bad-rate',
    name: 'bad rate of the approved, +3 points',
    p0: 0.115,
    p1: 0.145,
    share: 0.65,
    delay: LABEL_DELAY_DAYS,
  },
  {
    id: 'first-payment',
    name: 'missed first payments, +1.5 points',
    p0: 0.07,
    p1: 0.085,
    share: 0.65,
    delay: FIRST_PAYMENT_DAYS,
  },
];

/** Share of group B on whom two models disagree, for the paired comparison in shadow: about that of a plan that undoes the rise. */
const DISAGREEMENT = 0.12;

export interface PowerCell {
  readonly metric: PowerMetric;
  /** Days of decisions needed; null when the stage cannot answer it however long it takes. */
  readonly days: number | null;
  /** The stage has these days, and time left for the outcomes to come in. */
  readonly answered: boolean;
}

export interface StagePower {
  readonly name: string;
  readonly share: number;
  /** With the hold, where it follows. */
  readonly days: number;
  readonly cells: readonly PowerCell[];
  /** What the stage can answer, in words. */
  readonly says: string;
}

/**
 * One-sided test at 5 %, 80 % power, one look at the end: z test of two shares in live stages, McNemar's on all traffic in shadow (days after
 * Connor 1987, Biometrics 43, 207–211). The daily always-valid tests of the gates need more. A stage stands for itself: what earlier ones saw is not
 * added.
 */
export function powerTable({
  applicationsPerDay,
  ...design
}: Pick<RolloutDesign, 'applicationsPerDay' | 'stages' | 'holdAt'>): readonly StagePower[] {
  const segments = scheduleOf(design);
  return segments
    .filter(({ hold }) => !hold)
    .map(({ name, share, from, to }): StagePower => {
      const hold = segments.find((segment) => segment.hold && segment.from === to);
      const days = (hold?.to ?? to) - from;
      const cells = powerMetrics.map((metric): PowerCell => {
        const needed = daysFor(metric, share, applicationsPerDay);
        return { metric, days: needed, answered: needed !== null && needed + metric.delay <= days };
      });
      return { name, share, days, cells, says: sayPower(share, days, cells) };
    });
}

function daysFor(metric: PowerMetric, share: number, perDay: number): number | null {
  const arrivals = metric.share * perDay;
  if (share === 0) return metric.id === 'approval-B' ? pairedDays(metric.p1 - metric.p0, arrivals) : null;
  const { p0, p1 } = metric;
  const days = daysToPower({ p0, p1, canary: share * arrivals, control: (1 - share) * arrivals });
  return Number.isFinite(days) ? days : null;
}

/** Days until McNemar's test finds that the disagreements are not even, for a net change of the approval rate. */
function pairedDays(change: number, arrivals: number): number {
  const even = normalQuantile(0.95) * Math.sqrt(DISAGREEMENT);
  const uneven = normalQuantile(0.8) * Math.sqrt(DISAGREEMENT - change * change);
  const root = (even + uneven) / change;
  return Math.max(1, Math.ceil((root * root) / arrivals));
}

function sayPower(share: number, days: number, cells: readonly PowerCell[]): string {
  if (share === 1) return 'Nobody is left to compare with: it is watched, not tested.';
  const answered = cells.filter((cell) => cell.answered).map(({ metric }) => metric.name);
  if (share === 0) {
    return answered.length > 0
      ? `Both models decide the same people: ${answered.join(', ')} shows within ${days} days. Outcomes of the newly approved cannot be seen.`
      : `Too short even for a paired comparison.`;
  }
  const approval = cells.find(({ metric }) => metric.id === 'approval-B');
  if (answered.length > 0) return `Can find, if it is there: ${answered.join('; ')}.`;
  return `A crash test: it shows that the candidate runs. ${approval?.days ? `Five points less approval in group B would take ${approval.days} days to see, not ${days}.` : ''}`;
}
