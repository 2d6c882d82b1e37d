/** What happened in a case, as numbers: the learner's looks and claims beside the truth. */
import type { AlertFacts } from './alert';
import { type BriefCheck, checkBrief } from './brief/check';
import type { Brief } from './brief/schema';
import type { Truth } from './debrief/truth';
import { type Posterior, type Seen, seenWith } from './evidence/posterior';
import type { BenchMeasures, BenchRow } from './mitigation/bench';
import type { MitigationRequest } from './mitigation/request';
import type { Moment, ReadRequest } from './workbench';
import type { RolloutResult } from './rollout/play';
import type { LedgerEntry, State } from './state';

/** What a report needs computed; the workbench of the page's worker, or of the terminal. */
export interface Resources {
  readonly alert: (state: State) => Promise<AlertFacts>;
  readonly read: (
    state: State,
    request: ReadRequest,
  ) => Promise<{ readonly outcome: string; readonly sentence: string }>;
  readonly posterior: (seen: readonly Seen[]) => Posterior;
  readonly truth: (state: State, clock: number) => Promise<Truth>;
  readonly bench: (state: State, clock: number, mitigation: MitigationRequest) => Promise<BenchRow>;
  readonly benchReference: (state: State, clock: number) => Promise<{ launch: BenchMeasures; nothing: BenchMeasures }>;
  readonly rollout: (state: State, flown: State['rollouts'][number]) => Promise<RolloutResult>;
}

export interface LedgerLine extends LedgerEntry {
  readonly outcome: string;
  readonly sentence: string;
  /** What a perfect reader would hold after this and all earlier looks. */
  readonly posterior: Posterior;
}

export interface Report {
  readonly clock: number;
  readonly asked: State['asked'];
  readonly predictions: State['predictions'];
  readonly purchases: State['purchases'];
  readonly costs: State['costs'];
  readonly ledger: readonly LedgerLine[];
  readonly beliefs: State['beliefs'];
  readonly diagnoses: State['diagnoses'];
  /** Before anything was seen. */
  readonly prior: Posterior;
  readonly alert: AlertFacts;
  readonly truth: Truth;
  readonly reference: { readonly launch: BenchMeasures; readonly nothing: BenchMeasures };
  readonly bench: readonly BenchRow[];
  readonly chosen: (NonNullable<State['chosen']> & { readonly row: BenchRow }) | null;
  readonly rollouts: readonly (State['rollouts'][number] & { readonly result: RolloutResult })[];
  readonly brief: Brief | null;
  readonly briefChecks: readonly BriefCheck[];
}

export async function report(state: State, resources: Resources): Promise<Report> {
  const alert = await resources.alert(state);
  const ledger: LedgerLine[] = [];
  for (const entry of state.ledger) {
    const { clock, purchases, instrument, month } = entry;
    const { outcome, sentence } = await resources.read(state, { clock, purchases, instrument, month });
    const looks = [...ledger, { ...entry, outcome }];
    const seen = latest(looks.map((look) => seenWith(look, look.purchases)));
    ledger.push({ ...entry, outcome, sentence, posterior: resources.posterior(seen) });
  }
  const truth = await resources.truth(state, state.clock);
  const bench: BenchRow[] = [];
  for (const mitigation of state.benched) bench.push(await resources.bench(state, state.clock, mitigation));
  const chosen = state.chosen && {
    ...state.chosen,
    row: await resources.bench(state, state.chosen.clock, state.chosen.mitigation),
  };
  const rollouts: Report['rollouts'][number][] = [];
  for (const flown of state.rollouts) rollouts.push({ ...flown, result: await resources.rollout(state, flown) });
  const { brief, clock } = state;
  return {
    clock,
    asked: state.asked,
    predictions: state.predictions,
    purchases: state.purchases,
    costs: state.costs,
    ledger,
    beliefs: state.beliefs,
    diagnoses: state.diagnoses,
    prior: resources.posterior([]),
    alert,
    truth,
    reference: await resources.benchReference(state, clock),
    bench,
    chosen,
    rollouts,
    brief,
    briefChecks: brief
      ? checkBrief(brief, { truth, alert, ledger, bench, chosen: chosen?.mitigation ?? null, clock })
      : [],
  };
}

/** The last look at each instrument and month: looking twice is not evidence twice. */
export function latest(entries: readonly Seen[]): Seen[] {
  const last = new Map(entries.map((entry) => [`${entry.instrument} ${entry.month}`, entry]));
  return [...last.values()];
}

/** The moment of a state: what can be seen now. */
export const momentOf = ({ clock, purchases }: State): Moment => ({ clock, purchases });
