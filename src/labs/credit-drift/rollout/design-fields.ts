/** What can be set in a design, and within which bounds: those of the engine's own schema. */
import { goodDesign } from '@simulations/credit-drift/rollout/defaults';
import type { RolloutDesign, RolloutStage } from '@simulations/credit-drift/rollout/design';
import type { GateId } from '@simulations/credit-drift/rollout/result';
import { gateWords } from './words';

export const LIMITS = { days: { min: 1, max: 120 }, applications: { min: 100, max: 5000 }, stages: 8 } as const;

export const stageShares = [0, 0.01, 0.05, 0.1, 0.25, 0.5, 1] as const;

export const shareName = (share: number): string =>
  share === 0 ? 'Shadow' : `${Number((100 * share).toFixed(1))} % of traffic`;

export const totalDays = (stages: readonly RolloutStage[]): number => stages.reduce((sum, { days }) => sum + days, 0);

/** Gates that can be switched; the realised check follows from the hold. */
export type GateField = Exclude<keyof RolloutDesign['gates'], 'alpha'>;

const field = (
  id: GateField,
  gate: GateId,
  rest: { limit: string; min: number; max: number; step: number; unit?: string },
) => ({ id, ...gateWords[gate], start: goodDesign.gates[id]!, unit: undefined, ...rest });

export const gateFields = [
  field('skew', 'skew', { limit: 'Largest PSI, production against bench', min: 0.001, max: 1, step: 0.001 }),
  field('pairedZ', 'paired', { limit: 'Least z (McNemar)', min: -5, max: 10, step: 0.01 }),
  field('swapInMargin', 'swap-in-value', { limit: 'At most below break-even', min: 0, max: 30, step: 0.5, unit: 'pp' }),
  field('approvalMargin', 'approval', { limit: 'At most below control', min: 0.5, max: 20, step: 0.5, unit: 'pp' }),
  field('delinquencyMargin', 'delinquency', {
    limit: 'At most above control',
    min: 0.1,
    max: 10,
    step: 0.1,
    unit: 'pp',
  }),
] as const;
