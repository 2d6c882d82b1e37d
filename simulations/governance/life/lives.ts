/** What became of every replicate. */
import { type IncidentKind, incidentKinds } from './parameters';
import type { Launch } from './launch';
import type { Tables } from './tables';

/** Totals per replicate over 24 months; money in k€. */
export interface Totals {
  readonly value: Float64Array;
  readonly governance: Float64Array;
  /** Losses from incidents, without fines. */
  readonly losses: Float64Array;
  readonly fines: Float64Array;
  readonly harm: Float64Array;
  readonly serious: Float64Array;
  /** Notifications of serious incidents that came late. */
  readonly late: Float64Array;
  /** Audits that found documentation wanting. */
  readonly findings: Float64Array;
  readonly unlawfulPurposes: Float64Array;
  /** Orders to withdraw a model after a serious incident. */
  readonly withdrawals: Float64Array;
  readonly falseAlarms: Float64Array;
  /** Mean attention over the months, 0 to 1. */
  readonly attention: Float64Array;
  readonly shadow: Float64Array;
  /** Models in production by the gates at the end. */
  readonly live: Float64Array;
  readonly modelMonths: Float64Array;
}

/** All incidents of all replicates, one after the other. */
export interface IncidentList {
  readonly kind: Uint8Array;
  readonly serious: Uint8Array;
  /** Months from onset to detection, and from there to containment. */
  readonly detect: Float64Array;
  readonly contain: Float64Array;
}

export interface Lives {
  readonly replicates: number;
  readonly tables: Tables;
  readonly launch: Launch;
  readonly totals: Totals;
  readonly incidents: IncidentList;
  /** Incidents per replicate by kind, and those that were serious. */
  readonly byKind: Readonly<Record<IncidentKind, Float64Array>>;
  readonly seriousByKind: Readonly<Record<IncidentKind, Float64Array>>;
  /** By replicate and month: attention, false alarms, models live. */
  readonly attention: Float64Array;
  readonly falseAlarms: Float64Array;
  readonly running: Float64Array;
}

export const emptyTotals = (replicates: number) => {
  const zeros = () => new Float64Array(replicates);
  return {
    value: zeros(),
    governance: zeros(),
    losses: zeros(),
    fines: zeros(),
    harm: zeros(),
    serious: zeros(),
    late: zeros(),
    findings: zeros(),
    unlawfulPurposes: zeros(),
    withdrawals: zeros(),
    falseAlarms: zeros(),
    attention: zeros(),
    shadow: zeros(),
    live: zeros(),
    modelMonths: zeros(),
  } satisfies Totals;
};

export const perKind = (replicates: number) =>
  Object.fromEntries(incidentKinds.map((kind) => [kind, new Float64Array(replicates)])) as Record<
    IncidentKind,
    Float64Array
  >;
