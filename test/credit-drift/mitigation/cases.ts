/** Cases opened once for all tests of a file, and plans tried on them. */
import { type CaseSetup, openCase } from '@simulations/credit-drift/case';
import type { BenchContext } from '@simulations/credit-drift/mitigation/context';
import { benchMitigation, type BenchRow } from '@simulations/credit-drift/mitigation/bench';
import { type MitigationPart, mitigationKey } from '@simulations/credit-drift/mitigation/request';
import type { Cause } from '@simulations/credit-drift/world/causes';
import { now } from '../../tensors/backends';

const contexts = new Map<string, BenchContext>();
const rows = new WeakMap<BenchContext, Map<string, Promise<BenchRow>>>();

/** Month 5, when the alert comes; seed 7 with 20,000 applicants a month and + 15 points unless told. */
export function at(causes: readonly Cause[], options: Partial<CaseSetup> & { clock?: number } = {}): BenchContext {
  const { clock = 5, ...rest } = options;
  const setup: CaseSetup = {
    seed: 7,
    causes: causes.map((cause) => ({ cause, weight: 1 })),
    headline: 'points',
    applicantsPerMonth: 20_000,
    ...rest,
  };
  const key = JSON.stringify([setup, clock]);
  const known = contexts.get(key) ?? { credit: openCase(setup), clock, tensors: null, now };
  contexts.set(key, known);
  return known;
}

export function tried(context: BenchContext, ...parts: MitigationPart[]): Promise<BenchRow> {
  const known = rows.get(context) ?? new Map<string, Promise<BenchRow>>();
  rows.set(context, known);
  const key = mitigationKey({ parts });
  const row = known.get(key) ?? benchMitigation(context, { parts });
  known.set(key, row);
  return row;
}

export const warned = ({ warnings }: BenchRow) => warnings.map(({ id }) => id);
