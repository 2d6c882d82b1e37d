/** The bench: every plan decides the same fresh applicants, of a month that no plan has learned from. */
import type { Interval } from '../../statistics/intervals';
import type { FeatureId } from '../world/features';
import type { MitigationRequest } from './request';

export interface BenchMeasures {
  /** P(turned down | creditworthy) in group A. */
  readonly frrA: number;
  readonly frrB: number;
  /** frrB − frrA. */
  readonly gap: number;
  /** Null when there is no single score. */
  readonly auc: number | null;
  /** Per applicant; turned-down ones count 0. */
  readonly profit: number;
  /** Share of the approved who do not repay. */
  readonly badRate: number;
  readonly badRateB: number;
  readonly approvalA: number;
  readonly approvalB: number;
  /** Share of the rise of FRR_B since launch that is undone, 1 = all; null when there was no rise to undo. */
  readonly recovery: number | null;
  /** Per applicant, against doing nothing. */
  readonly profitChange: number;
  /** 95 %, of the paired differences. */
  readonly profitChangeInterval: Interval;
}

export const benchWarningIds = [
  'levelling-down',
  'proxy-use',
  'group-at-decision',
  'randomised',
  'constraint-not-met',
  'profit-below-nothing',
  'needs-outcomes-of-everybody',
  'over-correction',
  'launch-gap-remains',
] as const;
export type BenchWarningId = (typeof benchWarningIds)[number];

export interface BenchWarning {
  readonly id: BenchWarningId;
  /** One or two sentences with the figures. */
  readonly says: string;
}

export interface BenchCoefficient {
  readonly feature: FeatureId | 'gig' | 'gig × log_volatility' | 'gig × log_income';
  /** Per standard deviation of the rows it was scaled on. */
  readonly value: number;
  /** The launch model's; null for inputs that it does not have. */
  readonly launch: number | null;
}

export interface BenchRow {
  /** `mitigationKey` of the request. */
  readonly key: string;
  readonly request: MitigationRequest;
  /** The plan in words. */
  readonly name: string;
  readonly measures: BenchMeasures;
  readonly warnings: readonly BenchWarning[];
  /** Of the model that decides; null for a lottery of models. */
  readonly coefficients: readonly BenchCoefficient[] | null;
  /** Approve from this score on; null for a lottery of models. */
  readonly cutoffs: { readonly A: number; readonly B: number } | null;
  /** Rows a model was fitted to; null when none was. */
  readonly trainingRows: number | null;
  /** Gap in false rejection rates on those rows, by the labels there; null when there was no constraint. */
  readonly trainedGap: number | null;
}
