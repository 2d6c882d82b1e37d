/** Section 6: what is watched once a model is live, who answers, and what then happens. */
import * as z from 'zod/mini';
import { monitors } from '../../policy';
import { label, list, number, perTier, role, section, yes } from './common';

const monitor = z.readonly(
  z.strictObject({
    kind: z.enum(monitors),
    tiers: perTier(yes),
    metric: label,
    /** With its figure: "PSI above 0.2". */
    threshold: label,
    /** The span that a reading covers, with its figure: "7 days, at least 500 cases". */
    window: label,
    /** Where the data comes from. */
    source: label,
    severity: z.nullable(z.literal(['low', 'medium', 'high', 'critical'])),
    owner: role,
    /** What happens when it rings. */
    action: label,
    /** Groups that are compared; for fairness monitors. */
    groups: list(label, 10),
  }),
);
export type MonitorRow = z.infer<typeof monitor>;

export const monitoring = section({
  rows: list(monitor, 24),
  /** Checks of each monitor per month and model, for T1 to T4; 30 is daily. */
  checksPerMonth: perTier(number(0, 100)),
  /** Every threshold is set so many standard deviations from normal, two-sided: this decides how often it rings for nothing. */
  sigma: number(0.5, 6),
  /** An alert takes the model back by itself. */
  rollback: perTier(yes),
  /** Who answers alerts, full-time equivalents. */
  onCallFte: number(0, 10),
  /** Months between periodic reviews of a live model. */
  reviewEvery: perTier(number(1, 36)),
  /** One registry and monitoring platform for all models. */
  platform: yes,
});
