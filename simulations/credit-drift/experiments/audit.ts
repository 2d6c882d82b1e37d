/** File audit: of files that were good when re-underwritten by hand, how many carry the label "bad" today? */
import type { Observed } from '../observe';
import { type Share, shareOf, zOfChange } from '../instruments/counts';
import { type ByGroup, byGroup, type ReadingBase, sayPercent, Z_LIMIT } from '../instruments/reading';

export interface AuditReading extends ReadingBase {
  readonly instrument: 'audit';
  /** Truly good files, and how many of them are labelled bad. */
  readonly wronged: ByGroup<Share>;
  /** Truly bad files that are labelled good. */
  readonly flattered: ByGroup<Share>;
}

export const auditOutcomes = ['labels right', 'good files of B labelled bad', 'errors in both groups'] as const;

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
  const apart = b.rate > a.rate && (a.rate + b.rate === 0 ? 0 : zOfChange(a, b)) > 1.6448536269514722;
  const outcome =
    a.successes + b.successes === 0
      ? 'labels right'
      : apart
        ? 'good files of B labelled bad'
        : zOfChange(shareOf(0, 200), a) > Z_LIMIT
          ? 'errors in both groups'
          : 'labels right';
  return {
    instrument: 'audit',
    month,
    outcome: outcome satisfies (typeof auditOutcomes)[number],
    sentence: `Good by hand and labelled bad: group B ${b.successes} of ${b.trials} files (${sayPercent(b.rate)}), group A ${a.successes} of ${a.trials} (${sayPercent(a.rate)}).`,
    wronged,
    flattered: tally(0),
  };
}
