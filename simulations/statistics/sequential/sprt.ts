/**
 * Wald's sequential probability ratio test of a Bernoulli rate: after each outcome stop for p1, stop for p0, or go on.
 *
 * Wald (1945), Annals of Mathematical Statistics 16, 117–186. Among tests with the same error rates it needs the fewest outcomes on
 * average if the rate is p0 or p1 (Wald & Wolfowitz 1948).
 */
import { log } from '../../kernel/math';
import { logLikelihoodSteps } from './likelihood-steps';

export interface SprtOptions {
  /** Rate while all is well, strictly between 0 and 1. */
  readonly p0: number;
  /** Rate worth stopping for; may lie on either side of p0. */
  readonly p1: number;
  /** Probability of stopping for p1 under p0, .05 unless told. */
  readonly alpha?: number;
  /** Probability of stopping for p0 under p1, .2 unless told. */
  readonly beta?: number;
}

export type SprtVerdict = 'continue' | 'p0' | 'p1';

export interface Sprt {
  /** ln((1 − β)/α): at or above it stop for p1. */
  readonly upper: number;
  /** ln(β/(1 − α)): at or below it stop for p0. */
  readonly lower: number;
  /** The log likelihood ratio after one more outcome. Starts at 0. */
  step(logRatio: number, success: boolean): number;
  verdict(logRatio: number): SprtVerdict;
}

/** Wald's boundaries are approximate: overshoot keeps the error rates slightly below those asked for. */
export function bernoulliSprt({ p0, p1, alpha = 0.05, beta = 0.2 }: SprtOptions): Sprt {
  const { success, failure } = logLikelihoodSteps(p0, p1);
  const upper = log((1 - beta) / alpha);
  const lower = log(beta / (1 - alpha));
  return {
    upper,
    lower,
    step: (logRatio, hit) => logRatio + (hit ? success : failure),
    verdict: (logRatio) => (logRatio >= upper ? 'p1' : logRatio <= lower ? 'p0' : 'continue'),
  };
}

export interface SprtRun {
  /** Log likelihood ratio after each outcome, also after the verdict. */
  readonly path: Float64Array;
  readonly verdict: SprtVerdict;
  /** Outcomes needed for the verdict; null while the test goes on. */
  readonly stoppedAfter: number | null;
}

/** The test run over a whole series of 0/1 outcomes. The first boundary crossed decides. */
export function runSprt(options: SprtOptions, outcomes: ArrayLike<number>): SprtRun {
  const test = bernoulliSprt(options);
  const path = new Float64Array(outcomes.length);
  let logRatio = 0;
  let verdict: SprtVerdict = 'continue';
  let stoppedAfter: number | null = null;
  for (let i = 0; i < outcomes.length; i++) {
    logRatio = test.step(logRatio, outcomes[i]! > 0);
    path[i] = logRatio;
    if (stoppedAfter !== null) continue;
    verdict = test.verdict(logRatio);
    if (verdict !== 'continue') stoppedAfter = i + 1;
  }
  return { path, verdict, stoppedAfter };
}
