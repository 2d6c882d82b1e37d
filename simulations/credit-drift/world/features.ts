/** What the model reads of an application, in the order of its columns. Group, employment and channel are not among them. */
export const featureIds = [
  'log_income',
  'dti',
  'file_age',
  'utilisation',
  'log_volatility',
  'inquiries',
  'area_index',
  'residence_years',
  'loan_to_income',
] as const;
export type FeatureId = (typeof featureIds)[number];
