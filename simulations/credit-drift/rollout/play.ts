/** Plays a phased rollout of a candidate against the deployed champion, day by day. */
import type { BenchContext } from '../mitigation/candidate';
import type { MitigationRequest } from '../mitigation/request';
import type { RolloutDesign } from './design';
import type { RolloutResult } from './result';

export type { RolloutResult } from './result';

/** Not written yet: the types are, so that others can build against them. */
export function playRollout(
  _context: BenchContext,
  _design: RolloutDesign,
  _mitigation: MitigationRequest | null,
  _seed: number,
): Promise<RolloutResult> {
  return Promise.reject(new Error('the rollout cannot be played yet'));
}
