/** The constants of the world: calibrated so that a logistic model launches with AUC .826 and a gap in false rejections of 11 points. */
export const world = {
  /** Share of group B. */
  shareB: 0.25,
  /** Mean of latent financial resilience in B; 0 in A, standard deviation 1 in both: B is at a disadvantage at launch. */
  resilienceB: -0.4,
  gigShare: { A: 0.03, B: 0.06 },
  appShare: { A: 0.3, B: 0.6 },
  noHitShare: { A: 0.05, B: 0.42 },
  /** What the launch pipeline puts where the bureau has no file, and the code that leaks through when it does not. */
  imputedFileAge: 8,
  missingCode: -5,
  /** Correlation of the granular area index with resilience. */
  areaCorrelation: 0.81,
  /** logit P(good) = intercept + slope · resilience + loan · (loan to income in standard deviations). */
  repayment: { intercept: 1.85, slope: 1.75, loan: -0.35 },
} as const;
