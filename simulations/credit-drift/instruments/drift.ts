/** The drift cube: PSI of every input, in each group and overall, month by month, against launch. */
import { binShares, psiCriticalValue, psiOverEdges, quantileEdges } from '../../statistics/drift/psi';
import { type FeatureId, featureIds } from '../world/features';
import type { Observed, ObservedMonth } from '../observe';
import { ofGroup } from './counts';
import { type ReadingBase, sayFeature } from './reading';

export const cubeGroups = ['A', 'B', 'all'] as const;
export type CubeGroup = (typeof cubeGroups)[number];
const codes: Readonly<Record<CubeGroup, 0 | 1 | null>> = { A: 0, B: 1, all: null };

/** Level of one cell: 5 % over the 27 cells of a month (Bonferroni). */
export const CELL_ALPHA = 0.05 / 27;
/** The customary threshold, which knows nothing of sample size. */
export const NAIVE_THRESHOLD = 0.1;

export interface DriftCell {
  readonly month: number;
  readonly feature: FeatureId;
  readonly group: CubeGroup;
  readonly psi: number;
  /** Above it PSI is larger than chance makes it with so many applicants, at `CELL_ALPHA`. */
  readonly critical: number;
  /** Shift of the mean in standard deviations at launch. */
  readonly shift: number;
  readonly applicants: number;
}

export interface DriftReading extends ReadingBase {
  readonly instrument: 'drift';
  readonly cells: readonly DriftCell[];
  /** The input that moved most in group B in `month`, in multiples of its critical value. */
  readonly worst: {
    readonly feature: FeatureId;
    readonly A: DriftCell;
    readonly B: DriftCell;
    readonly all: DriftCell;
  };
}

export const driftOutcomes = ['quiet', 'only B', 'A and B, opposite', 'A and B, same way', 'only A'] as const;

interface Baseline {
  readonly edges: Float64Array;
  readonly shares: Float64Array;
  readonly count: number;
  readonly mean: number;
  readonly sd: number;
}

const baselines = new WeakMap<ObservedMonth['inputs'], ReadonlyMap<string, Baseline>>();
const months = new WeakMap<ObservedMonth['inputs'], readonly DriftCell[]>();

export function readDrift(observed: Observed, month: number): DriftReading {
  const cells = observed.months.flatMap((each) => cellsOf(observed.reference, each));
  const at = (feature: FeatureId, group: CubeGroup) =>
    cells.find((cell) => cell.month === month && cell.feature === feature && cell.group === group)!;
  const multiple = (cell: DriftCell) => cell.psi / cell.critical;
  const feature = featureIds.reduce((best, id) => (multiple(at(id, 'B')) > multiple(at(best, 'B')) ? id : best));
  const worst = { feature, A: at(feature, 'A'), B: at(feature, 'B'), all: at(feature, 'all') };
  const say = (cell: DriftCell) => `${cell.psi.toFixed(3)} (${multiple(cell).toFixed(1)} times critical)`;
  return {
    instrument: 'drift',
    month,
    outcome: outcomeOf(
      worst,
      featureIds.some((id) => multiple(at(id, 'A')) > 1),
    ),
    sentence: `Month ${month}: in group B ${sayFeature(feature)} moved most, PSI ${say(worst.B)}; in group A ${say(worst.A)}; overall ${say(worst.all)}.`,
    cells,
    worst,
  };
}

function outcomeOf({ A, B }: DriftReading['worst'], anyA: boolean): (typeof driftOutcomes)[number] {
  if (B.psi <= B.critical) return anyA ? 'only A' : 'quiet';
  if (A.psi <= 1.5 * A.critical) return 'only B';
  return A.shift * B.shift < 0 ? 'A and B, opposite' : 'A and B, same way';
}

function baselineOf(reference: ObservedMonth): ReadonlyMap<string, Baseline> {
  const known = baselines.get(reference.inputs);
  if (known) return known;
  const made = new Map<string, Baseline>();
  for (const group of cubeGroups) {
    featureIds.forEach((feature, j) => {
      const values = ofGroup(reference.inputs[j]!, reference.group, codes[group]);
      const edges = quantileEdges(values);
      const mean = meanOf(values);
      const sd = Math.sqrt(values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0) / values.length);
      made.set(`${group}:${feature}`, { edges, shares: binShares(edges, values), count: values.length, mean, sd });
    });
  }
  baselines.set(reference.inputs, made);
  return made;
}

function cellsOf(reference: ObservedMonth, month: ObservedMonth): readonly DriftCell[] {
  const known = months.get(month.inputs);
  if (known) return known;
  const baseline = baselineOf(reference);
  const cells = cubeGroups.flatMap((group) =>
    featureIds.map((feature, j): DriftCell => {
      const values = ofGroup(month.inputs[j]!, month.group, codes[group]);
      const { edges, shares, count, mean, sd } = baseline.get(`${group}:${feature}`)!;
      return {
        month: month.month,
        feature,
        group,
        psi: psiOverEdges(edges, shares, values),
        critical: psiCriticalValue(shares.length, count, values.length, CELL_ALPHA),
        shift: (meanOf(values) - mean) / sd,
        applicants: values.length,
      };
    }),
  );
  months.set(month.inputs, cells);
  return cells;
}

const meanOf = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
