import { log } from '../../kernel/math';

/** What one success and one failure add to the log likelihood ratio of rate p1 over rate p0. Throws unless both lie in (0, 1). */
export function logLikelihoodSteps(p0: number, p1: number): { readonly success: number; readonly failure: number } {
  if (!(p0 > 0 && p0 < 1 && p1 > 0 && p1 < 1)) throw new RangeError(`rates must lie between 0 and 1: ${p0}, ${p1}`);
  return { success: log(p1 / p0), failure: log((1 - p1) / (1 - p0)) };
}
