/** Sections 3 and 4: what a model passes before it goes live, and what its card must say. */
import * as z from 'zod/mini';
import { gates as gateIds } from '../../policy';
import { cardHeadings } from '../vocabulary';
import { label, list, number, perTier, recordOf, role, section, setOf } from './common';

const item = z.readonly(
  z.strictObject({
    text: label,
    /** The lowest tier that must answer it. */
    from: z.literal([1, 2, 3, 4]),
  }),
);

const gate = z.readonly(
  z.strictObject({
    /** How thoroughly it is passed, 0 (not at all) to 1, for T1 to T4. */
    depth: perTier(number(0, 1)),
    checklist: list(item, 15),
    /** Who does the work. */
    responsible: role,
    /** Who signs it. */
    reviewer: role,
  }),
);
export type GateRow = z.infer<typeof gate>;

export const gates = section({
  rows: recordOf(gateIds, gate),
  /** Second line: people who validate and review, full-time equivalents. */
  secondLineFte: number(0, 20),
});

export const modelCard = section({
  /** Headings a card must fill. */
  headings: setOf(cardHeadings),
});
