/** How the sandbox speaks of causes and figures. */
import { Z_95 } from '@simulations/credit-drift/instruments/reading';
import type { SandboxReading } from '@simulations/credit-drift/sandbox';
import type { Cause } from '@simulations/credit-drift/world/causes';

export interface CauseWords {
  readonly name: string;
  /** What its severity measures. */
  readonly severity: string;
}

export const causeWords: Readonly<Record<Cause, CauseWords>> = {
  population: {
    name: 'Population shift',
    severity: 'How far gig work goes from 6 % of group B to all of it. How they repay does not change.',
  },
  proxy: {
    name: 'Proxy input',
    severity: 'How much of the vendor’s new area index is the group itself.',
  },
  label: {
    name: 'Label problem',
    severity: 'Share of good files of group B that the servicer marks bad. The model is refreshed on them.',
  },
  'missing-code': {
    name: 'Missing-value code',
    severity: 'Share of applicants without a bureau file whose code −5 reaches the model as a number.',
  },
  unit: {
    name: 'Unit change',
    severity: 'Share of app applicants whose weekly income is read as monthly.',
  },
  'concept-flattening': {
    name: 'Concept drift: flatter',
    severity: 'How far repayment in group B loses its tie to the past. Inputs and decisions stay as they were.',
  },
  'concept-lift': {
    name: 'Concept drift: lift',
    severity: 'How much better group B repays than its scores say. Inputs and decisions stay as they were.',
  },
};

export const percent = (share: number, digits = 1): string => `${(100 * share).toFixed(digits)} %`;
export const points = (difference: number): string =>
  `${difference < -0.0005 ? '−' : '+'}${Math.abs(100 * difference).toFixed(1)} points`;
export const whole = (n: number): string => n.toLocaleString('en-GB');
export const euros = (amount: number): string => `${amount < 0 ? '−' : ''}${whole(Math.round(Math.abs(amount)))} €`;

export type AucMove = 'falls' | 'stays' | 'rises';
/** Whether AUC has left what chance between two samples explains, at 95 %. */
export const moveOf = ({ aucZ }: SandboxReading): AucMove => (aucZ < -Z_95 ? 'falls' : aucZ > Z_95 ? 'rises' : 'stays');

export const riseOfB = ({ now, launch }: SandboxReading): number => now.frr.B.rate - launch.frr.B.rate;

/** The reading in one sentence, AUC only when it may be told. */
export function sayReading(reading: SandboxReading, withAuc: boolean): string {
  const { now, launch, settings } = reading;
  const group = (name: 'A' | 'B') =>
    `${percent(now.frr[name].rate)} in group ${name} (${points(now.frr[name].rate - launch.frr[name].rate)})`;
  const auc = { falls: 'fell', stays: 'stayed within chance', rises: 'rose' }[moveOf(reading)];
  const tail = withAuc ? ` AUC ${auc}: ${launch.auc.auc.toFixed(3)} at launch, ${now.auc.auc.toFixed(3)} now.` : '';
  return `Month ${settings.month}: of the creditworthy, ${group('B')} and ${group('A')} are turned away.${tail}`;
}

/** The same in a line, for a narrow screen where controls and figures are not in sight together. */
export function sayShort({ now, launch }: SandboxReading, withAuc: boolean): string {
  const group = (name: 'A' | 'B') =>
    `${name} ${percent(now.frr[name].rate)} (${points(now.frr[name].rate - launch.frr[name].rate)})`;
  return `Turned away: ${group('B')}, ${group('A')}${withAuc ? ` · AUC ${now.auc.auc.toFixed(3)}` : ''}`;
}

/** What the estimate from scores saw of what happened to group B. */
export function sayEstimate(reading: SandboxReading): string {
  const rise = riseOfB(reading);
  const seen = reading.cbpe.B - reading.launch.frr.B.rate;
  if (Math.abs(rise) < 0.01)
    return `Estimate and truth agree within ${percent(Math.abs(reading.cbpe.B - reading.now.frr.B.rate))} for group B.`;
  if (Math.abs(seen) < 0.2 * Math.abs(rise))
    return `Group B moved by ${points(rise)}; the estimate from scores did not notice (${points(seen)}).`;
  return `Group B moved by ${points(rise)}; the estimate from scores saw ${points(seen)} of it.`;
}
