/** The sandbox in the eyes of the boards: everything is known, the outcomes of the turned-down too. */
import type { ScoredMonth } from '../case';
import type { Observed, ObservedMonth } from '../observe';
import { rampAt } from '../world/causes';
import { servicerLabels } from '../world/labels';
import type { SandboxSettings } from './settings';
import type { SandboxWorld } from './world';

/** Months 1 to `last`, or only `last` for a reader that looks at one month alone. */
export function seeAll(world: SandboxWorld, settings: SandboxSettings, only = false): Observed {
  const { month: clock, tau, severities } = settings;
  const { launch, training } = world;
  const { count, inputs, group, gig, app, noHit, good } = training;
  const months = only ? [clock] : Array.from({ length: clock }, (_, i) => i + 1);
  return {
    clock,
    launch,
    training: {
      count,
      inputs,
      group,
      gig,
      app,
      noHit,
      launchLabels: good,
      labelsToday: servicerLabels(training, severities.label * rampAt(clock)),
    },
    reference: seeMonth(world.reference(tau), 0),
    months: months.map((month) => seeMonth(world.month(month, settings), severities.label * rampAt(month))),
    audit: null,
  };
}

export function seeMonth({ applicants, ...scored }: ScoredMonth, labelStrength: number): ObservedMonth {
  const { count, inputs, group, gig, app, noHit, good } = applicants;
  return {
    ...scored,
    count,
    inputs,
    group,
    gig,
    app,
    noHit,
    explored: new Uint8Array(count),
    outcomes: Int8Array.from(good),
    servicerOutcomes: Int8Array.from(servicerLabels(applicants, labelStrength)),
    complete: true,
    explorationShare: 0,
  };
}
