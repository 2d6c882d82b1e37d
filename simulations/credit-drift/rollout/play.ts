/**
 * Plays a phased rollout of a candidate against the deployed champion, day by day. Every day brings new applicants with the causes at full
 * ramp, who exist nowhere else in the case: months 2000 and on. The days are counted once, to the end of the design; gates then only
 * decide where to stop, which is why "what if this gate had been off" is exact and costs next to nothing.
 */
import { log } from '../../kernel/math';
import { pace } from '../../tensors/pacing';
import type { BenchContext } from '../mitigation/context';
import type { MitigationRequest } from '../mitigation/request';
import { generateApplicants, type Applicants } from '../world/applicants';
import { challengerOf } from './challenger';
import { countDay, type DayCounts, type Lanes } from './days';
import type { RolloutDesign } from './design';
import { champion, type Entrant, entrantOf } from './entrants';
import { binOffline, type OfflineScores } from './gates';
import { type Refereed, referee } from './referee';
import { type GateId, gateIds, type RolloutEnd, type RolloutResult } from './result';
import { scheduleOf } from './schedule';

export type { RolloutResult } from './result';

/** The month of the rollout's first day. */
const FIRST_MONTH = 2000;

/** A candidate that is ready to be flown with any seed. */
export interface Flight {
  readonly design: RolloutDesign;
  readonly entrant: Entrant;
  readonly lanes: Lanes;
  readonly offline: OfflineScores;
}

/** Builds the candidate of a design. Throws `RangeError` when the design needs a chosen plan and there is none. */
export async function prepareRollout(
  context: BenchContext,
  design: RolloutDesign,
  mitigation: MitigationRequest | null,
): Promise<Flight> {
  const { credit, clock } = context;
  const entrant = await entrantOf(context, design.candidate, mitigation);
  const { applicants } = credit.month(clock);
  return {
    design,
    entrant,
    lanes: { champion: champion(context), candidate: entrant.production, challenger: challengerOf(credit, clock) },
    offline: binOffline(entrant.offline.score(applicants), entrant.offline.approve(applicants), applicants.group),
  };
}

/** Applicants of a day of the rollout, from 0. */
export function applicantsOfDay(
  { credit }: Pick<BenchContext, 'credit'>,
  { applicationsPerDay: count }: RolloutDesign,
  seed: number,
  day: number,
): Applicants {
  return generateApplicants({ seed, month: FIRST_MONTH + day, count, injections: credit.injections, ramp: 1 });
}

/** Plays one rollout. The result depends on the case, clock, design, plan and seed alone. Rejects with the reason of `signal` when cancelled. */
export async function playRollout(
  context: BenchContext,
  design: RolloutDesign,
  mitigation: MitigationRequest | null,
  seed: number,
): Promise<RolloutResult> {
  const flight = await prepareRollout(context, design, mitigation);
  const pacer = pace(context.now, context.signal);
  const days = scheduleOf(design).at(-1)!.to;
  const records: DayCounts[] = [];
  const shares = sharesOf(design);
  for (let day = 0; day < days; day++) {
    records.push(countDay(applicantsOfDay(context, design, seed, day), shares[day]!, flight.lanes));
    context.onProgress?.(day + 1, days, `day ${day + 1} of ${days}`);
    await pacer.breathe();
  }
  return resultOf(flight, records, seed);
}

/** Share decided by the candidate on every day of a design. */
export function sharesOf(design: RolloutDesign): readonly number[] {
  return scheduleOf(design).flatMap(({ share, from, to }) => new Array<number>(to - from).fill(share));
}

/** The gates' account of recorded days, and how the same days end with each gate off. */
export function resultOf(
  { design, entrant, offline }: Flight,
  records: readonly DayCounts[],
  seed: number,
): RolloutResult {
  const { stages, events, days, shadow, realised, ...end } = referee(design, records, offline);
  return {
    ...end,
    design,
    candidate: design.candidate,
    candidateName: entrant.name,
    sabotage: entrant.sabotage,
    seed,
    stages,
    events,
    days,
    evidenceLimit: log(1 / design.gates.alpha),
    shadow,
    realised,
    without: gatesOn(design).map((gate) => ({ gate, end: endOf(referee(design, records, offline, [gate])) })),
    ungated: endOf(referee(design, records, offline, gateIds)),
  };
}

/** Gates that the design switches on. */
function gatesOn({ gates, holdAt }: RolloutDesign): readonly GateId[] {
  const on: readonly (readonly [GateId, unknown])[] = [
    ['skew', gates.skew],
    ['paired', gates.pairedZ],
    ['swap-in-value', gates.swapInMargin],
    ['approval', gates.approvalMargin],
    ['delinquency', gates.delinquencyMargin],
    ['realised', holdAt],
  ];
  return on.filter(([, setting]) => setting !== null).map(([gate]) => gate);
}

function endOf({
  decision,
  day,
  stage,
  gate,
  reason,
  extraBads,
  falseRejectionsAvoidedB,
  exposed,
  profit,
}: Refereed): RolloutEnd {
  return { decision, day, stage, gate, reason, extraBads, falseRejectionsAvoidedB, exposed, profit };
}
