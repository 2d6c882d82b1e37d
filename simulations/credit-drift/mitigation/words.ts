/** The measures in words: for the views, the brief and the names of plans. */
import type { Hypothesis } from '../hypotheses';
import { dictionary } from '../world/dictionary';
import {
  isRepair,
  type LabelSource,
  type MitigationKind,
  type MitigationPart,
  type MitigationRequest,
} from './request';

export interface MitigationWords {
  readonly name: string;
  /** One sentence: what is done. */
  readonly says: string;
  /** What must be there for it. */
  readonly needs: string;
}

export const mitigationWords: Readonly<Record<MitigationKind, MitigationWords>> = {
  nothing: {
    name: 'Do nothing',
    says: 'Today’s model keeps deciding on today’s data. Right when nothing is wrong; otherwise the harm goes on.',
    needs: 'A reason in writing, and monitoring that would show if the reason no longer holds.',
  },
  rollback: {
    name: 'Roll back to the launch model',
    says: 'The model of launch day decides again. It undoes what later refreshes taught the model, and nothing that happened to the data or to the applicants.',
    needs: 'The launch model and its scaler, kept; refreshes stopped until their labels are sound.',
  },
  'fix-encoding': {
    name: 'Fix the encoding of missing files',
    says: 'The bureau’s code −5 for “no record” is turned into the mean file age again, as at launch; the model stays.',
    needs: 'A change in the pipeline. No outcomes, no training.',
  },
  'fix-unit': {
    name: 'Fix the unit of income',
    says: 'Weekly incomes from the app are converted to monthly ones before they are scored; the model stays.',
    needs: 'The sender’s mark of which incomes are weekly. No outcomes, no training.',
  },
  'restore-vendor': {
    name: 'Restore the vendor’s first version',
    says: 'The area index is delivered as it was at launch, granular instead of smoothed by postcode; the model stays.',
    needs:
      'A vendor that still delivers the first version. If not, dropping the feature is the next best repair of this cause.',
  },
  'rederive-labels': {
    name: 'Derive the labels again',
    says: 'Outcomes are derived from payments by the rule of launch day, and the model is refitted on launch data and on all months whose outcomes are known.',
    needs: 'Payment histories of the files, and outcomes of those turned down from the bureau.',
  },
  'add-employment': {
    name: 'Add the employment type',
    says: 'The model is refitted with the employment type, and with income and volatility read separately for gig workers. The form has asked for it since launch.',
    needs:
      'Outcomes to train on, a check that the type is recorded alike in all channels, and a review of the new feature.',
  },
  'drop-feature': {
    name: 'Drop a feature',
    says: 'The model is refitted without one input, whatever that input was worth.',
    needs: 'Outcomes to train on. Discrimination is lost with what the feature knew.',
  },
  retrain: {
    name: 'Retrain',
    says: 'The same model is refitted on launch data and on all months whose outcomes are known.',
    needs: 'Outcomes that can be trusted. With wrong labels it learns the error.',
  },
  balanced: {
    name: 'Retrain, balanced',
    says: 'Refitted with both groups weighing the same in all, and recent months twice as much as launch data.',
    needs: 'The group in training, and labels that are right in both groups: errors in the small group are amplified.',
  },
  reweigh: {
    name: 'Retrain, reweighed',
    says: 'Refitted with weights that give both groups the same share of good applicants (Kamiran and Calders).',
    needs: 'The group in training. Trusts the labels; promises no rate of the decisions.',
  },
  constraint: {
    name: 'Retrain under a fairness constraint',
    says: 'Refitted so that the groups’ false rejection rates differ by at most a given gap on the training rows (Lagrangian); the group is not an input.',
    needs: 'The group in training. It closes the gap through what stands in for the group: read its coefficients.',
  },
  'exponentiated-gradient': {
    name: 'Lottery of fair models',
    says: 'Sixty models drawn by lot for each decision, equal in false rejections on average (exponentiated gradient).',
    needs: 'The group in training, and applicants who accept that a draw decides.',
  },
  'group-cutoffs': {
    name: 'A cut-off for each group, equal opportunity',
    says: 'The most profitable pair of cut-offs with equal false rejection rates; scores stay.',
    needs:
      'The group of every applicant when deciding, the law’s leave to use it, and outcomes of everybody to choose by.',
  },
  'focal-cutoff': {
    name: 'A lower cut-off for group B',
    says: 'Group B is approved from a lower score on, group A as before; scores stay.',
    needs:
      'The group of every applicant when deciding, and the law’s leave to use it. Outcomes of everybody if the cut-off is chosen from data.',
  },
  'global-cutoff': {
    name: 'One lower cut-off for everybody',
    says: 'Everybody is approved from a lower score on, group A too; scores stay.',
    needs: 'A lender who pays for loans below break-even. Outcomes of everybody if the cut-off is chosen from data.',
  },
};

