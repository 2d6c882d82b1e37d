/** Columns in standard deviations of the reference, so that no column counts for more because of its unit. */
import { mean, squaredDeviations } from './samples';

export type Columns = readonly Float64Array[];

export interface Scaler {
  readonly means: readonly number[];
  /** Population formula; 1 for a constant column, which stays 0 after centring. */
  readonly sds: readonly number[];
  /** Copies, standardised. */
  apply(columns: Columns): Float64Array[];
}

export function fitScaler(columns: Columns): Scaler {
  const means = columns.map((column) => mean(column));
  const sds = columns.map((column, j) => Math.sqrt(squaredDeviations(column, means[j]!) / column.length) || 1);
  return {
    means,
    sds,
    apply: (table) => table.map((column, j) => column.map((value) => (value - means[j]!) / sds[j]!)),
  };
}
