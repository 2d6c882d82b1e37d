/** What governance costs under a schedule: each policy while it is in force, and amending. */
import { MONTHS } from '../horizon';
import { type Span, governanceCost, totalCost } from './costs';
import type { Launch, Stage } from './launch';
import { amendment, money } from './parameters';
import { retiered } from './schedule';
import { UNWATCHED } from './watch';
import type { World } from './world';

/** k€ of replicate `r` over the 24 months, given its false alarms by stage. */
export function billOf(stages: readonly Stage[], world: World): (r: number, falseAlarms: Float64Array) => number {
  const { origins, launch } = stages[stages.length - 1]!;
  const owned = { platform: false, enforcement: false };
  const items = stages.map((stage, k) => {
    const { from, policy, tiers } = stage;
    const span: Span = {
      ...{ from, to: stages[k + 1]?.from ?? MONTHS, begins: (i) => origins[i] === k },
      owned: { ...owned },
    };
    owned.platform ||= policy.monitoring.platform;
    owned.enforcement ||= policy.secondLine.enforced;
    // When each model came through is known at the end; its tier is that of the stage.
    const rows = tiers.map((tier, i) => (launch.shadow[i] === 1 ? UNWATCHED : tier));
    const seen: Launch = { ...launch, tiers, rows };
    return { stage, span, seen };
  });
  return (r, falseAlarms) =>
    items.reduce((total, { stage: { policy, tables }, span, seen }, k) => {
      const cost = totalCost(governanceCost(policy, tables, seen, world, r, falseAlarms[k]!, span));
      const days = k === 0 ? 0 : amendment.days + amendment.daysPerModel * retiered(stages, k, r);
      return total + cost + money.day * days;
    }, 0);
}
