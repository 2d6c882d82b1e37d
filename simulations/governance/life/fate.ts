/**
 * What chance holds for every model and month, whatever the policy: common random numbers, so that two policies meet the same fate.
 *
 * Draws are rounded to 32-bit floats, which plain arrays and tensors share. A defect is drawn once per model, not per month, so
 * that a later launch does not change which models carry one.
 */
import { MODELS } from '../horizon';
import { normal, normals, uniform, uniforms } from '../../kernel/streams';

/** Uniform draws, numbered as in the prototype. Fields with several uses never need them for the same thing at the same time. */
export const chance = {
  shadow: 0,
  fairnessDefect: 1,
  leakDefect: 2,
  qualityDefect: 3,
  releaseOnset: 4,
  driftOnset: 5,
  leakOnset: 6,
  materialChange: 7,
  /** A fairness defect comes with a change; a review finds what a legacy model carries. */
  fairnessAgain: 8,
  /** A quality defect comes with a change; a review finds the purpose of a legacy model unlawful. */
  qualityAgain: 9,
  /** First of five, by kind of incident. */
  detection: 10,
  /** First of five. */
  selfDetected: 15,
  late: 20,
  fined: 21,
  audited: 22,
  auditFinding: 23,
  shadowFound: 24,
  withdrawn: 25,
  purposeOnset: 26,
  purposeDefect: 27,
  tierRecognised: 28,
} as const;

/** Standard normal draws; apart from `chance` by 40. */
export const noise = {
  /** First of five, by kind of incident. */
  containment: 40,
  /** First of five. */
  fine: 45,
  auditFine: 50,
  purposeFine: 51,
  tier: 52,
} as const;

/** The streams' time step of what is drawn once per model. */
export const ONCE = -1;

export interface Fate {
  readonly seed: number;
  readonly replicates: number;
  /** Uniform in (0, 1] of model `i`, counted over all replicates. */
  uniform(variable: number, month: number, i: number): number;
  /** Standard normal of one model. */
  normal(variable: number, month: number, i: number): number;
  /** `uniform` of all models; kept for the next policy, unless told otherwise, so do not change. */
  uniforms(variable: number, month: number, keep?: boolean): Float32Array;
  /** `normal` of all models; not kept. */
  normals(variable: number, month: number): Float32Array;
}

export function openFate(seed: number, replicates: number): Fate {
  const kept = new Map<number, Float32Array>();
  const count = replicates * MODELS;
  return {
    ...{ seed, replicates },
    uniform: (variable, month, i) => Math.fround(uniform(seed, month, i, variable)),
    normal: (variable, month, i) => Math.fround(normal(seed, month, i, variable)),
    uniforms(variable, month, keep = true) {
      const key = variable * 100 + month;
      const known = kept.get(key);
      if (known !== undefined) return known;
      const drawn = Float32Array.from(uniforms(seed, month, variable, count));
      if (keep) kept.set(key, drawn);
      return drawn;
    },
    normals: (variable, month) => Float32Array.from(normals(seed, month, variable, count)),
  };
}

/** The fate of the replicates from `from` up to, not including, `to`. */
export function fateOf(fate: Fate, from: number, to: number): Fate {
  const first = from * MODELS;
  const count = (to - from) * MODELS;
  const { seed } = fate;
  return {
    ...{ seed, replicates: to - from },
    uniform: (variable, month, i) => fate.uniform(variable, month, first + i),
    normal: (variable, month, i) => fate.normal(variable, month, first + i),
    uniforms: (variable, month, keep) => fate.uniforms(variable, month, keep).subarray(first, first + count),
    normals: (variable, month) => fate.normals(variable, month).subarray(first, first + count),
  };
}
