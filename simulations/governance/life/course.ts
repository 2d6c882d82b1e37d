/** An incident from its onset to what the authorities make of it. */
import { exp, log } from '../../kernel/math';
import { REGIME_MONTH } from '../horizon';
import { consequenceOf, fineProbability, isSerious } from './consequences';
import { chance, noise } from './fate';
import { outsideRate } from './hazards';
import type { Stage } from './launch';
import { type IncidentKind, incidentKinds } from './parameters';
import { fineCaps } from './settings';
import type { IncidentReport, Moment } from './witness';
import type { World } from './world';

export type Course = Omit<IncidentReport, keyof Moment | 'kind'>;

/**
 * The course of an incident of model `i`, counted over all replicates, that begins in `month`. `attention` 0 to 1; `reviews`:
 * discoveries a month by periodic reviews.
 */
export function courseOf(
  kind: IncidentKind,
  month: number,
  i: number,
  { tables, launch }: Stage,
  watch: { readonly attention: number; readonly reviews: number },
  { portfolio, fate, settings }: World,
): Course {
  const k = incidentKinds.indexOf(kind);
  const { annexIII, impact, exposure } = portfolio;
  const genai = portfolio.genai[i]!;
  const row = launch.rows[i]!;
  const shadow = launch.shadow[i] === 1;

  const inside = tables.detection[kind][genai]![row]! * watch.attention + watch.reviews;
  const rate = inside + outsideRate(portfolio, i)[kind];
  const waiting = -log(Math.max(1e-6, fate.uniform(chance.detection + k, month, i))) / rate;
  const longest = kind === 'leak' ? Math.min(8, settings.longestUndetected) : settings.longestUndetected;
  const detect = Math.min(waiting, longest);
  const selfDetected = fate.uniform(chance.selfDetected + k, month, i) < inside / rate;
  const rolledBack = tables.rollback[genai]![row]! > 0 && selfDetected;
  const median = (rolledBack ? 0.12 : tables.containment[row]!) * (kind === 'fairness' ? 2 : 1);
  const contain = median * exp(0.5 * fate.normal(noise.containment + k, month, i));
  const consequence = consequenceOf(kind, portfolio, i, detect + contain, settings);
  const course = { detect, contain, selfDetected, ...consequence };
  if (!isSerious(kind, portfolio, i, consequence.harm, settings)) {
    return { ...course, serious: false, late: false, fine: 0, withdrawn: false };
  }

  const inForce = month >= REGIME_MONTH;
  const documented = launch.documented[i]!;
  const late = fate.uniform(chance.late, month, i) > (shadow ? 0.1 : tables.onTime);
  const listed = kind === 'leak' || annexIII[i] === 1;
  const p = fineProbability(settings, { listed, late, selfDetected, inForce, documented, shadow });
  let fine = 0;
  if (fate.uniform(chance.fined, month, i) < p) {
    const size = Math.sqrt(Math.max(0.15, impact[i]! * exposure[i]!));
    const draw = exp(1.2 * fate.normal(noise.fine + k, month, i));
    fine = Math.min(settings.fineMedian * size * draw, fineCaps(settings).other);
  }
  const order = 0.45 * (1 - documented) * (inForce ? 1 : 0.4);
  const withdrawn = annexIII[i] === 1 && fate.uniform(chance.withdrawn, month, i) < order;
  return { ...course, serious: true, late, fine, withdrawn };
}
