/** Impossible values and heaps: what a schema check of the inputs would find. */
import { dictionary } from '../world/dictionary';
import { type FeatureId, featureIds } from '../world/features';
import { type Observed, type ObservedMonth, monthOf } from '../observe';
import { type ByGroup, byGroup, type ReadingBase, sayFeature, sayPercent } from './reading';

export interface ValuesRow {
  readonly feature: FeatureId;
  /** What the field can hold, by its data dictionary. */
  readonly allowed: readonly [number, number];
  /** Share outside what the field can hold. */
  readonly outside: ByGroup<number>;
  /** Share outside at launch. */
  readonly outsideAtLaunch: ByGroup<number>;
  /** The value that occurs most often, and its share; a heap at one value is a default or a code. */
  readonly heap: { readonly value: number; readonly share: ByGroup<number>; readonly shareAtLaunch: ByGroup<number> };
}

export interface ValuesReading extends ReadingBase {
  readonly instrument: 'values';
  readonly rows: readonly ValuesRow[];
}

export const valuesOutcomes = ['none', 'impossible values'] as const;

/** A share below this is a typing error, not a pipeline. */
const NOTABLE = 0.005;

export function readValues(observed: Observed, month: number): ValuesReading {
  const now = monthOf(observed, month);
  const rows = featureIds.map((feature, j): ValuesRow => {
    const { allowed } = dictionary[feature];
    const outside = (each: ObservedMonth) =>
      byGroup((group) => shareWhere(each, j, group, (value) => value < allowed[0] || value > allowed[1]));
    const value = commonest(now.inputs[j]!);
    const heap = (each: ObservedMonth) => byGroup((group) => shareWhere(each, j, group, (x) => x === value));
    return {
      feature,
      allowed,
      outside: outside(now),
      outsideAtLaunch: outside(observed.reference),
      heap: { value, share: heap(now), shareAtLaunch: heap(observed.reference) },
    };
  });
  const most = ({ outside: { A, B } }: ValuesRow) => Math.max(A, B);
  const worst = rows.reduce((best, row) => (most(row) > most(best) ? row : best));
  const found = rows.some(({ outside }) => outside.A > NOTABLE || outside.B > NOTABLE);
  return {
    instrument: 'values',
    month,
    outcome: (found ? 'impossible values' : 'none') satisfies (typeof valuesOutcomes)[number],
    sentence: found
      ? `Month ${month}: ${sayFeature(worst.feature)} lies outside what the field can hold for ${sayPercent(worst.outside.B)} of group B and ${sayPercent(worst.outside.A)} of group A.`
      : `Month ${month}: every input lies within what its field can hold${most(worst) > 0 ? `, but for ${sayPercent(most(worst), 2)} of ${sayFeature(worst.feature)}` : ''}.`,
    rows,
  };
}

function shareWhere(month: ObservedMonth, feature: number, group: 0 | 1, holds: (value: number) => boolean): number {
  const values = month.inputs[feature]!;
  let hits = 0;
  let all = 0;
  for (let i = 0; i < values.length; i++) {
    if (month.group[i] !== group) continue;
    all++;
    if (holds(values[i]!)) hits++;
  }
  return hits / all;
}

function commonest(values: Float64Array): number {
  const sorted = values.toSorted();
  let best = sorted[0]!;
  let length = 0;
  for (let start = 0, i = 1; i <= sorted.length; i++) {
    if (i < sorted.length && sorted[i] === sorted[start]) continue;
    if (i - start > length) {
      length = i - start;
      best = sorted[start]!;
    }
    start = i;
  }
  return best;
}
