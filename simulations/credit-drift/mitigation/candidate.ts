/** A plan made into something that decides. */
import type { Tensors } from '../../tensors';
import type { CreditCase } from '../case';
import type { Applicants } from '../world/applicants';

export interface Candidate {
  /** The plan in words. */
  readonly name: string;
  /** Share approved at random decision: 1, 0, or a probability for randomised rules; one per applicant. */
  approve(applicants: Applicants): Float64Array;
  /** P(good) by the candidate's model; null when there is no single score. */
  score(applicants: Applicants): Float64Array | null;
  /** The group must be known for every applicant to be decided. */
  readonly usesGroup: boolean;
  /** The same applicant may be approved today and turned down tomorrow. */
  readonly randomised: boolean;
}

/** What a plan is built and measured with. */
export interface BenchContext {
  readonly credit: CreditCase;
  /** The month that has just ended: plans know what is known then. */
  readonly clock: number;
  readonly tensors: Tensors | null;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number, detail: string) => void;
}
