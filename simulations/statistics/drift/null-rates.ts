/**
 * How often each drift alarm rings when nothing has drifted: reference and window drawn afresh from one normal distribution. A fixed
 * threshold on a distance is a statement about sample size; a critical value is not.
 */
import { sequence } from '../../kernel/streams';
import { jensenShannonDistance } from './jensen-shannon';
import { kolmogorovSmirnov } from './kolmogorov-smirnov';
import { psi, psiCriticalValue, psiEvidently } from './psi';
import { wassersteinNormed } from './wasserstein';

export const nullAlarms = [
  'psi-tenth',
  'psi-quarter',
  'psi-critical',
  'psi-evidently-tenth',
  'jensen-shannon-tenth',
  'wasserstein-tenth',
  'kolmogorov-smirnov',
] as const;
/**
 * PSI over ten quantile bins ≥ .1, ≥ .25, > its 95 % critical value; evidently's PSI, Jensen–Shannon distance and W₁/sd ≥ .1;
 * p of Kolmogorov–Smirnov < .05.
 */
export type NullAlarm = (typeof nullAlarms)[number];

export interface NullRates {
  readonly windowSize: number;
  readonly replications: number;
  /** Share of replications in which the alarm rang; its standard error is √(rate (1 − rate)/replications). */
  readonly rates: Readonly<Record<NullAlarm, number>>;
  readonly meanPsi: number;
  /** (k − 1)(1/n + 1/m): what theory expects for meanPsi. */
  readonly expectedPsi: number;
  readonly meanPsiEvidently: number;
}

/** Deterministic in all arguments. A replication with a window of 100 takes about a millisecond. */
export function nullAlarmRates(
  windowSize: number,
  { seed, replications, referenceSize = 3000 }: { seed: number; replications: number; referenceSize?: number },
): NullRates {
  // A sequence of its own per window size: rates do not depend on which other sizes are asked for.
  const draws = sequence(seed, windowSize);
  // Sorted once for all metrics, which take the order from here.
  const sample = (size: number) => Float64Array.from({ length: size }, () => draws.normal()).sort();
  const count = Object.fromEntries(nullAlarms.map((alarm) => [alarm, 0])) as Record<NullAlarm, number>;
  const bins = 10;
  const critical = psiCriticalValue(bins, referenceSize, windowSize, 0.05);
  let sum = 0;
  let sumEvidently = 0;
  for (let k = 0; k < replications; k++) {
    const reference = sample(referenceSize);
    const window = sample(windowSize);
    const { value } = psi(reference, window, bins);
    const evidently = psiEvidently(reference, window).value;
    sum += value;
    sumEvidently += evidently;
    const rings: Record<NullAlarm, boolean> = {
      'psi-tenth': value >= 0.1,
      'psi-quarter': value >= 0.25,
      'psi-critical': value > critical,
      'psi-evidently-tenth': evidently >= 0.1,
      'jensen-shannon-tenth': jensenShannonDistance(reference, window) >= 0.1,
      'wasserstein-tenth': wassersteinNormed(reference, window) >= 0.1,
      'kolmogorov-smirnov': kolmogorovSmirnov(reference, window).p < 0.05,
    };
    for (const alarm of nullAlarms) if (rings[alarm]) count[alarm]++;
  }
  return {
    windowSize,
    replications,
    rates: Object.fromEntries(nullAlarms.map((alarm) => [alarm, count[alarm] / replications])) as Record<
      NullAlarm,
      number
    >,
    meanPsi: sum / replications,
    expectedPsi: (bins - 1) * (1 / windowSize + 1 / referenceSize),
    meanPsiEvidently: sumEvidently / replications,
  };
}
