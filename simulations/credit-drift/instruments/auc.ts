/**
 * AUC with DeLong's interval: among approved applicants, and among everybody when the panel is there. Launch and month are different people, so
 * the change has the sum of both variances. Among the approved it also moves when others are approved than before.
 */
import { delong } from '../../statistics/classification/delong';
import { type Observed, type ObservedMonth, UNKNOWN } from '../observe';
import { errorOfChange } from './counts';
import { type ReadingBase, Z_95 } from './reading';

export interface AucEstimate {
  readonly auc: number;
  readonly standardError: number;
  readonly low: number;
  readonly high: number;
  readonly applicants: number;
}

export interface AucReading extends ReadingBase {
  readonly instrument: 'auc';
  /** Null where outcomes are not known (yet). Among the approved AUC is lower: the easy rejects are not in it. */
  readonly months: readonly {
    readonly month: number;
    readonly approved: AucEstimate | null;
    readonly everybody: AucEstimate | null;
  }[];
}

/** Of the change since launch, at 5 %: it is one test, and the one that everybody looks at. */
export const aucOutcomes = ['no change', 'fallen', 'risen'] as const;

export function readAuc(observed: Observed, month: number): AucReading {
  const months = [observed.reference, ...observed.months].map((each) => ({
    month: each.month,
    approved: estimateOn(each, (i) => each.approved[i] === 1 && each.outcomes[i] !== UNKNOWN),
    everybody: each.complete ? estimateOn(each, () => true) : null,
  }));
  const [before, now] = [months[0]!, months[month]!];
  const whole = now.everybody !== null;
  const [from, to] = whole ? [before.everybody!, now.everybody!] : [before.approved!, now.approved!];
  const change = to.auc - from.auc;
  const error = errorOfChange(from.standardError, to.standardError);
  const z = change / error;
  return {
    instrument: 'auc',
    month,
    outcome: (z < -Z_95 ? 'fallen' : z > Z_95 ? 'risen' : 'no change') satisfies (typeof aucOutcomes)[number],
    sentence: `AUC ${whole ? 'of everybody' : 'among the approved'}: ${from.auc.toFixed(3)} at launch, ${to.auc.toFixed(3)} in month ${month} (95 % ${to.low.toFixed(3)} to ${to.high.toFixed(3)}); change ${sayChange(change)} (95 % ${sayChange(change - Z_95 * error)} to ${sayChange(change + Z_95 * error)}).`,
    months,
  };
}

const sayChange = (change: number) => `${change < 0 ? '−' : '+'}${Math.abs(change).toFixed(3)}`;

const MINIMUM = 200;

function estimateOn({ count, scores, outcomes }: ObservedMonth, counts: (i: number) => boolean): AucEstimate | null {
  const rows: number[] = [];
  for (let i = 0; i < count; i++) if (counts(i)) rows.push(i);
  if (rows.length < MINIMUM) return null;
  const { auc, standardError, interval } = delong(
    Uint8Array.from(rows, (i) => outcomes[i]!),
    Float64Array.from(rows, (i) => scores[i]!),
  );
  return { auc, standardError, low: interval.low, high: interval.high, applicants: rows.length };
}
