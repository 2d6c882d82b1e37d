/**
 * File audit: of files that were good when re-underwritten by hand, how many carry the label "bad" today? The hand is taken to be right, so one
 * wrong label is a wrong label; whether the groups differ is a question of chance, put to Fisher's exact test, as the counts are small.
 */
import { fisherExact } from '../../statistics/drift/fisher';
import type { Observed } from '../observe';
import { type Share, shareOf } from '../instruments/counts';
import { type ByGroup, byGroup, type ReadingBase, sayPercent } from '../instruments/reading';

export interface AuditReading extends ReadingBase {
  readonly instrument: 'audit';
  /** Truly good files, and how many of them are labelled bad. */
  readonly wronged: ByGroup<Share>;
  /** Truly bad files that are labelled good. */
  readonly flattered: ByGroup<Share>;
}

/** The last: errors, but not so many more in B that chance would not do it. */
export const auditOutcomes = ['labels right', 'good files of B labelled bad', 'errors, groups not apart'] as const;

/** Two-sided. */
const LEVEL = 0.05;

export function readAudit(observed: Observed, month: number): AuditReading {
  const { audit, training } = observed;
  if (!audit) throw new RangeError('no files have been audited');
  const tally = (truth: number) =>
    byGroup((wanted) => {
      let files = 0;
      let wrong = 0;
      audit.files.forEach((row, k) => {
        if (training.group[row] !== wanted || audit.trueLabels[k] !== truth) return;
        files++;
        if (training.labelsToday[row] !== truth) wrong++;
      });
      return shareOf(wrong, files);
    });
  const wronged = tally(1);
  const [a, b] = [wronged.A, wronged.B];
  const apart = b.rate > a.rate && fisherExact(b.successes, b.trials, a.successes, a.trials) < LEVEL;
  const outcome =
    a.successes + b.successes === 0
      ? 'labels right'
      : apart
        ? 'good files of B labelled bad'
        : 'errors, groups not apart';
  return {
    instrument: 'audit',
    month,
    outcome: outcome satisfies (typeof auditOutcomes)[number],
    sentence: `Good by hand and labelled bad: group B ${b.successes} of ${b.trials} files (${sayPercent(b.rate)}), group A ${a.successes} of ${a.trials} (${sayPercent(a.rate)}).`,
    wronged,
    flattered: tally(0),
  };
}
