/** Who watches a life month by month; every method is optional. Months from 0, models 0 to 49 within a replicate. */
import type { IncidentKind } from './parameters';

export interface Moment {
  readonly replicate: number;
  readonly month: number;
  readonly model: number;
}

export interface IncidentReport extends Moment {
  readonly kind: IncidentKind;
  /** Months from onset to detection, and from there to containment. */
  readonly detect: number;
  readonly contain: number;
  /** By a monitor or a review, not by somebody outside. */
  readonly selfDetected: boolean;
  readonly serious: boolean;
  readonly late: boolean;
  /** k€; 0: none. */
  readonly fine: number;
  readonly withdrawn: boolean;
  /** k€, without the fine. */
  readonly cost: number;
  readonly harm: number;
}

export interface Witness {
  started?(moment: Moment): void;
  incident?(report: IncidentReport): void;
  /** An unlawful purpose came to light; the model is withdrawn for good. */
  purpose?(report: Moment & { readonly fine: number; readonly cost: number; readonly harm: number }): void;
  audit?(report: Moment & { readonly finding: boolean; readonly fine: number }): void;
  shadowFound?(moment: Moment): void;
}
