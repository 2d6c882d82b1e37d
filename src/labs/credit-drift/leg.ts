/** What every leg's view is given. */
import type { ScenarioOf } from '@/schemas/scenario';
import type { Flight } from './flight';
import type { Snapshot } from './snapshot';

export interface LegProps {
  readonly flight: Flight;
  readonly now: Snapshot;
  readonly content: ScenarioOf<'credit-drift'>;
  /** The learner has gone to this leg: its heading takes the reading position. */
  readonly moved: boolean;
}
