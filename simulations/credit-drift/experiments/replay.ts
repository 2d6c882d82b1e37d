/** Champion replay: the launch model scores today's applicants. What vanishes then came in with the model, not with the applicants. */
import { TAU } from '../case';
import { scoreLogistic } from '../model/logistic-model';
import { type Observed, type ObservedMonth, monthOf } from '../observe';
import { countShare, type Share, zOfChange } from '../instruments/counts';
import { approvalRate } from '../instruments/approval';
import { type ByGroup, byGroup, type ReadingBase, sayPercent, Z_LIMIT } from '../instruments/reading';

export interface ReplayReading extends ReadingBase {
  readonly instrument: 'replay';
  readonly launch: ByGroup<Share>;
  readonly deployed: ByGroup<Share>;
  /** The launch model on the applicants of `month`. */
  readonly replayed: ByGroup<Share>;
}

export const replayOutcomes = ['vanishes', 'remains', 'nothing to explain'] as const;

export function readReplay(observed: Observed, month: number): ReplayReading {
  const now = monthOf(observed, month);
  const launch = byGroup((group) => approvalRate(observed, 0, group));
  const deployed = byGroup((group) => approvalRate(observed, month, group));
  const replayed = replay(observed, now);
  const fall = launch.B.rate - deployed.B.rate;
  const explained = zOfChange(launch.B, deployed.B) < -Z_LIMIT;
  const remains = launch.B.rate - replayed.B.rate >= fall / 2;
  const outcome = !explained ? 'nothing to explain' : remains ? 'remains' : 'vanishes';
  return {
    instrument: 'replay',
    month,
    outcome: outcome satisfies (typeof replayOutcomes)[number],
    sentence: `Approval of group B: ${sayPercent(launch.B.rate)} at launch, ${sayPercent(deployed.B.rate)} in month ${month} by the deployed model, ${sayPercent(replayed.B.rate)} on the same applicants by the launch model.`,
    launch,
    deployed,
    replayed,
  };
}

function replay({ launch }: Observed, { count, inputs, group }: ObservedMonth): ByGroup<Share> {
  const scores = scoreLogistic(launch, inputs);
  return byGroup((wanted) =>
    countShare(
      count,
      (i) => group[i] === wanted,
      (i) => scores[i]! >= TAU,
    ),
  );
}
