/** Section 7, the review board: who sits on it, what it sees, how it decides. */
import * as z from 'zod/mini';
import { members } from '../../policy';
import { activities, breachActions, roles } from '../vocabulary';
import { label, list, number, perTier, role, section, setOf, whole, words, yes } from './common';

const seat = z.readonly(z.strictObject({ seat: z.enum(members), name: label, deputy: label }));
const assignment = z.readonly(
  z.strictObject({
    activity: z.enum(activities),
    responsible: setOf(roles),
    /** Exactly one, or nobody is. */
    accountable: setOf(roles),
    consulted: setOf(roles),
    informed: setOf(roles),
  }),
);
export type Assignment = z.infer<typeof assignment>;

export const board = section({
  seats: list(seat, members.length).check(
    z.refine((seats) => new Set(seats.map((entry) => entry.seat)).size === seats.length, 'names a seat twice'),
  ),
  meetingsPerMonth: number(0, 20),
  hoursPerMeeting: number(0, 10),
  /** Which tiers it sees. */
  tiers: perTier(yes),
  /** Seats that must be filled for a decision; null: not said. */
  quorum: z.nullable(whole(1, 6)),
  /** How a tie ends; null: not said. */
  tieBreak: z.nullable(z.literal(['chair', 'risk-executive', 'reject'])),
  /** Months within which it must decide; null: no such promise. */
  decideWithin: z.nullable(number(0.1, 12)),
  /** What happens to a case, T1 to T4, that is not decided in time. */
  onBreach: perTier(z.enum(breachActions)),
  /** How somebody with a stake in the case is kept from deciding it. */
  conflictRule: words,
  /** Who accepts what risk remains. */
  riskAcceptance: role,
  raci: list(assignment, activities.length).check(
    z.refine((rows) => new Set(rows.map((row) => row.activity)).size === rows.length, 'names an activity twice'),
  ),
});
