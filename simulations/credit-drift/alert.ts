/** The alert that opens a case, and what comes back when its author is asked what it means. */
import type { CreditCase } from './case';
import { HEADLINE_MONTH } from './case';
import type { Question } from './decisions';
import type { Setup } from './setup';

export interface AlertFacts {
  /** The sentence that everybody quotes. It says "15 %" and leaves open of what. */
  readonly claim: string;
  readonly answers: Readonly<Record<Question, string>>;
  /** What the study measured; null when there was no study. */
  readonly study: {
    readonly before: number;
    readonly after: number;
    readonly month: number;
    readonly unit: 'points' | 'percent';
  } | null;
}

/** Complaints in the month before the alert and in the month of it: a heap, not a sample. */
const COMPLAINTS = { before: 40, after: 46 };

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;

export function alertOf(
  { headline }: Pick<CreditCase, 'headline'>,
  { alert, headline: kind }: Pick<Setup, 'alert' | 'headline'>,
): AlertFacts {
  if (alert === 'complaints') {
    const { before, after } = COMPLAINTS;
    return {
      claim: 'Wrongful rejections of group B are up 15 %.',
      answers: {
        unit: `Percent: complaints went from ${before} to ${after} in a month, which is 15 % more.`,
        whom: 'Of complaints. Nobody knows how many of those who complained were creditworthy, nor how many never complained.',
        period: 'The month that has just ended against the one before it.',
        source: `The complaints desk counted the letters it got, ${before} and then ${after}. No sample of applicants was drawn and no outcome was looked up.`,
      },
      study: null,
    };
  }
  const { reference, month3, change } = headline;
  const relative = kind === 'relative';
  const rise = relative ? change / reference : change;
  return {
    claim: `False rejections of group B are ${rise < 0 ? 'down' : 'up'} ${Math.abs(100 * rise).toFixed(0)} %.`,
    answers: {
      unit: relative
        ? `Percent of the launch rate: from ${percent(reference)} to ${percent(month3)}, a rise of ${(100 * change).toFixed(1)} percentage points, which is ${(100 * rise).toFixed(0)} % of ${percent(reference)}.`
        : `Percentage points: from ${percent(reference)} to ${percent(month3)}. As a share of the launch rate that is ${((100 * change) / reference).toFixed(0)} %.`,
      whom: 'Of creditworthy applicants of group B: those who would have repaid, by the bureau’s record of what they repaid elsewhere. Not of all applicants, and not of the rejected.',
      period: `Applicants of month ${HEADLINE_MONTH} of production against the study made at launch. Outcomes take 60 days, so it could not be known before the end of month ${HEADLINE_MONTH + 2}.`,
      source:
        'A bureau study of everybody who applied that month, approved or not. It was made once; further months cost money.',
    },
    study: { before: reference, after: month3, month: HEADLINE_MONTH, unit: relative ? 'percent' : 'points' },
  };
}
