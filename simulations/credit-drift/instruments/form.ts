/** What the application form says and the model never sees: employment, channel, bureau hit. */
import type { Observed, ObservedMonth } from '../observe';
import { countShare, type Share, zOfChange } from './counts';
import { type ByGroup, byGroup, groupNames, type ReadingBase, sayPercent, Z_LIMIT } from './reading';

export const formFields = ['gig', 'app', 'noHit'] as const;
export type FormField = (typeof formFields)[number];
export const formWords: Readonly<Record<FormField, string>> = {
  gig: 'gig or platform work',
  app: 'applied by app',
  noHit: 'no bureau file',
};

export interface FormReading extends ReadingBase {
  readonly instrument: 'form';
  /** Share of applicants with each field set, from month 0. */
  readonly months: readonly { readonly month: number; readonly shares: Readonly<Record<FormField, ByGroup<Share>>> }[];
}

export const formOutcomes = ['unchanged', 'employment of B changed', 'other change'] as const;

/** Below three points a change of mix is no news, whatever its z. */
const NOTABLE = 0.03;

export function readForm(observed: Observed, month: number): FormReading {
  const months = [observed.reference, ...observed.months].map((each) => ({
    month: each.month,
    shares: Object.fromEntries(
      formFields.map((field) => [field, byGroup((group) => shareOfField(each, field, group))]),
    ) as Record<FormField, ByGroup<Share>>,
  }));
  const before = months[0]!.shares;
  const now = months[month]!.shares;
  const changed = formFields.flatMap((field) =>
    groupNames
      .filter((name) => {
        const z = zOfChange(before[field][name], now[field][name]);
        return Math.abs(z) > Z_LIMIT && Math.abs(now[field][name].rate - before[field][name].rate) > NOTABLE;
      })
      .map((name) => ({ field, name })),
  );
  const employment = changed.some(({ field, name }) => field === 'gig' && name === 'B');
  const say = (field: FormField) =>
    `${formWords[field]} ${sayPercent(before[field].B.rate, 0)} → ${sayPercent(now[field].B.rate, 0)}`;
  return {
    instrument: 'form',
    month,
    outcome: (employment
      ? 'employment of B changed'
      : changed.length > 0
        ? 'other change'
        : 'unchanged') satisfies (typeof formOutcomes)[number],
    sentence: `Group B, launch → month ${month}: ${formFields.map(say).join(', ')}.`,
    months,
  };
}

const shareOfField = (month: ObservedMonth, field: FormField, wanted: number): Share =>
  countShare(
    month.count,
    (i) => month.group[i] === wanted,
    (i) => month[field][i] === 1,
  );
