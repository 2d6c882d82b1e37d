/** What the figures of a plan do not say by themselves: computed, each with the numbers it rests on. */
import { areaUnderCurve } from '../../statistics/classification/area-under-curve';
import { PANEL_PER_FILE } from '../prices';
import type { Applicants } from '../world/applicants';
import { dictionary } from '../world/dictionary';
import { type FeatureId, featureIds } from '../world/features';
import type { BuiltCandidate } from './candidate';
import type { BenchContext } from './context';
import type { BenchMeasures } from './measures';
import { newestLabelled } from './training-rows';

export const benchWarningIds = [
  'levelling-down',
  'proxy-use',
  'group-at-decision',
  'randomised',
  'constraint-not-met',
  'profit-below-nothing',
  'needs-outcomes-of-everybody',
  'over-correction',
  'launch-gap-remains',
] as const;
export type BenchWarningId = (typeof benchWarningIds)[number];

export const benchWarningTitles: Readonly<Record<BenchWarningId, string>> = {
  'levelling-down': 'Levels down',
  'proxy-use': 'Uses a proxy of the group',
  'group-at-decision': 'Needs the group when deciding',
  randomised: 'Decides by lot',
  'constraint-not-met': 'The constraint does not hold on fresh applicants',
  'profit-below-nothing': 'Earns less than doing nothing',
  'needs-outcomes-of-everybody': 'Needs outcomes of everybody',
  'over-correction': 'Narrows the gap there was at launch',
  'launch-gap-remains': 'The gap there was at launch remains',
};

export interface BenchWarning {
  readonly id: BenchWarningId;
  /** One or two sentences with the figures. */
  readonly says: string;
}

/** What a warning may look at. */
export interface Judged {
  readonly context: BenchContext;
  readonly candidate: BuiltCandidate;
  readonly applicants: Applicants;
  readonly approval: Float64Array;
  readonly measures: BenchMeasures;
  readonly nothing: BenchMeasures;
  readonly launch: BenchMeasures;
}

const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
const thousands = (count: number) => count.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');
const points = (difference: number) => `${(100 * difference).toFixed(1)} pp`;

/** In the order of `benchWarningIds`; empty when there is nothing to warn of. */
export function warningsOf(judged: Judged): BenchWarning[] {
  return benchWarningIds.flatMap((id) => {
    const says = checks[id](judged);
    return says === null ? [] : [{ id, says }];
  });
}

/** Group A may end a point above both its launch rate and today's before that counts: returning what it had gained is no loss. */
const WORSE = 0.01;
const NARROWER = 0.01;
/** Coefficients this small say nothing; this large they decide. Per standard deviation. */
const SILENT = 0.05;
const LOUD = 0.1;
/** More than the training gap varies by chance. */
const LOOSER = 0.015;
const OVER = 1.1;
const RESTORED = 0.9;
const NOTABLE_GAP = 0.05;

