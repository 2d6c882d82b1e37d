/** "Make it +15 points": how severe one cause must be, with the others as they stand, for group B to lose fifteen points since launch. */
import { figuresOf } from './figures';
import { findSeverities } from '../severity';
import type { Cause } from '../world/causes';
import type { SandboxSettings } from './settings';
import type { SandboxWorld } from './world';

/** Rise of FRR_B since launch that is looked for. */
export const WANTED_RISE = 0.15;

export interface FoundSeverity {
  readonly cause: Cause;
  readonly severity: number;
  /** `enough`: found. `too little`: even full severity gives less, and is returned. `others`: without this cause it is already there. */
  readonly reach: 'enough' | 'too little' | 'others';
}

export function findSeverity(world: SandboxWorld, settings: SandboxSettings, cause: Cause): FoundSeverity {
  const launch = figuresOf(world.reference(settings.tau)).frr.B.rate;
  const riseAt = (severity: number) => {
    const severities = { ...settings.severities, [cause]: severity };
    return figuresOf(world.groupB(settings.month, { ...settings, severities })).frr.B.rate - launch;
  };
  if (riseAt(0) >= WANTED_RISE) return { cause, severity: 0, reach: 'others' };
  const { injections, reached } = findSeverities([{ cause, weight: 1 }], WANTED_RISE, ([injection]) =>
    riseAt(injection?.severity ?? 0),
  );
  return { cause, severity: injections[0]?.severity ?? 0, reach: reached ? 'enough' : 'too little' };
}
