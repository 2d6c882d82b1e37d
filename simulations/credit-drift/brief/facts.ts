/** What a brief is held against, and what a check says. */
import type { AlertFacts } from '../alert';
import type { Truth, TrueMonth } from '../debrief/truth';
import type { InstrumentId } from '../instruments/catalogue';
import type { BenchRow } from '../mitigation/bench';
import type { MitigationRequest } from '../mitigation/request';
import type { Brief } from './schema';

export interface BriefFacts {
  readonly truth: Truth;
  readonly alert: AlertFacts;
  /** Instruments that were consulted; `sentence` is what each said. */
  readonly ledger: readonly { readonly instrument: InstrumentId; readonly month: number; readonly sentence?: string }[];
  readonly bench: readonly Pick<BenchRow, 'key' | 'name' | 'measures'>[];
  readonly chosen: MitigationRequest | null;
  /** The month that had just ended when the brief was written. */
  readonly clock: number;
}

export interface BriefCheck {
  readonly id: string;
  readonly title: string;
  /** `cannot-tell`: only a reader can judge; it does not count. */
  readonly verdict: 'right' | 'wrong' | 'missing' | 'cannot-tell';
  /** Of what the check can give, 0 to 1; 0 for `cannot-tell`. */
  readonly share: number;
  /** One or two sentences, with the figures. */
  readonly says: string;
}

export type Finding = Omit<BriefCheck, 'id' | 'title'>;
export type Checker = (brief: Brief, facts: BriefFacts) => Finding;

export const right = (says: string): Finding => ({ verdict: 'right', share: 1, says });
export const wrong = (says: string, share = 0): Finding => ({ verdict: 'wrong', share, says });
export const missing = (says: string): Finding => ({ verdict: 'missing', share: 0, says });
export const cannotTell = (says: string): Finding => ({ verdict: 'cannot-tell', share: 0, says });

/** Nothing was at work. */
export const isQuiet = ({ truth }: BriefFacts): boolean => truth.hypotheses.includes('nothing');
/** The brief says so. */
export const saysQuiet = ({ rootCause }: Brief): boolean => rootCause.includes('nothing');

/** The month that the figures are about: the one named, else the study's, else the newest. Undefined when it has not been. */
export function monthMeant({ claim }: Brief, { alert, clock, truth }: BriefFacts): TrueMonth | undefined {
  const named = claim.month ?? alert.study?.month ?? clock;
  return truth.months.find(({ month }) => month === named);
}

/** Whose figures are meant: group B's unless group A is named. */
export const groupMeant = ({ claim }: Brief): 'A' | 'B' => (claim.group === 'A' ? 'A' : 'B');
