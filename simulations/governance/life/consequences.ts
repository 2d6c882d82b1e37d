/** What an incident costs and whom it harms. */
import type { Portfolio } from '../portfolio/portfolio';
import type { IncidentKind } from './parameters';
import type { Settings } from './settings';

export interface Consequence {
  /** k€, without fines. */
  readonly cost: number;
  /** Harm weighted by the people concerned. */
  readonly harm: number;
}

/**
 * Consequences of an incident that lasted `months` from onset to containment. Discrimination and wrong answers do part of their
 * harm at first exposure: without that, monitoring would be worth more than prevention.
 */
export function consequenceOf(
  kind: IncidentKind,
  portfolio: Portfolio,
  i: number,
  months: number,
  settings: Settings,
): Consequence {
  const impact = portfolio.impact[i]!;
  const exposure = portfolio.exposure[i]!;
  const automation = portfolio.automation[i]!;
  const sensitivity = portfolio.sensitivity[i]!;
  const value = settings.modelValue * portfolio.value[i]!;
  const at = impact * exposure;
  const of = (cost: number, harm: number): Consequence => ({ cost: settings.incidentCost * cost, harm });
  switch (kind) {
    case 'drift':
      return of((0.35 * value + at * automation * 14) * months, at * automation * months * 0.5);
    case 'fairness': {
      const felt = at * (0.5 + 0.5 * automation);
      return of(felt * 26 * months + 40, felt * (months + settings.irreversibleFairness));
    }
    case 'quality':
      return of(at * 16 * months + 0.12 * value * months + 15, at * (months + settings.irreversibleQuality) * 0.5);
    case 'leak':
      return of(
        sensitivity * Math.sqrt(exposure) * (420 + 35 * months) + 60,
        sensitivity * exposure * 0.6 * (1 + 0.1 * months),
      );
    case 'release':
      return of((0.6 * value + at * automation * 20) * months + 6, at * automation * months * 0.4);
  }
}

/** A serious incident in the sense of Article 3(49): grave harm, or a leak of sensitive data. */
export function isSerious(kind: IncidentKind, portfolio: Portfolio, i: number, harm: number, settings: Settings) {
  return (
    (kind === 'leak' && portfolio.sensitivity[i]! > 0.55 && harm > settings.seriousLeak) ||
    (harm > settings.seriousHarm && portfolio.impact[i]! > 0.35)
  );
}

/** Probability of a fine after a serious incident; the factors mirror Article 99(7). */
export function fineProbability(
  settings: Settings,
  of: {
    readonly listed: boolean;
    readonly late: boolean;
    readonly documented: number;
    readonly shadow: boolean;
    readonly selfDetected: boolean;
    readonly inForce: boolean;
  },
): number {
  const p =
    settings.enforcement *
    (of.listed ? 1 : 0.35) *
    (of.late ? 2 : 1) *
    (of.documented < 0.5 ? 1.6 : 1) *
    (of.shadow ? 2 : 1) *
    (of.selfDetected ? 0.45 : 1) *
    (of.inForce ? 1 : 0.6);
  return Math.min(0.95, p);
}
