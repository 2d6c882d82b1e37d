/** A plan made into something that decides. */
import { fitExponentiatedGradient, mixtureApproval } from '../../statistics/mitigation/exponentiated-gradient';
import { kamiranCalders } from '../../statistics/mitigation/reweighing';
import { TAU } from '../case';
import { fitLogisticModel, type LogisticModel, scoreLogistic, standardise } from '../model/logistic-model';
import type { Applicants } from '../world/applicants';
import { fitConstrained } from './constrained';
import type { BenchContext } from './context';
import { cutoffForRate, type Cutoffs, equalOpportunityCutoffs } from './cutoffs';
import { type ModelChange, type Plan, planOf } from './plan';
import { feedReader, type ModelInput, type Reader, withEmployment, withoutFeature } from './readers';
import type { LabelSource, MitigationRequest } from './request';
import { newestLabelled, thinned, trainingRows, type TrainingRows } from './training-rows';
import { planName } from './words';

export interface Candidate {
  /** The plan in words. */
  readonly name: string;
  /** Share approved at random decision: 1, 0, or a probability for randomised rules; one per applicant. */
  approve(applicants: Applicants): Float64Array;
  /** P(good) by the candidate's model; null when there is no single score. */
  score(applicants: Applicants): Float64Array | null;
  /** The group must be known for every applicant to be decided. */
  readonly usesGroup: boolean;
  /** The same applicant may be approved today and turned down tomorrow. */
  readonly randomised: boolean;
}

/** A candidate, and how it came about. */
export interface BuiltCandidate extends Candidate {
  readonly plan: Plan;
  /** The model that decides and what it reads; null for a lottery of models. */
  readonly model: (LogisticModel & { readonly inputs: readonly ModelInput[] }) | null;
  /** Approve from this score on; null for a lottery of models. */
  readonly cutoffs: Cutoffs | null;
  /** Rows that a model was fitted to; null when none was. */
  readonly trainingRows: number | null;
  /** Gap in false rejection rates that was allowed in training and the one there is, by decisions on the labels there. */
  readonly constraint: { readonly allowed: number; readonly trained: number } | null;
}

/** A model on what it reads, with its rows; the deployed one and the launch model have none here. */
interface Fitted {
  readonly reader: Reader;
  readonly model: LogisticModel;
  readonly rows: number | null;
}

/**
 * Carries out a plan with what is known at the clock. In double precision and the same everywhere. Throws `RangeError` for a plan that
 * changes the model twice, the reason of `signal` when cancelled.
 */
export async function buildCandidate(context: BenchContext, request: MitigationRequest): Promise<BuiltCandidate> {
  context.signal?.throwIfAborted();
  const plan = planOf(request);
  const { change } = plan;
  const named = { name: planName(request), plan };
  if (change?.kind === 'exponentiated-gradient') return { ...named, ...lottery(context, plan, change) };
  if (change?.kind === 'constraint') return { ...named, ...(await constrained(context, plan, change)) };
  const fitted = change !== null && 'labels' in change ? refit(context, plan, change) : untouched(context, plan);
  return { ...named, ...decided(fitted, chosenCutoffs(context, plan, fitted)), constraint: null };
}

type Unnamed = Omit<BuiltCandidate, 'name' | 'plan'>;

/** The rule "approve from a cut-off on", with one cut-off or one for each group. */
function decided({ reader, model, rows }: Fitted, cutoffs: Cutoffs): Omit<Unnamed, 'constraint'> {
  const score = (applicants: Applicants) => scoreLogistic(model, reader.read(applicants));
  return {
    score,
    approve(applicants) {
      const { group } = applicants;
      return score(applicants).map((value, i) => (value >= cutoffs[group[i] === 1 ? 1 : 0] ? 1 : 0));
    },
    usesGroup: cutoffs[0] !== cutoffs[1],
    randomised: false,
    model: { ...model, inputs: reader.inputs },
    cutoffs,
    trainingRows: rows,
  };
}

/** The model that is there: today's, the launch model after a roll-back, or one refitted once the labels have been derived anew. */
function untouched(context: BenchContext, plan: Plan): Fitted {
  const { credit, clock } = context;
  const reader = feedReader(plan.feeds);
  if (plan.rollback) return { reader, model: credit.launch, rows: null };
  if (plan.relabelled) return fitted(context, reader, rowsOf(context, plan, 'pipeline', reader));
  return { reader, model: credit.month(clock).model, rows: null };
}

type Retraining = Extract<ModelChange, { labels: LabelSource }>;

function refit(context: BenchContext, plan: Plan, change: Retraining): Fitted {
  const reader = readerOf(plan, change);
  const rows = rowsOf(context, plan, change.labels, reader);
  if (change.kind === 'balanced') return fitted(context, reader, rows, balancedAndRecent(rows));
  if (change.kind === 'reweigh') {
    return fitted(context, reader, rows, kamiranCalders(rows.labels, rows.groups).weights);
  }
  return fitted(context, reader, rows);
}

