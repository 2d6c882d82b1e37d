/** What looking has cost, look by look: the running account beside the ledger. */
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import type { Purchases } from '@simulations/credit-drift/observe';
import { AUDIT_FILES, AUDIT_PER_FILE, PANEL_PER_FILE } from '@simulations/credit-drift/prices';
import type { LedgerEntry } from '@simulations/credit-drift/state';

export interface Tally {
  /** Of this look; nothing when it was looked at before. */
  readonly days: number;
  readonly tests: number;
  /** After this look: analyst days, money paid for data, tests. */
  readonly total: { readonly days: number; readonly euros: number; readonly tests: number };
}

/** Paid for data by then. Random approvals cost what they lose, not a fee. */
export const paid = ({ panels, audited }: Purchases, applicantsPerMonth: number): number =>
  panels.length * PANEL_PER_FILE * applicantsPerMonth + (audited === null ? 0 : AUDIT_FILES * AUDIT_PER_FILE);

/** One tally for each entry, in order. */
export function tallyOf(ledger: readonly LedgerEntry[], applicantsPerMonth: number): Tally[] {
  let days = 0;
  let tests = 0;
  return ledger.map(({ instrument, again, purchases }) => {
    const spec = instruments[instrument];
    const own = again ? { days: 0, tests: 0 } : { days: spec.days, tests: spec.tests };
    days += own.days;
    tests += own.tests;
    return { ...own, total: { days, tests, euros: paid(purchases, applicantsPerMonth) } };
  });
}

/** Level of one test of an instrument of this control room (two-sided), and the usual one. */
export const STRICT_LEVEL = 0.01;
export const USUAL_LEVEL = 0.05;

/** Tests that would cry wolf with nothing wrong. A mean, so it holds whether or not the tests depend on each other. */
export const expectedFalseAlarms = (tests: number, level: number): number => tests * level;
