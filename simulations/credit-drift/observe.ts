/**
 * What a learner can see of a case, and nothing else. Instruments read an `Observed`, never the case: that an investigator uses only
 * what a person could use holds by type.
 */
import { type AuditDraw, drawAudit } from './audit';
import type { CreditCase, ScoredMonth } from './case';
import type { LogisticModel } from './model/logistic-model';
import { LABEL_DELAY_MONTHS } from './prices';
import type { Applicants } from './world/applicants';
import { rampAt } from './world/causes';
import { servicerLabels } from './world/labels';

/** An outcome that is not known: too early, or the applicant was turned away and nobody bought the answer. */
export const UNKNOWN = -1;

/** What has been paid for. */
export interface Purchases {
  /** Months whose bureau panel was bought. */
  readonly panels: readonly number[];
  /** Random approvals: from which month on, and which share of the turned-down. */
  readonly exploration: readonly { readonly from: number; readonly share: number }[];
  /** Month in which files were audited; null when none were. */
  readonly audited: number | null;
}

export const nothingBought: Purchases = { panels: [], exploration: [], audited: null };

export interface ObservedMonth {
  readonly month: number;
  readonly count: number;
  readonly inputs: Applicants['inputs'];
  readonly group: Uint8Array;
  readonly gig: Uint8Array;
  readonly app: Uint8Array;
  readonly noHit: Uint8Array;
  /** The model that decided. */
  readonly model: LogisticModel;
  readonly scores: Float64Array;
  /** What the model decided: 1 approve. */
  readonly approved: Uint8Array;
  /** Turned down by the model and approved at random: 1. */
  readonly explored: Uint8Array;
  /** Bureau outcomes: 1 good, 0 bad, UNKNOWN. */
  readonly outcomes: Int8Array;
  /** The servicer's outcomes, which the pipeline trains on: of lent-to applicants only. */
  readonly servicerOutcomes: Int8Array;
  /** True when the outcomes of everybody, also of the turned-down, are known. */
  readonly complete: boolean;
  /** Share of random approvals in force; 0 when none. */
  readonly explorationShare: number;
}

export interface ObservedTraining {
  readonly count: number;
  readonly inputs: Applicants['inputs'];
  readonly group: Uint8Array;
  readonly gig: Uint8Array;
  readonly app: Uint8Array;
  readonly noHit: Uint8Array;
  /** Labels as they were at launch. */
  readonly launchLabels: Uint8Array;
  /** The same files' labels as the servicer delivers them today. */
  readonly labelsToday: Uint8Array;
}

export interface Observed {
  /** The month that has just ended: 1 and on. */
  readonly clock: number;
  readonly launch: LogisticModel;
  readonly training: ObservedTraining;
  /** Month 0: a validation study with the outcomes of everybody. */
  readonly reference: ObservedMonth;
  /** Months 1 to `clock`, in order. */
  readonly months: readonly ObservedMonth[];
  /** What auditors found in the training files they drew (truth of those files only); null before an audit. */
  readonly audit: AuditDraw | null;
}

/** The observed month `month`. Throws `RangeError` when the clock has not reached it. */
export function monthOf(observed: Observed, month: number): ObservedMonth {
  const found = month === 0 ? observed.reference : observed.months[month - 1];
  if (!found) throw new RangeError(`month ${month} is not over: the clock stands at ${observed.clock}`);
  return found;
}

/** Opens the eyes of a learner who has reached month `clock` and paid for `purchases`. */
export function observe(credit: CreditCase, clock: number, purchases: Purchases = nothingBought): Observed {
  const { training, launch } = credit;
  const severity = labelSeverity(credit);
  const see = (sight: Sight) => seen(credit, sight);
  const { count, inputs, group, gig, app, noHit, good } = training;
  const labelsToday = servicerLabels(training, severity * rampAt(clock));
  return {
    clock,
    launch,
    training: { count, inputs, group, gig, app, noHit, launchLabels: good, labelsToday },
    reference: see({ month: 0, known: true, complete: true, severity: 0, share: 0 }),
    months: Array.from({ length: clock }, (_, i) => {
      const month = i + 1;
      const known = clock >= month + LABEL_DELAY_MONTHS;
      return see({
        month,
        known,
        complete: known && purchases.panels.includes(month),
        severity: severity * rampAt(month),
        share: explorationAt(purchases, month),
      });
    }),
    audit: purchases.audited === null ? null : drawAudit(training),
  };
}

/** The share of random approvals in force in a month: the last one ordered before it. */
export function explorationAt({ exploration }: Pick<Purchases, 'exploration'>, month: number): number {
  return exploration.findLast(({ from }) => from <= month)?.share ?? 0;
}

function labelSeverity({ injections }: CreditCase): number {
  return injections.find(({ cause }) => cause === 'label')?.severity ?? 0;
}

/** A month looks the same as long as no more is known of it, so that a month that passes costs one month. */
const sights = new WeakMap<CreditCase, Map<string, ObservedMonth>>();

function seen(credit: CreditCase, sight: Sight): ObservedMonth {
  const known = sights.get(credit) ?? new Map<string, ObservedMonth>();
  sights.set(credit, known);
  const { month: of, known: matured, complete, severity, share } = sight;
  const key = [of, matured, complete, severity, share].join(' ');
  const month = known.get(key) ?? seeMonth(credit.month(sight.month), sight);
  known.set(key, month);
  return month;
}

interface Sight {
  readonly month: number;
  readonly known: boolean;
  readonly complete: boolean;
  readonly severity: number;
  readonly share: number;
}

function seeMonth(scored: ScoredMonth, { known, complete, severity, share }: Sight): ObservedMonth {
  const { month, applicants, model, scores, approved } = scored;
  const { count, inputs, group, gig, app, noHit, good, draws } = applicants;
  const explored = new Uint8Array(count);
  const outcomes = new Int8Array(count).fill(UNKNOWN);
  const servicerOutcomes = new Int8Array(count).fill(UNKNOWN);
  const served = severity > 0 ? servicerLabels(applicants, severity) : good;
  for (let i = 0; i < count; i++) {
    if (!approved[i] && draws.explore[i]! < share) explored[i] = 1;
    if (!known) continue;
    const lent = approved[i] === 1 || explored[i] === 1;
    if (lent || complete) outcomes[i] = good[i]!;
    if (lent) servicerOutcomes[i] = served[i]!;
  }
  return {
    month,
    count,
    inputs,
    group,
    gig,
    app,
    noHit,
    model,
    scores,
    approved,
    explored,
    outcomes,
    servicerOutcomes,
    complete,
    explorationShare: share,
  };
}
