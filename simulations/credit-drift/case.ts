/** A case: a world in which something may be wrong, the model that was launched there, and the months that it decided. */
import { approve, confusion } from '../statistics/classification/confusion';
import { falseRejectionRate } from '../statistics/classification/confusion-rates';
import { fitLogisticModel, scoreLogistic, type LogisticModel } from './model/logistic-model';
import { findSeverities, type CauseShare } from './severity';
import { generateApplicants, stackApplicants, type Applicants } from './world/applicants';
import { rampAt, strengthsOf, type Injection } from './world/causes';
import { servicerLabels } from './world/labels';
import { drawNoise, selectNoise, type Noise } from './world/noise';
import { applyStructure } from './world/structure';

/** Approve from this score on: where the expected profit of a loan is nil, 700 / (300 + 700). */
export const TAU = 0.7;
/** Of a loan that is repaid, and of one that is not. */
export const PROFIT_GOOD = 300;
export const LOSS_BAD = -700;

export const TRAINING_MONTHS = 12;
export const TRAINING_PER_MONTH = 2_000;
export const REFERENCE_COUNT = 24_000;
/** The month on whose figures the headline is made. */
export const HEADLINE_MONTH = 3;
const HEADLINE_RISE = 0.15;

export interface CaseSetup {
  readonly seed: number;
  /** Shares of the causes at work, [] = nothing is wrong; severities are found so that the headline holds. */
  readonly causes: readonly CauseShare[];
  /** points: FRR_B + 15.0 percentage points in month 3; relative: + 15 % of the launch FRR_B; given: severities as they are (weight = severity) */
  readonly headline: 'points' | 'relative' | 'given';
  readonly applicantsPerMonth: number;
}

export interface ScoredMonth {
  readonly month: number;
  readonly applicants: Applicants;
  /** Deployed that month. */
  readonly model: LogisticModel;
  readonly scores: Float64Array;
  /** 1 = approved. */
  readonly approved: Uint8Array;
}

/** False rejection rate of group B. */
export interface Headline {
  readonly reference: number;
  readonly month3: number;
  /** month3 − reference. */
  readonly change: number;
}

export interface CreditCase {
  readonly setup: CaseSetup;
  /** Months −12 to −1, 2,000 applicants each. */
  readonly training: Applicants;
  readonly launch: LogisticModel;
  /** With bisected severities: ground truth, hidden until the debrief. */
  readonly injections: readonly Injection[];
  /** False when the causes cannot make the headline, however severe: they are then as severe as they can be. */
  readonly reached: boolean;
  readonly headline: Headline;
  /** Month 0, 24,000 applicants. */
  readonly reference: ScoredMonth;
  /** 1, 2, 3 …, cached; 0 is the reference. */
  month(month: number): ScoredMonth;
  /** The same people, causes switched off, launch model: the exact counterfactual. */
  without(month: number): ScoredMonth;
}

/**
 * Opens a case. `launch` replaces the model fitted here, when it has been trained elsewhere. Throws `RangeError` for a setup that
 * cannot be: severities outside 0 to 1, a cause twice, no applicants.
 */
export function openCase(setup: CaseSetup, options: { launch?: LogisticModel } = {}): CreditCase {
  const { seed, causes, applicantsPerMonth: count } = setup;
  if (!(Number.isInteger(count) && count > 0)) throw new RangeError(`${count} applicants a month`);
  const training = trainingApplicants(seed);
  const launch = options.launch ?? fitLogisticModel(training.inputs, training.good);
  const refreshed = refreshing(training, launch);
  const reference = scored(0, generateApplicants({ seed, month: 0, count: REFERENCE_COUNT }), launch);
  const referenceRate = rateOfB(reference);

  // Noise of the month looked at last: with causes and without come from the same.
  const noiseOf = lastOnly((month: number) => drawNoise(seed, month, count));

  const given = causes.map(({ cause, weight }): Injection => ({ cause, severity: weight }));
  strengthsOf(given, 1);
  const target = setup.headline === 'relative' ? HEADLINE_RISE * referenceRate : HEADLINE_RISE;
  const { injections, reached } =
    setup.headline === 'given' || causes.length === 0
      ? { injections: given, reached: true }
      : findSeverities(causes, target, riseIn(groupB(noiseOf(HEADLINE_MONTH)), referenceRate, refreshed));

  const month = cached((t) => {
    if (t === 0) return reference;
    const strengths = strengthsOf(injections, rampAt(t));
    return scored(t, applyStructure(noiseOf(t), strengths), refreshed(strengths.label));
  });
  const without = cached((t) => (t === 0 ? reference : scored(t, applyStructure(noiseOf(t), NOTHING), launch)));
  const month3 = rateOfB(month(HEADLINE_MONTH));
  const headline = { reference: referenceRate, month3, change: month3 - referenceRate };
  return { setup, training, launch, injections, reached, headline, reference, month, without };
}

const NOTHING = strengthsOf([], 1);

/** What the launch model was trained on. */
export function trainingApplicants(seed: number): Applicants {
  const months = Array.from({ length: TRAINING_MONTHS }, (_, i) => i - TRAINING_MONTHS);
  return stackApplicants(months.map((month) => generateApplicants({ seed, month, count: TRAINING_PER_MONTH })));
}

/** FRR_B of a month. */
function rateOfB({ applicants: { good, group }, approved }: Pick<ScoredMonth, 'applicants' | 'approved'>): number {
  return falseRejectionRate(confusion(good, approved, (row) => group[row] === 1));
}

function scored(month: number, applicants: Applicants, model: LogisticModel): ScoredMonth {
  const scores = scoreLogistic(model, applicants.inputs);
  return { month, applicants, model, scores, approved: approve(scores, TAU) };
}

/** The model refreshed on the servicer's labels of the training rows, by strength of the cause `label`; at 0 the launch model. */
function refreshing(training: Applicants, launch: LogisticModel): (strength: number) => LogisticModel {
  const models = new Map([[0, launch]]);
  return (strength) => {
    const known = models.get(strength);
    if (known !== undefined) return known;
    const model = fitLogisticModel(training.inputs, servicerLabels(training, strength), { start: launch });
    models.set(strength, model);
    return model;
  };
}

/** Rise of FRR_B over the reference in the headline month. Only the noise of group B is needed for it, a quarter of the work. */
function riseIn(
  noise: Noise,
  referenceRate: number,
  refreshed: (strength: number) => LogisticModel,
): (injections: readonly Injection[]) => number {
  return (injections) => {
    const strengths = strengthsOf(injections, rampAt(HEADLINE_MONTH));
    const trial = scored(HEADLINE_MONTH, applyStructure(noise, strengths), refreshed(strengths.label));
    return rateOfB(trial) - referenceRate;
  };
}

function groupB(noise: Noise): Noise {
  const { group } = applyStructure(noise, NOTHING);
  return selectNoise(
    noise,
    Array.from(group.keys()).filter((i) => group[i] === 1),
  );
}

function cached(make: (month: number) => ScoredMonth): (month: number) => ScoredMonth {
  const months = new Map<number, ScoredMonth>();
  return (month) => {
    if (!(Number.isInteger(month) && month >= 0)) throw new RangeError(`there is no month ${month} in production`);
    const known = months.get(month);
    if (known !== undefined) return known;
    const made = make(month);
    months.set(month, made);
    return made;
  };
}

function lastOnly<Value>(make: (month: number) => Value): (month: number) => Value {
  let last: { month: number; value: Value } | undefined;
  return (month) => {
    if (last?.month !== month) last = { month, value: make(month) };
    return last.value;
  };
}
