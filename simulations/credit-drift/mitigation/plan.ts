/** A request taken apart: what is put right first, and what happens to the model. */
import {
  type FeedRepair,
  isFeedRepair,
  isRepair,
  type MitigationPart,
  type MitigationRequest,
  type RepairKind,
} from './request';

/** Fits a model, or moves a cut-off. */
export type ModelChange = Exclude<MitigationPart, { kind: RepairKind | 'rollback' }>;

export interface Plan {
  readonly feeds: ReadonlySet<FeedRepair>;
  /** The servicer's labels are derived again, as they were at launch. */
  readonly relabelled: boolean;
  readonly rollback: boolean;
  readonly change: ModelChange | null;
}

/** Throws `RangeError` when the model would be changed twice. */
export function planOf({ parts }: MitigationRequest): Plan {
  const changes = parts.filter(({ kind }) => !isRepair(kind));
  if (changes.length > 1)
    throw new RangeError(`a plan changes the model once, not by ${changes.map(kindOf).join(' and ')}`);
  const change = changes[0];
  return {
    feeds: new Set(parts.map(kindOf).filter(isFeedRepair)),
    relabelled: parts.some(({ kind }) => kind === 'rederive-labels'),
    rollback: change?.kind === 'rollback',
    change: change !== undefined && isModelChange(change) ? change : null,
  };
}

const kindOf = ({ kind }: MitigationPart) => kind;
const isModelChange = (part: MitigationPart): part is ModelChange => part.kind !== 'rollback' && !isRepair(part.kind);
