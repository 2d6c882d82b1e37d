/** The labels that the loan servicer reports: the outcome as it re-derives it, which need not be what happened. */
import type { Applicants } from './applicants';

/** Of group A, 2 % of good files are marked bad once the servicer's error in B reaches 16 %. */
const SIDE_ERROR = 0.02;
const FULL_ERROR = 0.16;

/** 1 = good. A share `severity` of the good files of group B, and a few of A, are reported as bad; no bad file as good. */
export function servicerLabels(applicants: Applicants, severity: number): Uint8Array {
  const { good, group, draws } = applicants;
  const errorRate = [SIDE_ERROR * Math.min(1, severity / FULL_ERROR), severity] as const;
  return good.map((y, i) => (y === 1 && draws.label[i]! < errorRate[group[i] === 1 ? 1 : 0] ? 0 : y));
}
