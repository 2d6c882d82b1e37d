/** Section 8, the incident playbook: what happens in the first minutes, hours and days. */
import * as z from 'zod/mini';
import { responders } from '../../policy';
import { lessonsFeed, stages } from '../vocabulary';
import { label, number, perTier, recordOf, section, setOf, whole, words, yes } from './common';

const hours = z.nullable(number(0.1, 8760));
const days = z.nullable(whole(1, 365));

export const incidents = section({
  /** What is done at each stage, in words. */
  stages: recordOf(stages, words),
  /** Who acts, by name or post; empty: nobody is named. */
  team: recordOf(responders, label),
  /** The commander can be reached at any hour. */
  commanderAlways: yes,
  /** Who commands when the commander cannot. */
  deputy: label,
  /** Who may take a model out of service, alone or only with others (Arts 14(4)(e), 26(2) and (5) AI Act). */
  suspension: z.readonly(z.strictObject({ by: label, alone: yes })),
  /** The model can be switched off at once, T1 to T4. */
  killSwitch: perTier(yes),
  /** Months between two trials of the switches; null: never tried. */
  killSwitchTested: z.nullable(whole(1, 36)),
  drillsPerYear: number(0, 24),
  /** The organisation's own clocks, from the alert on. */
  timers: z.readonly(z.strictObject({ acknowledge: hours, contain: hours, notify: hours })),
  /** The law's clocks after awareness. Art. 73(2) to (4) AI Act in days, Art. 33 GDPR in hours. */
  clocks: z.readonly(
    z.strictObject({
      serious: days,
      death: days,
      widespread: days,
      criticalInfrastructure: days,
      count: z.nullable(z.literal(['calendar-days', 'working-days'])),
      gdprHours: z.nullable(whole(1, 720)),
      /** The GDPR notice runs beside the AI Act report and waits for nothing. */
      gdprParallel: yes,
    }),
  ),
  /** How system and logs are kept as they were before authorities are informed (Art. 73(6)). */
  evidence: words,
  /** What incidents and drills change. */
  feeds: setOf(lessonsFeed),
});
