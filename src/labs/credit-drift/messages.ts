/** What the credit lab's page asks of its worker. */
import type { Assessment } from '@simulations/kernel/assessment';
import type { Board } from '@simulations/credit-drift/board';
import type { Cause } from '@simulations/credit-drift/world/causes';
import type { BenchMeasures, BenchRow } from '@simulations/credit-drift/mitigation/bench';
import type { MitigationRequest } from '@simulations/credit-drift/mitigation/request';
import type { Challenger } from '@simulations/credit-drift/model/challenger';
import type { Reading } from '@simulations/credit-drift/readings';
import type { Report } from '@simulations/credit-drift/report';
import type { RolloutDesign } from '@simulations/credit-drift/rollout/design';
import type { RolloutResult } from '@simulations/credit-drift/rollout/play';
import type { State } from '@simulations/credit-drift/state';
import type { CaseRequest } from '@simulations/credit-drift/case-request';
import type { Moment, Opening, ReadRequest, WorkProgress } from '@simulations/credit-drift/workbench';
import type { DetectionStudy } from '@simulations/credit-drift/delay';
import type { StartCall } from '../shared/engine-room';

interface OfCase {
  readonly of: CaseRequest;
}

export interface References {
  readonly launch: BenchMeasures;
  readonly nothing: BenchMeasures;
}

export interface Debrief {
  readonly report: Report;
  readonly assessment: Assessment;
}

// A type alias, since only an alias is assignable to the contract's record.
export type CreditCalls = {
  start: StartCall;
  open: { request: OfCase; progress: WorkProgress; result: Opening };
  challenger: { request: OfCase & { month: number }; progress: WorkProgress; result: Challenger };
  board: { request: OfCase & { moment: Moment }; progress: never; result: Board };
  read: { request: OfCase & { look: ReadRequest }; progress: never; result: Reading };
  bench: {
    request: OfCase & { clock: number; mitigation: MitigationRequest };
    progress: WorkProgress;
    result: BenchRow;
  };
  references: { request: OfCase & { clock: number }; progress: never; result: References };
  rollout: {
    request: OfCase & { clock: number; design: RolloutDesign; mitigation: MitigationRequest | null };
    progress: WorkProgress;
    result: RolloutResult;
  };
  /** The report of a flight and its points. Only here the truth leaves the worker. */
  debrief: { request: { state: State }; progress: never; result: Debrief };
  /** What each monitor would have said, and when, for the causes of this case. */
  delays: {
    request: { seed: number; causes: readonly { cause: Cause; severity: number }[] };
    progress: never;
    result: readonly DetectionStudy[];
  };
};
