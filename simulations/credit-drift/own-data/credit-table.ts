/** Loans with known outcomes, ready to be measured, whatever file they came from. */

export interface NumericFeature {
  readonly kind: 'number';
  readonly name: string;
  /** Missing values are NaN. */
  readonly values: Float64Array;
}
export interface CategoryFeature {
  readonly kind: 'category';
  readonly name: string;
  /** Index into the levels. */
  readonly codes: Uint16Array;
  readonly levels: number;
}
export type Feature = NumericFeature | CategoryFeature;

/** One way to sort the applicants into groups. Never a model input. */
export interface Grouping {
  readonly id: string;
  /** "Age", "Family status as coded". */
  readonly label: string;
  /** In the words of the file's own code table. */
  readonly groups: readonly string[];
  /** Per row an index into `groups`; −1 for a row that belongs to none. */
  readonly of: Int16Array;
}

/** What must be said wherever figures made of the data are shown. */
export interface Attribution {
  readonly citation: string;
  readonly doi: string;
  /** Other publications of the same data: a paper, a corrected edition. */
  readonly also: readonly { readonly citation: string; readonly doi: string | null }[];
  readonly licence: { readonly name: string; readonly url: string };
  /** How far we could check the two. */
  readonly checked: string;
}

export type Origin = 'south-german' | 'statlog' | 'taiwan' | 'own';

export interface CreditTable {
  readonly name: string;
  readonly origin: Origin;
  readonly rows: number;
  /** 1 = creditworthy. */
  readonly good: Uint8Array;
  /** What the model sees. Empty when there is a score already. */
  readonly features: readonly Feature[];
  /** Columns the model does not see, and why. */
  readonly leftOut: readonly { readonly name: string; readonly why: string }[];
  readonly groupings: readonly Grouping[];
  /** A score that came with the data, higher = more likely creditworthy; null: one is fitted. */
  readonly score: GivenScore | null;
  readonly attribution: Attribution | null;
  /** Full sentences on what the data can and cannot show. */
  readonly notes: readonly string[];
}

export interface GivenScore {
  readonly name: string;
  readonly values: Float64Array;
  /** All within 0 and 1: read as P(good), so that its calibration can be measured. */
  readonly probability: boolean;
  /** A higher score spoke against the applicant in the file: `values` are 1 − it, or minus it. */
  readonly turned: boolean;
}
