/** What can be tried on the bench, as data. Any of them can be tried on any case: which one helps is the learner's to find. */
import * as z from 'zod/mini';
import { featureIds } from '../world/features';

/**
 * Nothing · roll back · repairs of one thing · retraining · fairness constraints · cut-offs. A repair does exactly what it says, whether or
 * not that is what is broken.
 */
export const mitigationKinds = [
  'nothing',
  'rollback',
  'fix-encoding',
  'fix-unit',
  'restore-vendor',
  'rederive-labels',
  'add-employment',
  'drop-feature',
  'retrain',
  'balanced',
  'reweigh',
  'constraint',
  'exponentiated-gradient',
  'group-cutoffs',
  'focal-cutoff',
  'global-cutoff',
] as const;
export type MitigationKind = (typeof mitigationKinds)[number];

/**
 * Whose outcomes a retraining learns from. `pipeline`: the servicer's labels of all applicants, as the prototype has it; `approved`: of lent-to
 * applicants only, as most lenders must; `bureau`: the bureau's outcomes of everybody, as a panel gives them.
 */
export const labelSources = ['pipeline', 'approved', 'bureau'] as const;
export type LabelSource = (typeof labelSources)[number];

export const feedRepairs = ['fix-encoding', 'fix-unit', 'restore-vendor'] as const;
export type FeedRepair = (typeof feedRepairs)[number];

/** Measures that put data right; all others change the model or its cut-off. Doing nothing goes with anything. */
export const repairKinds = ['nothing', ...feedRepairs, 'rederive-labels'] as const;
export type RepairKind = (typeof repairKinds)[number];

const among =
  <Kind extends MitigationKind>(kinds: readonly Kind[]) =>
  (kind: MitigationKind): kind is Kind =>
    (kinds as readonly MitigationKind[]).includes(kind);
export const isFeedRepair = among(feedRepairs);
export const isRepair = among(repairKinds);

const parts = z.array(
  z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.enum(['rollback', ...repairKinds]),
    }),
    z.strictObject({ kind: z.literal('add-employment'), labels: z.enum(labelSources) }),
    z.strictObject({ kind: z.literal('drop-feature'), feature: z.enum(featureIds), labels: z.enum(labelSources) }),
    z.strictObject({ kind: z.enum(['retrain', 'balanced', 'reweigh']), labels: z.enum(labelSources) }),
    z.strictObject({
      kind: z.enum(['constraint', 'exponentiated-gradient']),
      labels: z.enum(labelSources),
      /** Largest gap in false rejection rates allowed in training, in percentage points. */
      gap: z.number().check(z.minimum(0.5), z.maximum(20)),
    }),
    z.strictObject({ kind: z.literal('group-cutoffs') }),
    z.strictObject({
      kind: z.enum(['focal-cutoff', 'global-cutoff']),
      /** Approve from this score on; null: the one that restores group B's launch rate on the newest labelled month. */
      cutoff: z.nullable(z.number().check(z.minimum(0.05), z.maximum(0.95))),
    }),
  ]),
);

/**
 * One plan: one or two measures that are carried out together, as two causes may need two repairs. Data repairs come first whatever their
 * order here, then at most one change of the model or its cut-off.
 */
export const mitigationRequest = z.strictObject({
  parts: parts.check(
    z.minLength(1),
    z.maxLength(3),
    z.refine(
      (given) => given.filter(({ kind }) => !isRepair(kind)).length <= 1,
      'a plan changes the model or its cut-off once',
    ),
  ),
});

export type MitigationRequest = z.infer<typeof mitigationRequest>;
export type MitigationPart = MitigationRequest['parts'][number];

/** Names a plan for comparison and caching: equal plans have equal keys. */
export function mitigationKey({ parts }: MitigationRequest): string {
  return parts
    .map((part) => Object.values(part).join(':'))
    .sort()
    .join('+');
}
