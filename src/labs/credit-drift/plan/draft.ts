/** A plan as the form holds it, before it is a request. */
import {
  type FeedRepair,
  type LabelSource,
  type MitigationKind,
  type MitigationPart,
  type MitigationRequest,
  feedRepairs,
} from '@simulations/credit-drift/mitigation/request';
import type { FeatureId } from '@simulations/credit-drift/world/features';

/** What puts data or labels right; any of them go together, and with one change of the model. */
export const dataRepairs = [...feedRepairs, 'rederive-labels'] as const;
export type DataRepair = FeedRepair | 'rederive-labels';

/** What happens to the model or its cut-off, grouped as the bench offers it; `leave` is no measure of its own. */
export const changeGroups = [
  { title: 'Repair the cause in the model', kinds: ['rollback', 'add-employment', 'drop-feature'] },
  { title: 'Retrain', kinds: ['retrain', 'balanced', 'reweigh'] },
  { title: 'Constrain', kinds: ['constraint', 'exponentiated-gradient'] },
  { title: 'Move cut-offs', kinds: ['group-cutoffs', 'focal-cutoff', 'global-cutoff'] },
] as const;
export type ModelChangeKind = (typeof changeGroups)[number]['kinds'][number];
export type ChangeChoice = 'leave' | ModelChangeKind;

export interface PlanDraft {
  readonly repairs: readonly DataRepair[];
  readonly change: ChangeChoice;
  readonly labels: LabelSource;
  /** Largest gap allowed in training, percentage points. */
  readonly gap: number;
  readonly feature: FeatureId;
  /** Null: the one that restores group B's launch rate. */
  readonly cutoff: number | null;
}

export const emptyDraft: PlanDraft = {
  repairs: [],
  change: 'leave',
  labels: 'pipeline',
  gap: 2,
  feature: 'area_index',
  cutoff: null,
};

/** Most repairs that fit beside a change: a plan has three parts at most. */
const MOST_PARTS = 3;

export const usesLabels = (change: ChangeChoice): boolean =>
  change === 'add-employment' ||
  change === 'drop-feature' ||
  change === 'retrain' ||
  change === 'balanced' ||
  change === 'reweigh' ||
  usesGap(change);
export const usesGap = (change: ChangeChoice): boolean =>
  change === 'constraint' || change === 'exponentiated-gradient';
export const usesCutoff = (change: ChangeChoice): boolean => change === 'focal-cutoff' || change === 'global-cutoff';

/** Nothing ticked is a plan too: to change nothing. */
export function toRequest(draft: PlanDraft): MitigationRequest {
  const repairs: MitigationPart[] = dataRepairs
    .filter((kind) => draft.repairs.includes(kind))
    .map((kind) => ({ kind }));
  const parts = draft.change === 'leave' ? repairs : [...repairs, changeOf(draft, draft.change)];
  return { parts: parts.length === 0 ? [{ kind: 'nothing' }] : parts };
}

function changeOf({ labels, gap, feature, cutoff }: PlanDraft, kind: ModelChangeKind): MitigationPart {
  switch (kind) {
    case 'rollback':
    case 'group-cutoffs':
      return { kind };
    case 'drop-feature':
      return { kind, feature, labels };
    case 'add-employment':
    case 'retrain':
    case 'balanced':
    case 'reweigh':
      return { kind, labels };
    case 'constraint':
    case 'exponentiated-gradient':
      return { kind, labels, gap };
    case 'focal-cutoff':
    case 'global-cutoff':
      return { kind, cutoff };
  }
}

/** Why this plan cannot be tried as it is ticked; null when it can. */
export function whyNotPlan(draft: PlanDraft, offered: readonly MitigationKind[]): string | null {
  const { parts } = toRequest(draft);
  const missing = parts.find(({ kind }) => !offered.includes(kind));
  if (missing?.kind === 'nothing') return 'Tick a repair or choose a change of the model.';
  if (missing) return 'This case does not offer that measure.';
  return parts.length > MOST_PARTS ? `A plan has ${MOST_PARTS} measures at most: untick one.` : null;
}
