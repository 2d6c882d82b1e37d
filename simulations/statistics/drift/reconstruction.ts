/**
 * PCA reconstruction error: compress rows with the principal components of the reference, expand them again, and measure what is lost.
 * It grows when columns stop going together as they did, even while every single column looks the same. As NannyML's
 * DataReconstructionDriftCalculator, which alerts outside the mean ± 3 standard deviations of the reference's chunks.
 */
import { mean, squaredDeviations } from './samples';
import { type Columns, fitScaler } from './standardise';
import { symmetricEigen } from './symmetric-eigen';

export interface Reconstruction {
  /** How many components are kept: the fewest that explain more than the wanted share of variance. */
  readonly components: number;
  /** Share of variance per component, all of them, descending. */
  readonly explained: Float64Array;
  /** Euclidean distance of each row from its reconstruction, in standard deviations of the reference. */
  errors(columns: Columns): Float64Array;
  /** Their mean; NaN without rows. */
  meanError(columns: Columns): number;
  /** Mean with its standard error, the sample sd ÷ √rows. */
  summary(columns: Columns): { readonly mean: number; readonly standardError: number };
}

/** `keep`: share of variance to explain, NannyML's default .65. At least two rows and one column. */
export function fitReconstruction(reference: Columns, keep = 0.65): Reconstruction {
  const scaler = fitScaler(reference);
  const width = reference.length;
  const scaled = scaler.apply(reference);
  const covariance = new Float64Array(width * width);
  for (let j = 0; j < width; j++) {
    for (let k = j; k < width; k++) {
      let sum = 0;
      for (let i = 0; i < scaled[j]!.length; i++) sum += scaled[j]![i]! * scaled[k]![i]!;
      covariance[j * width + k] = sum / scaled[j]!.length;
    }
  }
  const { values, vectors } = symmetricEigen(covariance, width);
  const total = values.reduce((sum, value) => sum + value, 0);
  const explained = values.map((value) => value / total);
  let components = 0;
  for (let share = 0; components < width && share <= keep; components++) share += explained[components]!;
  const kept = vectors.slice(0, components);

  const errors = (columns: Columns): Float64Array => {
    const table = scaler.apply(columns);
    const row = new Float64Array(width);
    return Float64Array.from(table[0]!, (_, i) => {
      for (let j = 0; j < width; j++) row[j] = table[j]![i]!;
      for (const vector of kept) {
        let along = 0;
        for (let j = 0; j < width; j++) along += vector[j]! * row[j]!;
        // The components are orthogonal, so each may be taken off in turn.
        for (let j = 0; j < width; j++) row[j]! -= along * vector[j]!;
      }
      return Math.sqrt(row.reduce((sum, part) => sum + part * part, 0));
    });
  };
  return {
    components,
    explained,
    errors,
    meanError: (columns) => mean(errors(columns)),
    summary(columns) {
      const distances = errors(columns);
      const n = distances.length;
      return { mean: mean(distances), standardError: Math.sqrt(squaredDeviations(distances) / (n - 1) / n) };
    },
  };
}
