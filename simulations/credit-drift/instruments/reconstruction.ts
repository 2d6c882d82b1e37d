/** PCA reconstruction error: do the inputs still go together as they did at launch? */
import { fitReconstruction } from '../../statistics/drift/reconstruction';
import { type Observed, monthOf } from '../observe';
import { sample } from './domain';
import { type CubeGroup, cubeGroups } from './drift';
import type { ReadingBase } from './reading';

export interface ReconstructionReading extends ReadingBase {
  readonly instrument: 'reconstruction';
  /** Mean error at launch and now, and the launch chunks' mean ± 3 standard deviations; wider for a month smaller than a chunk. */
  readonly groups: readonly {
    readonly group: CubeGroup;
    readonly launch: number;
    readonly now: number;
    readonly low: number;
    readonly high: number;
  }[];
}

export const reconstructionOutcomes = ['quiet', 'only B', 'A and B', 'other'] as const;

const CHUNKS = 5;

export function readReconstruction(observed: Observed, month: number): ReconstructionReading {
  const now = monthOf(observed, month);
  const groups = cubeGroups.map((group) => {
    const reference = sample(observed.reference, group);
    const model = fitReconstruction(reference);
    const size = Math.floor(reference[0]!.length / CHUNKS);
    const errors = Array.from({ length: CHUNKS }, (_, chunk) =>
      model.meanError(reference.map((column) => column.subarray(chunk * size, (chunk + 1) * size))),
    );
    const launch = errors.reduce((sum, error) => sum + error, 0) / CHUNKS;
    const sd = Math.sqrt(errors.reduce((sum, error) => sum + (error - launch) * (error - launch), 0) / (CHUNKS - 1));
    const rows = sample(now, group);
    const reach = 3 * sd * Math.sqrt(Math.max(1, size / rows[0]!.length));
    return { group, launch, now: model.meanError(rows), low: launch - reach, high: launch + reach };
  });
  const out = (wanted: CubeGroup) =>
    groups.some(({ group, now: error, low, high }) => group === wanted && (error < low || error > high));
  const [a, b, all] = [out('A'), out('B'), out('all')];
  return {
    instrument: 'reconstruction',
    month,
    outcome: (b
      ? a
        ? 'A and B'
        : 'only B'
      : a || all
        ? 'other'
        : 'quiet') satisfies (typeof reconstructionOutcomes)[number],
    sentence: `Reconstruction error, launch → month ${month}: ${groups.map(({ group, launch, now: error }) => `${group === 'all' ? 'overall' : `group ${group}`} ${launch.toFixed(2)} → ${error.toFixed(2)}`).join(', ')}.`,
    groups,
  };
}
