import { formatTable } from './table';

/** A figure that was promised. */
export interface Target {
  readonly name: string;
  readonly measured: number;
  readonly bound: 'at most' | 'at least';
  readonly limit: number;
  readonly unit?: string;
}

/** Not-a-number never meets a target. */
export function isMet({ measured, bound, limit }: Target): boolean {
  return bound === 'at most' ? measured <= limit : measured >= limit;
}

/** The table `what / target / measured / ok`, with enough digits to tell a near miss from a hit. */
export function formatTargets(targets: readonly Target[]): string {
  const rows = targets.map((target) => {
    const digits = Number.isInteger(target.limit) && Math.abs(target.measured) >= 10 ? 0 : 4;
    const unit = target.unit ? ` ${target.unit}` : '';
    const sign = target.bound === 'at most' ? '≤' : '≥';
    return [
      target.name,
      `${sign} ${target.limit}${unit}`,
      `${isTiny(target.limit) ? target.measured.toExponential(1) : trimmed(target.measured, digits)}${unit}`,
      isMet(target) ? 'ok' : 'MISSED',
    ];
  });
  return formatTable(['what', 'target', 'measured', ''], rows);
}

const isTiny = (limit: number) => limit !== 0 && Math.abs(limit) < 0.001;

function trimmed(value: number, digits: number): string {
  return Number.isInteger(value) ? String(value) : value.toFixed(digits);
}
