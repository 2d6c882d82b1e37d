/** Features to columns of numbers: one-hot for categories, an indicator beside numbers that are missing somewhere. */
import type { Feature } from './credit-table';
import { refuse } from './refusals';

export interface DesignColumn {
  /** NaN stands for a missing number. */
  readonly values: Float64Array;
  /** 0 or 1. Not standardised: that would weigh rare levels up and let them escape the ridge. */
  readonly indicator: boolean;
}
export type Design = readonly DesignColumn[];

/** A logistic regression on more columns than this is hard to defend, and slow. */
export const MOST_INPUTS = 120;
/** Rows × inputs² is what a fit costs: 30,000 rows by 80 inputs, ten times, took about half a minute. */
const MOST_WORK = 2e8;

/** Throws `DataRefused` when there are too many. */
export function buildDesign(file: string, features: readonly Feature[]): Design {
  const inputs = features.reduce((sum, each) => sum + (each.kind === 'category' ? each.levels : 2), 0);
  if (inputs > 2 * MOST_INPUTS) throw tooMany(file, inputs);
  const columns = features.flatMap((feature) =>
    feature.kind === 'category' ? oneHot(feature) : numeric(feature.values),
  );
  if (columns.length > MOST_INPUTS) throw tooMany(file, columns.length);
  const rows = columns[0]?.values.length ?? 0;
  if (rows * columns.length * columns.length > MOST_WORK) {
    const reason = `${rows.toLocaleString('en-GB')} rows by ${columns.length} inputs would take minutes to fit`;
    throw refuse(
      file,
      reason,
      'Give a random sample of the rows, or leave out columns of words with many different values.',
    );
  }
  return columns;
}

const tooMany = (file: string, inputs: number) =>
  refuse(
    file,
    `the model would have some ${inputs} inputs; at most ${MOST_INPUTS} are fitted here`,
    'Leave out columns of words with many different values.',
  );

/** A column for every level, none dropped: the ridge decides between them, and no level is special. */
function oneHot({ codes, levels }: { readonly codes: Uint16Array; readonly levels: number }): DesignColumn[] {
  return Array.from({ length: levels }, (_, level) => ({
    values: Float64Array.from(codes, (code) => (code === level ? 1 : 0)),
    indicator: true,
  }));
}

function numeric(values: Float64Array): DesignColumn[] {
  const column = { values, indicator: false };
  if (!values.some(Number.isNaN)) return [column];
  return [column, { values: Float64Array.from(values, (value) => (Number.isNaN(value) ? 1 : 0)), indicator: true }];
}