export const labelSourceWords: Readonly<Record<LabelSource, { readonly name: string; readonly says: string }>> = {
  pipeline: {
    name: 'servicer’s labels of all',
    says: 'The servicer’s labels as if it had them for every applicant: what training would learn if lending told all.',
  },
  approved: {
    name: 'approved applicants only',
    says: 'The servicer’s labels of applicants who got a loan: all that most lenders have. Those turned down are missing, which is why retraining helps less.',
  },
  bureau: {
    name: 'bureau outcomes of all',
    says: 'What the bureau saw everybody repay, here or elsewhere: a panel of every month must be bought.',
  },
};

/** What helps when a cause is at work, as the bench finds it (test/credit-drift/mitigation/remedies.test.ts tries every plan named here). */
export interface RemedyWords {
  /** Plans that bring group B back to its launch rate, the best first. */
  readonly plans: readonly MitigationRequest['parts'][];
  readonly says: string;
}

export const remedyWords: Readonly<Record<Hypothesis, RemedyWords>> = {
  population: {
    plans: [[{ kind: 'add-employment', labels: 'pipeline' }], [{ kind: 'add-employment', labels: 'approved' }]],
    says: 'Nothing is broken: the model misread gig workers from the first day, and now there are many. With the employment type it reads them right, and the few at launch were enough to learn that. Retraining on the same inputs undoes less than half.',
  },
  proxy: {
    plans: [[{ kind: 'restore-vendor' }], [{ kind: 'drop-feature', feature: 'area_index', labels: 'pipeline' }]],
    says: 'The vendor’s first version undoes it exactly. If it cannot be had, a model without the index nearly does, at the price of what the index knew. Retraining keeps what the second version says of the group.',
  },
  label: {
    plans: [[{ kind: 'rollback' }], [{ kind: 'rederive-labels' }], [{ kind: 'retrain', labels: 'bureau' }]],
    says: 'The launch model was never wrong; sound labels bring it back. Every retraining on the servicer’s labels keeps the error, and a balanced one amplifies it: the wrong labels are in the group whose weight it raises.',
  },
  'missing-code': {
    plans: [[{ kind: 'fix-encoding' }]],
    says: 'One line in the pipeline undoes it exactly. Retraining learns to live with the code −5 and restores part.',
  },
  unit: {
    plans: [[{ kind: 'fix-unit' }]],
    says: 'Converting the incomes undoes it exactly. Retraining sees two incomes in one column and cannot tell them apart.',
  },
  concept: {
    plans: [[{ kind: 'retrain', labels: 'bureau' }], [{ kind: 'balanced', labels: 'bureau' }]],
    says: 'Nothing in the data is broken: how group B repays has changed, and only outcomes can teach it. Retraining on everybody’s outcomes restores most or all of it; on approved applicants alone about half of that, for those who were turned down are the ones misjudged. The model cannot see the group, so it learns the change through years at the address: the warning says by how much. A cut-off for group B also restores its rate, and where the change is large earns more, but must know the group.',
  },
  nothing: {
    plans: [[{ kind: 'nothing' }]],
    says: 'Doing nothing, in writing. Fairness methods would still close part of the gap that was there at launch; that is a decision about policy, not the repair of a drift. Adding the employment type earns a little even now, as it would have at launch.',
  },
};

/** A plan in words: its measures in the order they are carried out. */
export function planName({ parts }: MitigationRequest): string {
  const acting = parts.filter(({ kind }) => kind !== 'nothing');
  const repairsFirst = [
    ...acting.filter(({ kind }) => isRepair(kind)),
    ...acting.filter(({ kind }) => !isRepair(kind)),
  ];
  if (repairsFirst.length === 0) return mitigationWords.nothing.name;
  return repairsFirst
    .map(partName)
    .map((name, i) => (i === 0 ? name : name[0]!.toLowerCase() + name.slice(1)))
    .join(', then ');
}

function partName(part: MitigationPart): string {
  const { name } = mitigationWords[part.kind];
  const details: string[] = [];
  if ('feature' in part) details.push(dictionary[part.feature].name.toLowerCase());
  if ('gap' in part) details.push(`gap at most ${part.gap} pp`);
  if ('cutoff' in part) details.push(part.cutoff === null ? 'restores the launch rate of B' : `from ${part.cutoff}`);
  if ('labels' in part) details.push(labelSourceWords[part.labels].name);
  return details.length === 0 ? name : `${name} (${details.join('; ')})`;
}
