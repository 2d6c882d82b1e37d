import { oraclePresent, readOracle } from '../sequential/oracle';

/** A reference data set with groups as numbers in the order of their letters. */
export interface Dataset {
  readonly name: string;
  readonly labels: Uint8Array;
  readonly scores: Float64Array;
  readonly groups: Uint8Array;
  /** Decisions at the data set's threshold. */
  readonly approved: Uint8Array;
  readonly groupNames: readonly string[];
}

interface Raw {
  group: string[];
  y: number[];
  score: number[];
}

export function datasets(): Dataset[] {
  if (!oraclePresent) return [];
  const inputs = readOracle<Record<string, Raw> & { thresholds: Record<string, number> }>('inputs');
  return ['credit_small', 'credit_medium', 'credit_multi'].map((name) => {
    const { group, y, score } = inputs[name]!;
    const groupNames = [...new Set(group)].sort();
    const threshold = inputs.thresholds[name]!;
    return {
      name,
      labels: Uint8Array.from(y),
      scores: Float64Array.from(score),
      groups: Uint8Array.from(group, (letter) => groupNames.indexOf(letter)),
      approved: Uint8Array.from(score, (value) => (value >= threshold ? 1 : 0)),
      groupNames,
    };
  });
}

export interface MitigationOracle {
  reweighing_kamiran_calders: Record<string, number>;
  reweighing_weighted_base_rate_each_group: number;
  balanced_class_weights_sklearn: Record<string, number>;
  threshold_optimizer_fairlearn: Record<string, GridOracle>;
  exact_lp_accuracy: Record<string, ExactOracle>;
  'exact_lp_profit_tp+300_fp-700': Record<string, ExactOracle>;
  eq_odds_postprocessing_hard_labels_A_privileged?: {
    input_rates: Record<string, [number, number]>;
    objective: number;
    tpr_both: number;
    fpr_both: number;
  };
  calibrated_eq_odds_fnr_A_privileged?: {
    generalized_fnr: Record<string, number>;
    trivial_fnr: Record<string, number>;
    base_rate: Record<string, number>;
    priv_mix_rate: number;
    unpriv_mix_rate: number;
  };
  reductions_tpr_parity?: {
    gamma_for_thresholded_decisions: Record<string, number>;
    lambda_minus_B: number;
    signed_weights_first12: number[];
    relabelled_y_first12: number[];
    weights_first12: number[];
  };
  correlation_remover?: { beta: number[]; first5_alpha1: number[][] };
}

export interface RatesOracle {
  tpr: number;
  fpr: number;
  selection_rate: number;
}

interface GridOracle {
  x_best?: number;
  x_best_fpr?: number;
  expected_accuracy: number;
  solution: Record<
    string,
    {
      p_ignore?: number;
      prediction_constant?: number;
      p0: number;
      threshold0_gt: number | string;
      p1: number;
      threshold1_gt: number | string;
    }
  >;
  expected_by_group: Record<string, RatesOracle>;
}

interface ExactOracle {
  objective_value: number;
  by_group: Record<string, RatesOracle & { mix: [number, number][] }>;
}

export function mitigationOracle(dataset: Dataset): MitigationOracle {
  return readOracle<Record<string, MitigationOracle>>('mitigation')[dataset.name]!;
}
