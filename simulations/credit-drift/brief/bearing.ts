/** Which instruments can tell a cause from its rivals: what makes a reading evidence for it. Data only (design 4.2, signatures). */
import type { Hypothesis } from '../hypotheses';
import type { InstrumentId } from '../instruments/catalogue';

/** Their reading moves when this cause is at work and stays when a rival is, or the other way round. */
export const bearing: Readonly<Record<Hypothesis, readonly InstrumentId[]>> = {
  population: ['drift', 'form', 'slices', 'domain', 'reconstruction', 'scores', 'repair', 'replay'],
  proxy: ['drift', 'proxy', 'repair', 'domain', 'reconstruction', 'scores', 'replay'],
  label: ['replay', 'coefficients', 'feeds', 'audit'],
  'missing-code': ['values', 'drift', 'repair', 'domain', 'reconstruction', 'replay'],
  unit: ['drift', 'repair', 'domain', 'reconstruction', 'scores', 'replay'],
  // Outcomes move and nothing else does: a quiet input board is half of the evidence.
  concept: ['outcomes', 'frr', 'auc', 'cbpe', 'approval', 'drift', 'scores'],
  nothing: ['approval', 'drift', 'scores', 'values', 'cbpe', 'outcomes', 'frr', 'auc', 'coefficients', 'replay'],
};

/** Watch each group apart and need no outcomes: they can ring in the month of the change. */
export const earlyByGroup: readonly InstrumentId[] = [
  'approval',
  'drift',
  'scores',
  'values',
  'form',
  'domain',
  'reconstruction',
  'cbpe',
];

/** Look at outcomes by group: the only ones that see a change of who repays. */
export const seesConcept: readonly InstrumentId[] = ['outcomes', 'frr'];
