/** The people who apply in a month: what is on their form and in their bureau file, and whether they would repay. */
import type { Applicants } from './applicant-table';
import { rampAt, strengthsOf, type Injection } from './causes';
import { drawNoise } from './noise';
import { applyStructure } from './structure';

export { stackApplicants, type Applicants } from './applicant-table';

export interface WorldOptions {
  readonly seed: number;
  /** −12 to −1: training; 0: reference; from 1: production. */
  readonly month: number;
  readonly count: number;
  readonly injections?: readonly Injection[];
  /** Overrides `rampAt(month)`. */
  readonly ramp?: number;
}

/** Applicants 0 to count − 1 of a month. Throws `RangeError` for impossible injections. */
export function generateApplicants({ seed, month, count, injections = [], ramp }: WorldOptions): Applicants {
  const strengths = strengthsOf(injections, ramp ?? rampAt(month));
  return applyStructure(drawNoise(seed, month, count), strengths);
}
