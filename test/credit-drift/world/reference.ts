/** Values of the NumPy prototype, kept beside the repository: without them the tests that compare are skipped. */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const folder = resolve('..', 'shared', 'reference', 'credit');

/** The parsed file, or undefined with a message when it is not on this machine. */
export function readReference<Content>(file: string): Content | undefined {
  const path = resolve(folder, file);
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as Content;
  console.warn(`skipped: there is no ${path} on this machine`);
  return undefined;
}

/** The prototype's names of our causes. */
export const prototypeNames = {
  a_population: 'population',
  b_proxy: 'proxy',
  c_label: 'label',
  e_missing: 'missing-code',
  e_unit: 'unit',
  d_concept: 'concept-flattening',
  d_concept2: 'concept-lift',
} as const;

export interface ScmFixture {
  readonly features: readonly string[];
  readonly ramp: Readonly<Record<string, number>>;
  readonly cases: Readonly<
    Record<
      'none' | keyof typeof prototypeNames,
      {
        readonly seed: number;
        readonly month: number;
        readonly n: number;
        readonly severity: number;
        readonly first6_X: readonly (readonly number[])[];
        readonly first20: Readonly<Record<'A' | 'y' | 'gig' | 'app' | 'nohit', readonly number[]>>;
        readonly first6_p_true: readonly number[];
        readonly column_means: readonly number[];
        readonly column_stds: readonly number[];
        readonly mean_y: number;
        readonly mean_A: number;
      }
    >
  >;
  readonly launch_model_seed11: {
    readonly scaler_mean: readonly number[];
    readonly scaler_sd: readonly number[];
    readonly coef: readonly number[];
    readonly first6_scores_month0: readonly number[];
    readonly month0_n12000: PrototypeStatistics;
  };
}

export interface PrototypeGroup {
  readonly n: number;
  readonly base: number;
  readonly sel: number;
  readonly frr: number;
  readonly fpr: number;
  readonly auc: number;
  readonly bad_rate_approved: number;
  readonly calib: number;
}

export interface PrototypeStatistics {
  readonly A: PrototypeGroup;
  readonly B: PrototypeGroup;
  readonly auc: number;
  readonly sel: number;
  readonly frr: number;
  readonly profit_per_app: number;
  readonly gap: number;
  readonly brier: number;
}

/** Within 1e-12, relative above 1 and absolute below. */
export function isClose(actual: number, expected: number, tolerance = 1e-12): boolean {
  return Math.abs(actual - expected) <= tolerance * Math.max(1, Math.abs(expected));
}
