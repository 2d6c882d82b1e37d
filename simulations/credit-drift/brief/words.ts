/** What the choices of a brief are called, in the form and in the document. */
import type { Brief } from './schema';

type Claim = Brief['claim'];

export const audienceWords: Readonly<Record<Brief['audience'], string>> = {
  executive: 'Executives',
  'risk-committee': 'Risk committee',
  regulator: 'Regulator',
};

export const groupWords: Readonly<Record<NonNullable<Claim['group']>, string>> = {
  A: 'group A',
  B: 'group B',
  both: 'groups A and B',
};

export const measureWords: Readonly<Record<NonNullable<Claim['measure']>, string>> = {
  'false-rejections': 'False rejections',
  approvals: 'Approvals',
  'all-rejections': 'Rejections',
};

export const denominatorWords: Readonly<Record<NonNullable<Claim['denominator']>, string>> = {
  creditworthy: 'creditworthy applicants',
  applicants: 'all applicants',
  rejected: 'rejected applicants',
};

export const unitWords: Readonly<Record<NonNullable<Claim['unit']>, string>> = {
  points: 'percentage points',
  percent: 'percent',
};
