/** What can go wrong in this world. Each cause is a toggle on one structural equation, so that several can be at work at once. */

/**
 * - `population`: gig workers, 6 % of group B at launch, become up to all of it; how they repay does not change
 * - `proxy`: the vendor of the area index smooths it by postcode, so that it mostly tells the groups apart
 * - `label`: the servicer marks good files of group B as bad, and the model is refreshed every month on those labels
 * - `missing-code`: the bureau's code −5 for "no record" reaches the model where the mean was imputed before
 * - `unit`: the mobile app sends weekly income as if it were monthly
 * - `concept-flattening`: in group B repayment depends less on resilience and is better on the whole
 * - `concept-lift`: group B repays better than before, at every level of resilience
 */
export const causes = [
  'population',
  'proxy',
  'label',
  'missing-code',
  'unit',
  'concept-flattening',
  'concept-lift',
] as const;
export type Cause = (typeof causes)[number];

export interface Injection {
  readonly cause: Cause;
  /** 0 to 1, at full ramp. */
  readonly severity: number;
}

/** Strength of every cause, 0 to 1. */
export type Strengths = Readonly<Record<Cause, number>>;

/** Share of its severity that a cause has reached: 40 % in month 1, 75 % in month 2, all of it from month 3; 0 before. */
export function rampAt(month: number): number {
  if (month < 1) return 0;
  if (month < 2) return 0.4;
  return month < 3 ? 0.75 : 1;
}

/** Severity × ramp of each cause, 0 for those not injected. Throws `RangeError` for a severity outside 0 to 1 or a cause given twice. */
export function strengthsOf(injections: readonly Injection[], ramp: number): Strengths {
  if (!(ramp >= 0 && ramp <= 1)) throw new RangeError(`a ramp lies between 0 and 1, not at ${ramp}`);
  const strengths = Object.fromEntries(causes.map((cause) => [cause, 0])) as Record<Cause, number>;
  const seen = new Set<Cause>();
  for (const { cause, severity } of injections) {
    if (seen.has(cause)) throw new RangeError(`the cause "${cause}" is injected twice`);
    if (!(severity >= 0 && severity <= 1)) {
      throw new RangeError(`severity of "${cause}" lies between 0 and 1, not at ${severity}`);
    }
    seen.add(cause);
    strengths[cause] = severity * ramp;
  }
  return strengths;
}
