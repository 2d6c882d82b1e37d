/** How well does one input alone give the group away? Being able to is not doing so: look at the change. */
import { areaUnderCurve } from '../../statistics/classification/area-under-curve';
import { type FeatureId, featureIds } from '../world/features';
import { type Observed, type ObservedMonth, monthOf } from '../observe';
import { type ReadingBase, sayFeature } from './reading';

export interface ProxyReading extends ReadingBase {
  readonly instrument: 'proxy';
  /** AUC of telling the groups apart by this input, in its better direction. */
  readonly rows: readonly { readonly feature: FeatureId; readonly launch: number; readonly now: number }[];
  readonly score: { readonly launch: number; readonly now: number };
}

export const proxyOutcomes = ['unchanged', 'an input gives the group away more'] as const;

/** A rise in AUC worth a look; its standard error is below .01. */
export const PROXY_RISE = 0.03;

export function readProxy(observed: Observed, month: number): ProxyReading {
  const now = monthOf(observed, month);
  const { reference } = observed;
  const rows = featureIds.map((feature, j) => ({
    feature,
    launch: separability(reference, reference.inputs[j]!),
    now: separability(now, now.inputs[j]!),
  }));
  const rise = (row: (typeof rows)[number]) => row.now - row.launch;
  const most = rows.reduce((best, row) => (rise(row) > rise(best) ? row : best));
  const strongest = rows.reduce((best, row) => (row.launch > best.launch ? row : best));
  return {
    instrument: 'proxy',
    month,
    outcome: (rise(most) > PROXY_RISE
      ? 'an input gives the group away more'
      : 'unchanged') satisfies (typeof proxyOutcomes)[number],
    sentence: `Telling the groups apart by one input: ${sayFeature(most.feature)} rose most, AUC ${most.launch.toFixed(2)} → ${most.now.toFixed(2)}; ${sayFeature(strongest.feature)} was strongest at launch, ${strongest.launch.toFixed(2)} → ${strongest.now.toFixed(2)}.`,
    rows,
    score: { launch: separability(reference, reference.scores), now: separability(now, now.scores) },
  };
}

function separability({ group }: ObservedMonth, values: Float64Array): number {
  const auc = areaUnderCurve(group, values);
  return Math.max(auc, 1 - auc);
}
