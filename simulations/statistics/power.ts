/** How many outcomes, and so how many days, a comparison of two proportions needs. Normal approximation throughout. */
import { normalCdf, normalQuantile } from '../kernel/math';

/**
 * Outcomes needed in each of two equal arms to find p1 against p0 with a two-sided z test.
 *
 * Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, chapter 4, without continuity correction: pooled
 * variance under the null hypothesis. Infinity for p0 = p1.
 */
export function sampleSizePerArm(p0: number, p1: number, { alpha = 0.05, power = 0.8 } = {}): number {
  const pooled = (p0 + p1) / 2;
  const usual = normalQuantile(1 - alpha / 2) * Math.sqrt(2 * pooled * (1 - pooled));
  const alternative = normalQuantile(power) * Math.sqrt(p0 * (1 - p0) + p1 * (1 - p1));
  const root = (usual + alternative) / (p1 - p0);
  return Math.ceil(root * root);
}

/** A canary against a control: p0 is the control's known rate, p1 the canary's rate one wants to find. */
export interface ArmPlan {
  readonly p0: number;
  readonly p1: number;
  /** Outcomes that count, such as applicants of group B, in each arm; per day or in all. They may differ. */
  readonly canary: number;
  readonly control: number;
}

/** Standard errors of the difference if the canary has p0 and if it has p1. */
function standardErrors({ p0, p1, canary, control }: ArmPlan): readonly [number, number] {
  const usual = p0 * (1 - p0);
  return [Math.sqrt(usual / canary + usual / control), Math.sqrt((p1 * (1 - p1)) / canary + usual / control)];
}

/** Probability that a one-sided z test at `alpha` finds the difference with these outcomes in all. */
export function twoProportionPower(plan: ArmPlan, alpha = 0.05): number {
  const [usual, changed] = standardErrors(plan);
  return normalCdf((Math.abs(plan.p1 - plan.p0) - normalQuantile(1 - alpha) * usual) / changed);
}

export interface DaysOptions {
  /** Of the one-sided test, .05 unless told. */
  readonly alpha?: number;
  /** .8 unless told. */
  readonly power?: number;
  /** Outcomes the canary must have before the normal approximation is used at all, 5 unless told. */
  readonly minimumCanary?: number;
}

/**
 * Whole days until a one-sided z test has the power, for a plan with outcomes per day. Both standard errors shrink with the square
 * root of the days, so the days follow directly. Infinity when an arm receives nothing or p0 = p1.
 */
export function daysToPower(plan: ArmPlan, { alpha = 0.05, power = 0.8, minimumCanary = 5 }: DaysOptions = {}): number {
  if (!(plan.canary > 0 && plan.control > 0) || plan.p0 === plan.p1) return Infinity;
  const [usual, changed] = standardErrors(plan);
  const needed = normalQuantile(1 - alpha) * usual + normalQuantile(power) * changed;
  const root = needed / (plan.p1 - plan.p0);
  return Math.max(1, Math.ceil(root * root), Math.ceil(minimumCanary / plan.canary));
}
