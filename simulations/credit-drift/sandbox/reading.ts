/** What the sandbox shows for its settings: figures beside those at launch, estimates beside the truth, people beside themselves. */
import { compareMonths, type TrueMonth } from '../debrief/truth';
import { calibrationOf, estimate } from '../instruments/cbpe';
import { type DriftCell, readDrift } from '../instruments/drift';
import type { ByGroup } from '../instruments/reading';
import { type MonthFigures, figuresOf } from './figures';
import { seeAll } from './seen';
import type { SandboxSettings } from './settings';
import type { SandboxWorld } from './world';

export interface SandboxReading {
  readonly settings: SandboxSettings;
  readonly applicants: number;
  readonly launch: MonthFigures;
  readonly now: MonthFigures;
  /** z of the change in AUC since launch, from both standard errors. */
  readonly aucZ: number;
  /** False rejection rates as calibrated scores alone estimate them. */
  readonly cbpe: ByGroup<number>;
  /** PSI of every input in each group and overall, against launch. */
  readonly cells: readonly DriftCell[];
  /** The same people without the causes. */
  readonly people: TrueMonth;
}

export function readMonth(world: SandboxWorld, settings: SandboxSettings): SandboxReading {
  const { month, tau } = settings;
  const scored = world.month(month, settings);
  const observed = seeAll(world, settings, true);
  const launch = figuresOf(world.reference(tau));
  const now = figuresOf(scored);
  const error = Math.sqrt(
    launch.auc.standardError * launch.auc.standardError + now.auc.standardError * now.auc.standardError,
  );
  return {
    settings,
    applicants: scored.applicants.count,
    launch,
    now,
    aucZ: (now.auc.auc - launch.auc.auc) / error,
    cbpe: estimate(observed.months[0]!, calibrationOf(observed.reference)).rates,
    cells: readDrift(observed, month).cells,
    people: compareMonths(scored, world.without(month, tau)),
  };
}
