/**
 * Domain classifier: can a model tell the current rows from the reference's? The AUC on rows it was not fitted on is .5 when it cannot.
 * Any change of the joint distribution that the model can express shows, in one figure; Lopez-Paz & Oquab (2017), ICLR, "Revisiting
 * classifier two-sample tests". NannyML does it with boosted trees and alerts outside .45–.65; here a logistic regression, which also
 * gives the same bits everywhere.
 */
import { sequence } from '../../kernel/streams';
import { areaUnderCurve } from '../classification/area-under-curve';
import { fitLogistic } from '../logistic-regression';
import { type Columns, fitScaler } from './standardise';

/** Which sequence of a seed draws the split. */
const SPLIT = 101;
/** Standard deviations a feature may be away: a unit error of factor 100 must not swamp the fit. */
const FURTHEST = 8;
const RIDGE = 1;

/**
 * Features standardised by the reference, and their squares (so that a changed spread shows as well as a moved mean); half of all rows,
 * drawn at random, to fit and half to judge. It does not see a change of dependence alone: use `fitReconstruction` for that. NaN when
 * either side has no row in the judging half.
 */
export function domainClassifierAuc(reference: Columns, current: Columns, seed: number): number {
  const n = reference[0]?.length ?? 0;
  const count = n + (current[0]?.length ?? 0);
  const scaler = fitScaler(reference);
  const before = scaler.apply(reference);
  const after = scaler.apply(current);
  const order = sequence(seed, SPLIT).shuffle(Uint32Array.from({ length: count }, (_, row) => row));
  const fitted = order.subarray(0, count >> 1);
  const judged = order.subarray(count >> 1);

  const features = (rows: Uint32Array): Float64Array[] => {
    const linear = before.map((column, j) =>
      Float64Array.from(rows, (row) => clip(row < n ? column[row]! : after[j]![row - n]!)),
    );
    return [...linear, ...linear.map((column) => column.map((value) => value * value))];
  };
  const labels = (rows: Uint32Array): Uint8Array => Uint8Array.from(rows, (row) => (row < n ? 0 : 1));

  const fittedLabels = labels(fitted);
  if (!fittedLabels.includes(0) || !fittedLabels.includes(1)) return NaN;
  const coefficients = fitLogistic(features(fitted), fittedLabels, { ridge: RIDGE });
  const table = features(judged);
  // The logit ranks as the probability does.
  const scores = Float64Array.from(judged, (_, i) =>
    table.reduce((sum, column, j) => sum + coefficients[j + 1]! * column[i]!, coefficients[0]!),
  );
  return areaUnderCurve(labels(judged), scores);
}

function clip(value: number): number {
  return Math.min(FURTHEST, Math.max(-FURTHEST, value));
}
