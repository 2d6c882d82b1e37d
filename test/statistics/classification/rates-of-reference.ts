/** Our names for the rates, turned into those of the reference files. */
import type { ConfusionCounts } from '@simulations/statistics/classification/confusion';
import { ratesOf } from '@simulations/statistics/classification/confusion-rates';

export function ratesAsReference(counts: ConfusionCounts) {
  const rates = ratesOf(counts);
  return {
    n: rates.count,
    tp: counts.truePositives,
    fp: counts.falsePositives,
    tn: counts.trueNegatives,
    fn: counts.falseNegatives,
    base_rate: rates.baseRate,
    selection_rate: rates.selectionRate,
    tpr: rates.truePositiveRate,
    fnr_false_rejection_rate: rates.falseRejectionRate,
    fpr: rates.falsePositiveRate,
    tnr: rates.trueNegativeRate,
    precision_ppv: rates.precision,
    npv: rates.negativePredictiveValue,
    fdr: rates.falseDiscoveryRate,
    for: rates.falseOmissionRate,
    accuracy: rates.accuracy,
    f1: rates.f1,
    balanced_accuracy: rates.balancedAccuracy,
  };
}
