/** The data dictionary of the inputs: their names in words, units, and what the field can hold. */
import type { FeatureId } from './features';

export interface FeatureEntry {
  readonly name: string;
  readonly unit: string;
  /** Smallest and largest value that the field can hold, in its own unit. */
  readonly allowed: readonly [number, number];
}

export const dictionary: Readonly<Record<FeatureId, FeatureEntry>> = {
  log_income: { name: 'Monthly income', unit: 'ln euros', allowed: [4, 13] },
  dti: { name: 'Debt to income', unit: 'ratio', allowed: [0, 1] },
  file_age: { name: 'Age of bureau file', unit: 'years', allowed: [0, 80] },
  utilisation: { name: 'Credit utilisation', unit: 'share', allowed: [0, 1] },
  log_volatility: { name: 'Income volatility', unit: 'ln of variation', allowed: [-6, 2] },
  inquiries: { name: 'Inquiries, 6 months', unit: 'count', allowed: [0, 50] },
  area_index: { name: 'Area index', unit: 'index', allowed: [-7, 7] },
  residence_years: { name: 'Years at address', unit: 'years', allowed: [0, 90] },
  loan_to_income: { name: 'Loan to income', unit: 'centred ratio', allowed: [-3, 3] },
};
