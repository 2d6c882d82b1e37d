/** What a judge of one rubric point says. */
import type { Evidence } from '../../kernel/assessment';
import type { Report } from '../report';

export interface Judgement {
  /** Of the points, 0 to 1. */
  readonly share: number;
  readonly evidence: readonly Evidence[];
  /** What to do next time. */
  readonly advice: string;
}

export type Judge = (report: Report) => Judgement;

export const said = (...texts: readonly string[]): Evidence[] => texts.map((text) => ({ text }));
