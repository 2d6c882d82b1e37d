/** A small lender's applications, day by day: nothing is wrong for a while, then one cause builds up slowly. What the monitors watch. */
import { approve } from '../../statistics/classification/confusion';
import { LOSS_BAD, PROFIT_GOOD, TAU, trainingApplicants } from '../case';
import { fitLogisticModel, scoreLogistic, type LogisticModel } from '../model/logistic-model';
import { generateApplicants, stackApplicants, type Applicants } from '../world/applicants';
import { type Cause, strengthsOf } from '../world/causes';
import { servicerLabels } from '../world/labels';
import { drawNoise } from '../world/noise';
import { applyStructure } from '../world/structure';

/** Days watched before anything happens, from the cause's first day to its full strength, and in all. */
export const ONSET = 20;
export const RAMP_DAYS = 75;
export const DAYS = 120;
/** The model is fitted anew every so many days; it matters to the cause `label` alone, which works through its labels. */
const REFRESH_DAYS = 30;
/** Day d of the stream is the world's month 1000 + d: people that no month of a case has. */
const FIRST_MONTH = 1000;
const REFERENCE_COUNT = 12_000;

export interface StreamSetup {
  readonly seed: number;
  /** Null: nothing is wrong, and every alarm is a false one. */
  readonly cause: Cause | null;
  /** 0 to 1, at full ramp. */
  readonly severity: number;
  readonly applicationsPerDay: number;
}

export interface Scored {
  readonly applicants: Applicants;
  readonly scores: Float64Array;
  /** 1 = approved. */
  readonly approved: Uint8Array;
}

/** Rows are in order of days, `applicationsPerDay` a day. */
export interface Stream extends Scored {
  readonly applicationsPerDay: number;
  /** What was known at launch. */
  readonly reference: Scored;
  /** The same people, had nothing gone wrong: exact, since noise belongs to people. */
  readonly without: Uint8Array;
}

/** Throws `RangeError` for a severity outside 0 to 1, or without applications. */
export function openStream({ seed, cause, severity, applicationsPerDay }: StreamSetup): Stream {
  if (!(Number.isInteger(applicationsPerDay) && applicationsPerDay > 0)) {
    throw new RangeError(`${applicationsPerDay} applications a day`);
  }
  const injections = cause === null ? [] : [{ cause, severity }];
  const training = trainingApplicants(seed);
  const launch = fitLogisticModel(training.inputs, training.good);
  const modelOf = refreshing(training, launch, cause === 'label' ? severity : 0);
  const nothing = strengthsOf([], 0);
  const days = Array.from({ length: DAYS }, (_, day) => {
    const noise = drawNoise(seed, FIRST_MONTH + day, applicationsPerDay);
    const applicants = applyStructure(noise, strengthsOf(injections, rampOn(day)));
    const scores = scoreLogistic(modelOf(day), applicants.inputs);
    const without = approve(scoreLogistic(launch, applyStructure(noise, nothing).inputs), TAU);
    return { applicants, scores, approved: approve(scores, TAU), without };
  });
  return {
    applicationsPerDay,
    reference: decide(launch, generateApplicants({ seed, month: 0, count: REFERENCE_COUNT })),
    applicants: stackApplicants(days.map(({ applicants }) => applicants)),
    scores: Float64Array.from(days.flatMap(({ scores }) => Array.from(scores))),
    approved: Uint8Array.from(days.flatMap(({ approved }) => Array.from(approved))),
    without: Uint8Array.from(days.flatMap(({ without }) => Array.from(without))),
  };
}

/** Share of its severity that the cause has reached on a day (from 0). */
export function rampOn(day: number): number {
  return Math.min(1, Math.max(0, day - ONSET) / RAMP_DAYS);
}

/** Rows of the days after `day` − `length` up to and with `day`, as far as the stream goes. */
export function windowRows({ applicationsPerDay }: Stream, day: number, length: number): { from: number; to: number } {
  return {
    from: Math.max(0, day - length + 1) * applicationsPerDay,
    to: Math.min(DAYS, day + 1) * applicationsPerDay,
  };
}

/** Expected profit of approving one applicant. */
export const expectedProfit = (goodProbability: number): number =>
  PROFIT_GOOD * goodProbability + LOSS_BAD * (1 - goodProbability);

function decide(model: LogisticModel, applicants: Applicants): Scored {
  const scores = scoreLogistic(model, applicants.inputs);
  return { applicants, scores, approved: approve(scores, TAU) };
}

/** The model in force on a day: on labels as wrong as the servicer's were at its last refresh. */
function refreshing(training: Applicants, launch: LogisticModel, severity: number): (day: number) => LogisticModel {
  const models = new Map([[0, launch]]);
  return (day) => {
    const refresh = severity > 0 ? Math.max(0, Math.floor((day - ONSET) / REFRESH_DAYS)) : 0;
    const known = models.get(refresh);
    if (known) return known;
    const labels = servicerLabels(training, severity * rampOn(ONSET + refresh * REFRESH_DAYS));
    const model = fitLogisticModel(training.inputs, labels, { start: launch });
    models.set(refresh, model);
    return model;
  };
}
