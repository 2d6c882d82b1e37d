/** Walks through the recorded days of a rollout, opens the gates or does not, and writes down what happened. */
import { log } from '../../kernel/math';
import { LABEL_DELAY_DAYS } from '../prices';
import { type ArmCount, type Count, type DayCounts, FIRST_PAYMENT_DAYS } from './days';
import type { RolloutDesign } from './design';
import {
  approvalEvidence,
  arms,
  delinquencyEvidence,
  type OfflineScores,
  realisedFigures,
  realisedVerdict,
  shadowFigures,
  shadowVerdicts,
  type Verdict,
} from './gates';
import type {
  GateId,
  RealisedFigures,
  RolloutDay,
  RolloutEnd,
  RolloutEvent,
  RolloutResult,
  ShadowFigures,
  StageOutcome,
} from './result';
import { type Segment, sayShare, scheduleOf } from './schedule';

export type Refereed = RolloutEnd & Pick<RolloutResult, 'stages' | 'events' | 'days' | 'shadow' | 'realised'>;

/** `records` holds the counts of every day of the design's schedule; gates in `ignored` say nothing. */
export function referee(
  design: RolloutDesign,
  records: readonly DayCounts[],
  offline: OfflineScores,
  ignored: readonly GateId[] = [],
): Refereed {
  return new Walk(design, records, offline, ignored).run();
}

const none = (): ArmCount => ({ canary: [0, 0], control: [0, 0] });

class Walk {
  readonly #design: RolloutDesign;
  readonly #records: readonly DayCounts[];
  readonly #offline: OfflineScores;
  readonly #ignored: ReadonlySet<GateId>;
  readonly #limit: number;
  readonly #segments: readonly Segment[];
  readonly #events: RolloutEvent[] = [];
  readonly #days: RolloutDay[] = [];
  readonly #stages: StageOutcome[] = [];
  #shadow: ShadowFigures | null = null;
  #realised: RealisedFigures | null = null;
  readonly #approvalB = none();
  readonly #delinquency = none();
  #exposed = 0;
  #extraBads = 0;
  #avoided = 0;
  #profit = 0;

  constructor(
    design: RolloutDesign,
    records: readonly DayCounts[],
    offline: OfflineScores,
    ignored: readonly GateId[],
  ) {
    this.#ignored = new Set(ignored);
    this.#design = design;
    this.#records = records;
    this.#offline = offline;
    this.#limit = log(1 / design.gates.alpha);
    this.#segments = scheduleOf(design);
  }