const checks: Readonly<Record<BenchWarningId, (judged: Judged) => string | null>> = {
  'levelling-down': ({ measures, nothing, launch }) =>
    measures.frrA > Math.max(nothing.frrA, launch.frrA) + WORSE &&
    Math.abs(measures.gap) < Math.abs(nothing.gap) - NARROWER
      ? `Part of the gap closes because group A is treated worse: its false rejections are ${percent(measures.frrA)}, today ${percent(nothing.frrA)}, at launch ${percent(launch.frrA)}.`
      : null,

  'proxy-use': ({ candidate: { model }, context, applicants }) => {
    const found = featureIds
      .map((feature, j) => ({
        feature,
        launch: context.credit.launch.coefficients[j]!,
        value: model?.coefficients[model.inputs.indexOf(feature)] ?? 0,
      }))
      .filter(({ launch, value }) => Math.abs(launch) < SILENT && Math.abs(value) > LOUD);
    return found.length === 0 ? null : found.map((use) => sayProxy(use, applicants)).join(' ');
  },

  'group-at-decision': ({ candidate: { usesGroup, cutoffs } }) =>
    usesGroup && cutoffs
      ? `The rule must know every applicant’s group: A is approved from ${cutoffs[0].toFixed(3)}, B from ${cutoffs[1].toFixed(3)}. Whether the law allows that is a question for counsel, not for the model.`
      : null,

  randomised: ({ candidate, approval }) => {
    if (!candidate.randomised) return null;
    const tossed = approval.filter((p) => p > 0 && p < 1).length / approval.length;
    return `For ${percent(tossed)} of applicants the answer depends on a draw: the same form may be approved today and turned down tomorrow.`;
  },

  'constraint-not-met': ({ candidate: { constraint }, measures }) =>
    constraint && Math.abs(measures.gap) > Math.max(constraint.allowed, Math.abs(constraint.trained)) + LOOSER
      ? `Allowed was a gap of ${points(constraint.allowed)}. On the training rows it is ${points(constraint.trained)} by their labels, on fresh applicants ${points(measures.gap)}: the training rows are not the applicants of today.`
      : null,

  'profit-below-nothing': ({
    measures: {
      profitChange,
      profitChangeInterval: { low, high },
    },
  }) =>
    high < 0
      ? `It earns less than doing nothing: ${profitChange.toFixed(2)} per applicant (95 % interval ${low.toFixed(2)} to ${high.toFixed(2)}).`
      : null,

  'needs-outcomes-of-everybody': sayOutcomesNeeded,

  'over-correction': ({ measures, launch }) =>
    measures.recovery !== null && measures.recovery > OVER
      ? `Group B ends below its launch rate (${percent(measures.frrB)}, launch ${percent(launch.frrB)}): ${(100 * measures.recovery).toFixed(0)} % of the rise. That narrows the gap there was at launch (${points(launch.gap)}) to ${points(measures.gap)}: a policy choice, to be put to those who answer for it.`
      : null,

  'launch-gap-remains': ({ measures, launch }) =>
    measures.recovery !== null &&
    measures.recovery >= RESTORED &&
    measures.recovery <= OVER &&
    measures.gap > NOTABLE_GAP
      ? `Group B is back at its launch rate; the gap between the groups is ${points(measures.gap)}, at launch ${points(launch.gap)}. Repairing the drift does not close the gap that was there before.`
      : null,
};

function sayProxy(
  { feature, launch, value }: { feature: FeatureId; launch: number; value: number },
  { inputs, group }: Applicants,
): string {
  const auc = areaUnderCurve(group, inputs[featureIds.indexOf(feature)]!);
  const separation = Math.max(auc, 1 - auc);
  return `${dictionary[feature].name} (${feature}) had next to no weight at launch (${launch.toFixed(2)}) and has ${value.toFixed(2)} per standard deviation here: ${value < 0 ? 'low' : 'high'} values are rewarded. It tells the groups apart with an AUC of ${separation.toFixed(2)}.`;
}

function sayOutcomesNeeded({ context: { credit, clock }, candidate: { plan, trainingRows } }: Judged): string | null {
  const newest = newestLabelled(clock);
  if (newest === 0) return null;
  const { change, relabelled } = plan;
  const files = newest * credit.setup.applicantsPerMonth;
  const panels = `panels of ${newest === 1 ? 'month 1' : `months 1 to ${newest}`} (${thousands(files)} files) would cost ${thousands(files * PANEL_PER_FILE)}`;
  if (change === null) {
    return relabelled && trainingRows !== null
      ? `Refitted on outcomes of everybody who applied, also of those turned down: ${panels}.`
      : null;
  }
  if ('labels' in change) {
    if (change.labels === 'approved') return null;
    return change.labels === 'bureau'
      ? `Learns from the bureau’s outcomes of everybody, also of those turned down: ${panels}.`
      : `Learns from labels of everybody, but a servicer knows nothing of those who were turned down: ${panels}, or try it on approved applicants only.`;
  }
  return 'cutoff' in change && change.cutoff !== null
    ? null
    : `The cut-off was chosen on the outcomes of everybody in month ${newest}; to keep it right, later months must be bought too.`;
}
