/** A way to decide applicants. */
import type { Applicants } from '../world/applicants';

export interface Rule {
  /** P(good); where a rule has no single score, the probability with which it approves. */
  score(applicants: Applicants): Float64Array;
  /** Share approved, per applicant. */
  approve(applicants: Applicants): Float64Array;
}
