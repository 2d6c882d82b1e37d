/**
 * What each plan does to false rejections of group B, for three causes, in the lesson's world (seed 7, month 6, 60,000 fresh applicants). Plans that
 * train learn from launch data and from the outcomes of approved applicants of months 1 to 3.
 *
 * Measured with `node scripts/run.mjs scripts/figures/credit-lesson.ts`.
 */
export const planCauses = ['population', 'proxy', 'label'] as const;
export type PlanCause = (typeof planCauses)[number];

export interface PlanEffect {
  readonly frrA: number;
  readonly frrB: number;
  /** Share of the rise undone. */
  readonly recovery: number;
  /** Euros per applicant, against doing nothing. */
  readonly profitChange: number;
}

export interface PlanRow {
  readonly id: string;
  readonly name: string;
  readonly effects: Readonly<Record<PlanCause, PlanEffect>>;
}

const effect = (frrA: number, frrB: number, recovery: number, profitChange: number): PlanEffect => ({
  frrA,
  frrB,
  recovery,
  profitChange,
});

export const launchRates = { A: 0.183, B: 0.287 } as const;
/** False rejections of group B when nothing is done. */
export const undone: Readonly<Record<PlanCause, number>> = { population: 0.447, proxy: 0.439, label: 0.444 };

export const plans: readonly PlanRow[] = [
  {
    id: 'repair',
    name: 'Repair of the cause',
    effects: {
      population: effect(0.18, 0.277, 1.061, 2.813),
      proxy: effect(0.183, 0.287, 1, 2.537),
      label: effect(0.183, 0.287, 1, 2.663),
    },
  },
  {
    id: 'reweigh',
    name: 'Retrain, reweighed',
    effects: {
      population: effect(0.186, 0.353, 0.588, 1.563),
      proxy: effect(0.161, 0.356, 0.546, 1.12),
      label: effect(0.244, 0.332, 0.71, 1.233),
    },
  },
  {
    id: 'balanced',
    name: 'Retrain on balanced data',
    effects: {
      population: effect(0.18, 0.356, 0.569, 1.582),
      proxy: effect(0.157, 0.361, 0.512, 0.773),
      label: effect(0.228, 0.506, -0.397, -2.158),
    },
  },
  {
    id: 'retrain',
    name: 'Retrain',
    effects: {
      population: effect(0.18, 0.388, 0.366, 1.38),
      proxy: effect(0.155, 0.391, 0.313, 0.642),
      label: effect(0.218, 0.452, -0.052, -0.02),
    },
  },
  {
    id: 'globalCutoff',
    name: 'One lower cut-off',
    effects: {
      population: effect(0.102, 0.296, 0.94, -1.442),
      proxy: effect(0.076, 0.289, 0.988, -3.75),
      label: effect(0.133, 0.292, 0.966, 1.453),
    },
  },
];
