/** The figures that the document's rules ask of the simulation (grading/facts.ts). */
import type { Facts } from './grading/facts';
import { MONTHS } from './horizon';
import { liveUnder } from './life/live';
import { secondLineUse } from './life/queues';
import type { World } from './life/world';
import type { PerTier, Policy } from './policy';

/** Means over the replicates of `world`; a hundred are plenty. Random numbers are common: same world, same figures. */
export function factsOf(policy: Policy, world: World): Facts {
  const { launch, totals, tables, stages } = liveUnder([{ from: 0, policy }], world);
  const share = (tier: number) => launch.tiers.filter((of) => of === tier).length / launch.tiers.length;
  const tierShares: PerTier<number> = [share(0), share(1), share(2), share(3)];
  return {
    tierShares,
    boardUtilisation: mean(launch.boardUse),
    secondLineUtilisation: policy.secondLine.fte > 0 ? mean(secondLineUse(stages, launch, world)) : 0,
    falseAlarmsPerMonth: mean(totals.falseAlarms) / MONTHS,
    alarmCapacityPerMonth: tables.alertCapacity,
  };
}

const mean = (values: Float64Array) => values.reduce((sum, value) => sum + value, 0) / values.length;
