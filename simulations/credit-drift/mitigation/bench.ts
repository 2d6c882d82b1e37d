/** The bench: every plan decides the same fresh applicants, of a month that no plan has learned from. */
import { scoreLogistic } from '../model/logistic-model';
import { type CreditCase, TAU } from '../case';
import { generateApplicants } from '../world/applicants';
import { featureIds } from '../world/features';
import { buildCandidate } from './candidate';
import type { BenchContext } from './context';
import { type BenchMeasures, type Decided, measure } from './measures';
import type { ModelInput } from './readers';
import { type MitigationRequest, mitigationKey } from './request';
import { type BenchWarning, warningsOf } from './warnings';

export type { BenchMeasures } from './measures';
export { type BenchWarning, type BenchWarningId, benchWarningIds, benchWarningTitles } from './warnings';

export const BENCH_COUNT = 60_000;
/** Or the month after the clock, when it has come further: a month that nothing has been learned from. */
const BENCH_MONTH = 6;

export interface BenchCoefficient {
  readonly input: ModelInput;
  /** Change of the log odds of "good" per standard deviation of the rows the model was scaled on. */
  readonly value: number;
  /** The launch model's; null for inputs that it does not have. */
  readonly launch: number | null;
}

export interface BenchRow {
  /** `mitigationKey` of the request. */
  readonly key: string;
  readonly request: MitigationRequest;
  /** The plan in words. */
  readonly name: string;
  readonly measures: BenchMeasures;
  readonly warnings: readonly BenchWarning[];
  /** Of the model that decides; null for a lottery of models. */
  readonly coefficients: readonly BenchCoefficient[] | null;
  /** Approve from this score on; null for a lottery of models. */
  readonly cutoffs: { readonly A: number; readonly B: number } | null;
  /** Rows a model was fitted to; null when none was. */
  readonly trainingRows: number | null;
  /** The gap in false rejection rates that was allowed in training, and the one on the training rows; null without a constraint. */
  readonly constraint: { readonly allowed: number; readonly trained: number } | null;
}

/** Tries a plan on 60,000 fresh applicants with the causes at full ramp. See `buildCandidate` for what it throws. */
export async function benchMitigation(context: BenchContext, request: MitigationRequest): Promise<BenchRow> {
  const candidate = await buildCandidate(context, request);
  const reference = referenceOf(context);
  const { applicants } = reference.nothing;
  const rule: Decided = {
    applicants,
    approval: candidate.approve(applicants),
    score: candidate.score(applicants),
  };
  const measures = measure(rule, reference.nothing, reference.launch);
  const { model, cutoffs, trainingRows, constraint } = candidate;
  return {
    key: mitigationKey(request),
    request,
    name: candidate.name,
    measures,
    warnings: warningsOf({
      context,
      candidate,
      applicants,
      approval: rule.approval,
      measures,
      ...benchReference(context),
    }),
    coefficients: model && model.inputs.map((input, j) => coefficient(context, input, model.coefficients[j]!)),
    cutoffs: cutoffs && { A: cutoffs[0], B: cutoffs[1] },
    trainingRows,
    constraint,
  };
}

/** The launch world (the same people, nothing wrong, the launch model) and doing nothing, between which plans lie. */
export function benchReference(context: BenchContext): { launch: BenchMeasures; nothing: BenchMeasures } {
  const { launch, nothing } = referenceOf(context);
  return { launch: measure(launch, nothing, launch), nothing: measure(nothing, nothing, launch) };
}

function coefficient({ credit: { launch } }: BenchContext, input: ModelInput, value: number): BenchCoefficient {
  const j = (featureIds as readonly ModelInput[]).indexOf(input);
  return { input, value, launch: launch.coefficients[j] ?? null };
}

interface Reference {
  readonly launch: Decided;
  readonly nothing: Decided;
}

const references = new WeakMap<CreditCase, Map<number, Reference>>();

/** Made once for a case and a clock: half a second. */
function referenceOf({ credit, clock }: BenchContext): Reference {
  const byClock = references.get(credit) ?? new Map<number, Reference>();
  references.set(credit, byClock);
  const made = byClock.get(clock) ?? makeReference(credit, clock);
  byClock.set(clock, made);
  return made;
}

function makeReference({ setup: { seed }, injections, launch, month }: CreditCase, clock: number): Reference {
  const fresh = { seed, month: Math.max(BENCH_MONTH, clock + 1), count: BENCH_COUNT, ramp: 1 };
  const decide = (applicants: Decided['applicants'], model: typeof launch): Decided => {
    const score = scoreLogistic(model, applicants.inputs);
    return { applicants, score, approval: score.map((value) => (value >= TAU ? 1 : 0)) };
  };
  return {
    launch: decide(generateApplicants(fresh), launch),
    nothing: decide(generateApplicants({ ...fresh, injections }), month(clock).model),
  };
}
