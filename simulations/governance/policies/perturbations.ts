/** The sixteen worlds in which the order of the baselines must hold: one assumption at a time, far from its value. */
import { type Settings, defaultSettings } from '../life/settings';

export interface Perturbation {
  readonly title: string;
  readonly settings: Partial<Settings>;
}

const scaled = (title: string, factor: number, ...keys: readonly (keyof Settings)[]): Perturbation => ({
  title: `${title} × ${factor}`,
  settings: Object.fromEntries(keys.map((key) => [key, factor * defaultSettings[key]])),
});

export const perturbations: readonly Perturbation[] = [
  scaled('model value', 0.5, 'modelValue'),
  scaled('model value', 2, 'modelValue'),
  scaled('drift', 0.5, 'driftHazard'),
  scaled('drift', 2, 'driftHazard'),
  scaled('enforcement', 0.3, 'enforcement'),
  scaled('enforcement', 3, 'enforcement'),
  scaled('fines', 0.3, 'fineMedian'),
  scaled('fines', 3, 'fineMedian'),
  scaled('gate effect', 0.6, 'gateEffect'),
  scaled('gate effect', 1.3, 'gateEffect'),
  scaled('irreversible harm', 0, 'irreversibleFairness', 'irreversibleQuality'),
  scaled('irreversible harm', 3, 'irreversibleFairness', 'irreversibleQuality'),
  scaled('alert fatigue', 0.3, 'fatigue'),
  scaled('alert fatigue', 3, 'fatigue'),
  scaled('unlawful purposes', 2, 'unlawfulPurpose'),
  scaled('unlawful purposes', 0, 'unlawfulPurpose'),
];
