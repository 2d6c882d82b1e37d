/** Which definitions stand a click away from each instrument. Their texts are rendered at build: see `definitions.ts`. */
import type { InstrumentId } from '@simulations/credit-drift/instruments/catalogue';

export const definitionIds: Readonly<Record<InstrumentId, readonly string[]>> = {
  approval: ['selection-rate', 'bernoulli-cusum', 'wilson'],
  drift: ['psi', 'psi-critical-value', 'bonferroni'],
  scores: ['psi', 'psi-critical-value'],
  values: [],
  form: ['wilson'],
  domain: ['domain-classifier', 'auc'],
  reconstruction: ['reconstruction-error'],
  proxy: ['auc'],
  cbpe: ['cbpe', 'isotonic', 'false-rejection-rate'],
  kpis: ['selection-rate', 'bad-rate'],
  auc: ['auc', 'auc-interval'],
  outcomes: ['calibration-in-the-large'],
  frr: ['false-rejection-rate', 'wilson'],
  replay: ['selection-rate', 'wilson'],
  repair: ['selection-rate', 'cbpe'],
  coefficients: [],
  slices: ['calibration-in-the-large', 'bonferroni'],
  feeds: ['auc', 'wilson'],
  audit: ['wilson'],
};

/** Beside the launch report. */
export const launchDefinitionIds = [
  'false-rejection-rate',
  'false-rejection-gap',
  'auc-interval',
  'calibration-in-the-large',
] as const;