  run(): Refereed {
    for (const segment of this.#segments) {
      const before = this.#exposed;
      this.#tell(segment.from, 'stage', null, null, `${segment.name} begins`);
      let stop: Stop | null = null;
      let day = segment.from;
      while (day < segment.to && !stop) {
        stop = this.#live(day);
        day++;
      }
      stop ??= this.#atEnd(segment);
      const { name, share, from } = segment;
      const outcome = stop ? stop.decision : ('passed' as const);
      this.#stages.push({
        name,
        share,
        from,
        to: day,
        outcome,
        reason: stop?.reason ?? null,
        exposed: this.#exposed - before,
      });
      if (stop) return this.#end(stop, day, name);
    }
    const last = this.#segments.at(-1)!;
    const whole = last.share === 1;
    return this.#end(
      {
        decision: whole ? 'promoted' : 'held',
        gate: null,
        reason: whole ? 'every stage was passed' : `the design ends at ${sayShare(last.share)}`,
      },
      last.to,
      last.name,
    );
  }

  /** Counts a day and asks the daily gates. */
  #live(day: number): Stop | null {
    const record = this.#records[day]!;
    const { share } = record;
    let approval: number | null = null;
    let delinquency: number | null = null;
    if (share > 0) {
      add(this.#approvalB, record.approvalB);
      this.#exposed += record.exposed;
      this.#extraBads += record.extraBads;
      this.#avoided += record.falseRejectionsAvoidedB;
      this.#profit += record.profit;
      const due = this.#records[day - FIRST_PAYMENT_DAYS];
      if (due && due.share > 0) add(this.#delinquency, due.delinquency);
      approval = approvalEvidence(this.#approvalB, this.#design);
      delinquency = delinquencyEvidence(this.#delinquency, this.#design);
    }
    this.#days.push({
      day: day + 1,
      share,
      exposed: this.#exposed,
      approvalB: arms(this.#approvalB),
      delinquency: arms(this.#delinquency),
      approvalEvidence: approval,
      delinquencyEvidence: delinquency,
      extraBads: this.#extraBads,
      falseRejectionsAvoidedB: this.#avoided,
    });
    const { approvalMargin, delinquencyMargin } = this.#design.gates;
    if (this.#crossed('approval', approval)) {
      return this.#stop(day + 1, {
        gate: 'approval',
        passed: false,
        reason: `approval of group B lies more than ${approvalMargin} points below control: ${compare(this.#approvalB)}`,
      });
    }
    if (this.#crossed('delinquency', delinquency)) {
      return this.#stop(day + 1, {
        gate: 'delinquency',
        passed: false,
        reason: `missed first payments lie more than ${delinquencyMargin} points above control: ${compare(this.#delinquency)}`,
      });
    }
    return null;
  }

  #crossed(gate: GateId, evidence: number | null): boolean {
    return evidence !== null && evidence > this.#limit && !this.#ignored.has(gate);
  }

  /** The gates at the end of a stage. */
  #atEnd({ share, hold, to }: Segment): Stop | null {
    if (hold) return this.#afterHold(to);
    if (share > 0) return null;
    const seen = this.#records.slice(0, to).flatMap(({ shadow }) => shadow ?? []);
    this.#shadow = shadowFigures(seen, this.#offline);
    const verdicts = shadowVerdicts(this.#shadow, this.#design).filter(({ gate }) => !this.#ignored.has(gate));
    for (const { gate, passed, reason } of verdicts) this.#tell(to, 'gate', gate, passed, reason);
    const failed = verdicts.filter(({ passed }) => !passed);
    if (failed.length === 0) return null;
    return {
      decision: this.#exposed > 0 ? 'rolled-back' : 'blocked',
      gate: failed[0]!.gate,
      reason: failed.map(({ reason }) => reason).join('; '),
    };
  }

  #afterHold(to: number): Stop | null {
    this.#tell(to, 'labels', null, null, `outcomes of the decisions up to day ${to - LABEL_DELAY_DAYS} are known`);
    const matured = { goodApprovedB: none(), bads: none(), swapIns: [0, 0] as Count };
    for (const record of this.#records.slice(0, to - LABEL_DELAY_DAYS)) {
      if (record.share === 0) continue;
      add(matured.goodApprovedB, record.goodApprovedB);
      add(matured.bads, record.bads);
      addCount(matured.swapIns, record.swapInsServed);
    }
    this.#realised = realisedFigures(matured);
    if (this.#ignored.has('realised')) return null;
    if (!this.#realised) {
      const reason = 'no outcomes to compare in one of the arms';
      this.#tell(to, 'gate', 'realised', false, reason);
      return { decision: 'held', gate: 'realised', reason };
    }
    const { harm, ...verdict } = realisedVerdict(this.#realised, this.#design);
    if (harm) return this.#stop(to, verdict);
    this.#tell(to, 'gate', 'realised', verdict.passed, verdict.reason);
    return verdict.passed ? null : { decision: 'held', gate: 'realised', reason: verdict.reason };
  }

  #stop(day: number, { gate, passed, reason }: Verdict): Stop {
    this.#tell(day, 'gate', gate, passed, reason);
    return { decision: 'rolled-back', gate, reason };
  }

  #end(stop: Ending, day: number, stage: string): Refereed {
    this.#tell(day, 'decision', stop.gate, null, `${sayDecision[stop.decision]}: ${stop.reason}`);
    const reached = this.#stages.length;
    const after = this.#segments.slice(reached).map(({ name, share }): StageOutcome => ({
      name,
      share,
      from: null,
      to: null,
      outcome: 'not-reached',
      reason: null,
      exposed: 0,
    }));
    return {
      ...stop,
      day,
      stage,
      extraBads: this.#extraBads,
      falseRejectionsAvoidedB: this.#avoided,
      exposed: this.#exposed,
      profit: this.#profit,
      stages: [...this.#stages, ...after],
      events: this.#events,
      days: this.#days,
      shadow: this.#shadow,
      realised: this.#realised,
    };
  }

  #tell(
    day: number,
    kind: RolloutEvent['kind'],
    gate: RolloutEvent['gate'],
    passed: boolean | null,
    text: string,
  ): void {
    this.#events.push({ day, kind, gate, passed, text });
  }
}

type Ending = Pick<RolloutEnd, 'decision' | 'gate' | 'reason'>;
type Stop = Ending & { readonly decision: 'blocked' | 'rolled-back' | 'held' };

export const sayDecision: Readonly<Record<RolloutEnd['decision'], string>> = {
  promoted: 'Promoted',
  blocked: 'Blocked in shadow',
  'rolled-back': 'Rolled back',
  held: 'Held',
};

function add(sum: ArmCount, more: ArmCount): void {
  addCount(sum.canary, more.canary);
  addCount(sum.control, more.control);
}

function addCount(sum: Count, [successes, trials]: Count): void {
  sum[0] += successes;
  sum[1] += trials;
}

function compare({ canary, control }: ArmCount): string {
  const say = ([successes, trials]: Count) => `${((100 * successes) / trials).toFixed(1)} %`;
  return `${say(canary)} against ${say(control)}`;
}
