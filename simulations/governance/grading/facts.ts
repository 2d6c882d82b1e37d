/** What rules need to know that no document says: figures of the framework met with the reference inventory. The simulation supplies them. */
import type { PerTier } from '../policy';

export interface Facts {
  /** Share of the reference inventory in T1 to T4, 0 to 1. */
  readonly tierShares: PerTier<number>;
  /** Board hours asked for over board hours there are, mean of the 24 months; 1 is full. */
  readonly boardUtilisation: number;
  /** The same of the second line's person-days. */
  readonly secondLineUtilisation: number;
  /** Expected alarms per month that mean nothing, over all live models. */
  readonly falseAlarmsPerMonth: number;
  /** Alarms per month that those on call can look at. */
  readonly alarmCapacityPerMonth: number;
}
