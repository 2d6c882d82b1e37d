/**
 * The vendor's area index. Version 1 is granular: it follows the applicant's resilience, standardised over the population. Version 2
 * smooths by postcode, which mostly tells the groups apart, and is delivered as a percentile: over everybody its distribution is
 * that of version 1, so that drift measured overall is blind to the change.
 */
import { normalCdf, normalQuantile } from '../../kernel/math';
import { world } from './parameters';

const { shareB, resilienceB, areaCorrelation } = world;
const rest = Math.sqrt(1 - areaCorrelation * areaCorrelation);
const mean = areaCorrelation * resilienceB * shareB;
const variance = areaCorrelation * resilienceB * (areaCorrelation * resilienceB) * shareB * (1 - shareB);
/** Standard deviation of the granular index over both groups. */
const spread = Math.sqrt(1 + variance);

/** Version 1 for an applicant of resilience `u`. */
export function launchArea(u: number, noise: number): number {
  return (areaCorrelation * u + rest * noise - mean) / spread;
}

/** Membership of a group, standardised: +0.577 for A, −1.732 for B. */
const membership = ([0, 1] as const).map((b) => -(b - shareB) / Math.sqrt(shareB * (1 - shareB))) as [number, number];
/** Mean of version 1 in each group. */
const groupMean = ([0, 1] as const).map((b) => (areaCorrelation * resilienceB * (b - shareB)) / spread) as [
  number,
  number,
];

/** Version 2 at one weight of the groups: what the percentile needs of each. */
export interface AreaPercentile {
  readonly weight: number;
  readonly remainder: number;
  readonly centre: readonly [number, number];
  readonly deviation: number;
}

/** Version 2 with `strength` (above 0) as the correlation with the group; at most .98, for some of version 1 must be left. */
export function areaPercentile(strength: number): AreaPercentile {
  const weight = Math.min(0.98, strength);
  const remainder = Math.sqrt(1 - weight * weight);
  const centre = (b: 0 | 1) => weight * membership[b] + remainder * groupMean[b];
  return { weight, remainder, centre: [centre(0), centre(1)], deviation: remainder / spread };
}

/** Version 2 of an applicant's index, from version 1 and the group. */
export function areaIndex(percentile: AreaPercentile, firstVersion: number, b: 0 | 1): number {
  const { weight, remainder, centre, deviation } = percentile;
  const smoothed = weight * membership[b] + remainder * firstVersion;
  const share =
    (1 - shareB) * normalCdf((smoothed - centre[0]) / deviation) +
    shareB * normalCdf((smoothed - centre[1]) / deviation);
  return normalQuantile(Math.min(Math.max(share, 1e-9), 1 - 1e-9));
}
