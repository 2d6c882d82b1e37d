/** Short hands for statements of policy. */
import { gates, type Gate, type PerTier } from '../../policy';
import type { GateRow } from '../sections/gates';
import type { Statement } from '../sections/common';
import type { Role } from '../vocabulary';

/** A sentence with the control that makes it happen and the evidence that it did. */
export const must = (text: string, control: string, evidence: string): Statement => ({ text, control, evidence });
/** A sentence and nothing behind it. */
export const say = (text: string): Statement => ({ text, control: '', evidence: '' });

export const four = <T>(value: T): PerTier<T> => [value, value, value, value];

/** One depth table for the eight gates; everything else comes from `rows`. */
export function withDepths(
  rows: Readonly<Record<Gate, GateRow>>,
  depths: Readonly<Partial<Record<Gate, PerTier<number>>>>,
): Record<Gate, GateRow> {
  return Object.fromEntries(gates.map((gate) => [gate, { ...rows[gate], depth: depths[gate] ?? four(0) }])) as Record<
    Gate,
    GateRow
  >;
}

/** A gate with items asked from a tier on. */
export function gateRow(
  depth: PerTier<number>,
  responsible: Role | null,
  reviewer: Role | null,
  checklist: readonly (readonly [from: 1 | 2 | 3 | 4, text: string])[],
): GateRow {
  return { depth, responsible, reviewer, checklist: checklist.map(([from, text]) => ({ text, from })) };
}
