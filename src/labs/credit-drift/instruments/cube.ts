/** The drift cube's cells in the order of the chart, and what its two thresholds make of them. */
import { NAIVE_THRESHOLD, type DriftCell, cubeGroups } from '@simulations/credit-drift/instruments/drift';
import { featureIds } from '@simulations/credit-drift/world/features';

export interface CubeTally {
  readonly cells: number;
  /** Beyond chance: above their own critical value. */
  readonly beyondChance: number;
  readonly overFixed: number;
  /** Above the fixed threshold, within chance. */
  readonly falseAlarms: number;
  /** Beyond chance, below the fixed threshold. */
  readonly silent: number;
}

export function tallyCube(cells: readonly Pick<DriftCell, 'psi' | 'critical'>[], fixed = NAIVE_THRESHOLD): CubeTally {
  const count = (holds: (cell: Pick<DriftCell, 'psi' | 'critical'>) => boolean) => cells.filter(holds).length;
  return {
    cells: cells.length,
    beyondChance: count(({ psi, critical }) => psi > critical),
    overFixed: count(({ psi }) => psi > fixed),
    falseAlarms: count(({ psi, critical }) => psi > fixed && psi <= critical),
    silent: count(({ psi, critical }) => psi <= fixed && psi > critical),
  };
}

export const lastMonth = (cells: readonly DriftCell[]): number => Math.max(...cells.map(({ month }) => month));

/** By feature, then group, then month from 1. */
export function arrangeCube(cells: readonly DriftCell[]): (DriftCell | null)[][][] {
  const at = new Map(cells.map((cell) => [`${cell.feature} ${cell.group} ${cell.month}`, cell]));
  const months = Array.from({ length: lastMonth(cells) }, (_, i) => i + 1);
  return featureIds.map((feature) =>
    cubeGroups.map((group) => months.map((month) => at.get(`${feature} ${group} ${month}`) ?? null)),
  );
}