function readerOf({ feeds }: Plan, change: Retraining): Reader {
  const reader = feedReader(feeds);
  if (change.kind === 'add-employment') return withEmployment(reader);
  return change.kind === 'drop-feature' ? withoutFeature(reader, change.feature) : reader;
}

const rowsOf = ({ credit, clock }: BenchContext, { relabelled }: Plan, source: LabelSource, reader: Reader) =>
  trainingRows(credit, clock, { source, relabelled, reader });

/** With the launch model's scale where the inputs are its own, so that coefficients can be compared. */
function fitted(
  { credit: { launch } }: BenchContext,
  reader: Reader,
  { columns, labels, count }: TrainingRows,
  weights?: Float64Array,
): Fitted {
  const sameInputs = reader.inputs.length === launch.coefficients.length;
  const model = fitLogisticModel(columns, labels, {
    ...(weights && { weights }),
    ...(sameInputs && { start: launch }),
  });
  return { reader, model, rows: count };
}

const RECENT_WEIGHT = 2;

/** Both groups weigh the same in all, and production rows twice as much as launch data; weights add up to the number of rows. */
function balancedAndRecent({ count, groups, recent }: TrainingRows): Float64Array {
  const ofB = groups.reduce((sum, group) => sum + group, 0);
  const weights = Float64Array.from(
    groups,
    (group, i) => (count / (group === 1 ? ofB : count - ofB)) * (recent[i] === 1 ? RECENT_WEIGHT : 1),
  );
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / count;
  return weights.map((weight) => weight / mean);
}

/** τ unless the plan moves it. */
function chosenCutoffs({ credit, clock }: BenchContext, { change }: Plan, { reader, model }: Fitted): Cutoffs {
  const { applicants } = credit.month(newestLabelled(clock));
  const scores = () => scoreLogistic(model, reader.read(applicants));
  const given = (cutoff: number | null) => cutoff ?? cutoffForRate(applicants, scores(), credit.headline.reference);
  if (change?.kind === 'group-cutoffs') return equalOpportunityCutoffs(applicants, scores());
  if (change?.kind === 'focal-cutoff') return [TAU, given(change.cutoff)];
  if (change?.kind !== 'global-cutoff') return [TAU, TAU];
  const cutoff = given(change.cutoff);
  return [cutoff, cutoff];
}

type Constraint = Extract<ModelChange, { gap: number }>;

async function constrained(context: BenchContext, plan: Plan, change: Constraint): Promise<Unnamed> {
  const reader = feedReader(plan.feeds);
  const rows = rowsOf(context, plan, change.labels, reader);
  const allowed = change.gap / 100;
  const model = await fitConstrained(context, rows, context.credit.launch, allowed);
  const approved = scoreLogistic(model, rows.columns).map((score) => (score >= TAU ? 1 : 0));
  return {
    ...decided({ reader, model, rows: rows.count }, [TAU, TAU]),
    constraint: { allowed, trained: gapIn(rows, approved) },
  };
}

/** Rounds and bound of the prototype. */
const ROUNDS = 60;
const BOUND = 2;
/** Rows the game is played on: it fits a model in every round. */
const GAME_ROWS = 8_000;

function lottery(context: BenchContext, plan: Plan, change: Constraint): Unnamed {
  const { launch } = context.credit;
  const reader = feedReader(plan.feeds);
  const rows = rowsOf(context, plan, change.labels, reader);
  const some = thinned(rows, GAME_ROWS);
  const allowed = change.gap / 100;
  const mixture = fitExponentiatedGradient(standardise(launch, some.columns), some.labels, some.groups, {
    tolerance: allowed,
    bound: BOUND,
    rounds: ROUNDS,
  });
  const approvalOf = (columns: readonly Float64Array[]) => mixtureApproval(mixture, standardise(launch, columns));
  return {
    approve: (applicants) => approvalOf(reader.read(applicants)),
    score: () => null,
    usesGroup: false,
    randomised: true,
    model: null,
    cutoffs: null,
    trainingRows: some.count,
    constraint: { allowed, trained: gapIn(rows, approvalOf(rows.columns)) },
  };
}

/** False rejection rate of group B less that of group A, by the labels of the rows. */
function gapIn({ labels, groups }: TrainingRows, approved: ArrayLike<number>): number {
  const good = [0, 0];
  const rejected = [0, 0];
  labels.forEach((label, i) => {
    if (label !== 1) return;
    good[groups[i]!]! += 1;
    rejected[groups[i]!]! += 1 - approved[i]!;
  });
  return rejected[1]! / good[1]! - rejected[0]! / good[0]!;
}
