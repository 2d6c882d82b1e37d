/**
 * Correlation remover: takes out of every feature what is linear in the sensitive attribute.
 *
 * x′ = x − α β (s − s̄), β by least squares; fairlearn preprocessing/_correlation_remover.py. Needs s for every applicant scored
 * later. Only linear dependence goes: a model that is not linear may still find the group.
 */

export interface CorrelationRemover {
  /** Mean of the sensitive attribute in the data it was fitted to. */
  readonly mean: number;
  /** Slope of each feature on the sensitive attribute. */
  readonly slopes: Float64Array;
}

/** Throws if the attribute does not vary. */
export function fitCorrelationRemover(
  columns: readonly Float64Array[],
  sensitive: ArrayLike<number>,
): CorrelationRemover {
  const rows = sensitive.length;
  let mean = 0;
  for (let i = 0; i < rows; i++) mean += sensitive[i]! / rows;
  let squares = 0;
  for (let i = 0; i < rows; i++) squares += (sensitive[i]! - mean) * (sensitive[i]! - mean);
  if (!(squares > 0)) throw new RangeError('the sensitive attribute does not vary');
  const slopes = Float64Array.from(columns, (column) => {
    let products = 0;
    for (let i = 0; i < rows; i++) products += (sensitive[i]! - mean) * column[i]!;
    return products / squares;
  });
  return { mean, slopes };
}

/** New columns; `alpha` 1 removes all of the correlation, 0 none. */
export function removeCorrelation(
  { mean, slopes }: CorrelationRemover,
  columns: readonly Float64Array[],
  sensitive: ArrayLike<number>,
  alpha = 1,
): Float64Array[] {
  return columns.map((column, j) => column.map((x, i) => x - alpha * slopes[j]! * (sensitive[i]! - mean)));
}
