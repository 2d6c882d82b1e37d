/** Slices at launch: where, in the training data itself, was the launch model already wrong? */
import { scoreLogistic } from '../model/logistic-model';
import type { Observed } from '../observe';
import { type FormField, formFields, formWords } from '../instruments/form';
import { type ReadingBase, sayPoints } from '../instruments/reading';

export interface SliceRow {
  readonly field: FormField;
  /** With the field set, or without. */
  readonly set: boolean;
  readonly files: number;
  /** Observed minus predicted share of good. */
  readonly difference: number;
  readonly standardError: number;
}

export interface SlicesReading extends ReadingBase {
  readonly instrument: 'slices';
  readonly rows: readonly SliceRow[];
  /** Share of each field among applicants now, both groups: how much weight the slice has today. */
  readonly today: Readonly<Record<FormField, number>>;
}

export const slicesOutcomes = [
  'a small slice was wrong at launch, and is large today',
  'a small slice was wrong at launch, and is small today',
  'none',
] as const;

/** Six slices: 5 % over all of them, two-sided. */
const Z_SLICES = 2.638257273476751;
const LARGE = 0.08;

export function readSlices(observed: Observed, month: number): SlicesReading {
  const { training, launch, months } = observed;
  const scores = scoreLogistic(launch, training.inputs);
  const rows = formFields.flatMap((field) =>
    [true, false].map((set): SliceRow => {
      let files = 0;
      let gap = 0;
      let variance = 0;
      for (let i = 0; i < training.count; i++) {
        if ((training[field][i] === 1) !== set) continue;
        files++;
        gap += training.launchLabels[i]! - scores[i]!;
        variance += scores[i]! * (1 - scores[i]!);
      }
      return { field, set, files, difference: gap / files, standardError: Math.sqrt(variance) / files };
    }),
  );
  const now = months[month - 1]!;
  const share = (field: FormField) => now[field].reduce((sum, value) => sum + value, 0) / now.count;
  const today = Object.fromEntries(formFields.map((field) => [field, share(field)])) as Record<FormField, number>;
  const wrong = rows.filter(({ difference, standardError }) => Math.abs(difference / standardError) > Z_SLICES);
  const most = wrong.reduce<SliceRow | null>(
    (best, row) => (best && Math.abs(best.difference) >= Math.abs(row.difference) ? best : row),
    null,
  );
  const outcome = !most
    ? 'none'
    : today[most.field] > LARGE
      ? 'a small slice was wrong at launch, and is large today'
      : 'a small slice was wrong at launch, and is small today';
  return {
    instrument: 'slices',
    month,
    outcome: outcome satisfies (typeof slicesOutcomes)[number],
    sentence: most
      ? `In the training data, ${most.set ? '' : 'not '}${formWords[most.field]}: good share of ${most.files} files ${sayPoints(most.difference)} against their scores.`
      : 'No slice of the training data repaid otherwise than scored.',
    rows,
    today,
  };
}
