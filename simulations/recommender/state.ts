/** Where a flight stands: the fold of its decisions. Cheap and synchronous; what the models score is the report's work. */
import { DecisionRefused, type Scenario } from '../kernel/simulation';
import {
  type DataView,
  type Decision,
  type Guardrail,
  type Model,
  type Prediction,
  type SplitMethod,
  type SuccessMetric,
  type TrainDecision,
  isBaseline,
  isRatingModel,
} from './decisions';
import type { Setup } from './setup';

export interface Framing {
  readonly metric: SuccessMetric;
  readonly guardrail: Guardrail;
  /** A run had been measured when this was decided. */
  readonly afterEvidence: boolean;
}

export type LoadedData = Extract<Decision, { kind: 'load' }>;

export interface SplitChoice {
  /** Index into `loads`: a split belongs to the ratings it was made on. */
  readonly load: number;
  readonly method: SplitMethod;
  readonly fold: string | null;
  /** The learner's first judgement whether this split leaks the future, given before the page tells; null until given. */
  readonly judgedLeaking: boolean | null;
}

/** All that is needed to fit and measure one model again. */
export interface RunSpec {
  /** Number of the run in the attempt, from 0. */
  readonly run: number;
  readonly model: Model;
  readonly factors: number;
  readonly passes: number;
  readonly ratingRun: number | null;
  /** Index into `loads` and `splits`. */
  readonly load: number;
  readonly split: number;
  readonly seed: number;
}

export interface State {
  readonly scenario: Scenario<Setup>;
  readonly seed: number;
  readonly framings: readonly Framing[];
  readonly loads: readonly LoadedData[];
  /** Views of the data the learner opened before the first trained model. */
  readonly inspected: readonly DataView[];
  readonly splits: readonly SplitChoice[];
  readonly runs: readonly RunSpec[];
  /** Predictions with the number of runs of the kind they are about that had been seen by then. */
  readonly predictions: readonly { readonly prediction: Prediction; readonly runsSeen: number }[];
  readonly segmentsOf: readonly number[];
  readonly askedUsers: readonly number[];
  readonly shipped: { readonly run: number; readonly segmentsSeen: boolean } | null;
}

/**
 * Settings of every model when the learner gives none: those the models carry themselves, chosen on a validation slice of
 * train (`npm run bench -- recommender --tune`). Repeated here so that a page need not load the models to show them.
 */
export const defaultOptions: Readonly<Record<Model, { factors: number; passes: number }>> = {
  'global-mean': { factors: 0, passes: 0 },
  bias: { factors: 0, passes: 0 },
  popularity: { factors: 0, passes: 0 },
  'item-knn': { factors: 0, passes: 0 },
  adam: { factors: 16, passes: 8 },
  als: { factors: 8, passes: 8 },
  vb: { factors: 8, passes: 20 },
  'vb-smoothed': { factors: 8, passes: 20 },
  'pure-svd': { factors: 32, passes: 0 },
  ease: { factors: 0, passes: 0 },
  'ease-liked-rating': { factors: 0, passes: 0 },
};

export function open(scenario: Scenario<Setup>, seed: number): State {
  return {
    scenario,
    seed,
    framings: [],
    loads: [],
    inspected: [],
    splits: [],
    runs: [],
    predictions: [],
    segmentsOf: [],
    askedUsers: [],
    shipped: null,
  };
}

function addRun(state: State, decision: TrainDecision): State {
  const { setup } = state.scenario;
  if (!setup.models.includes(decision.model)) {
    throw new DecisionRefused(`This scenario does not offer the model "${decision.model}".`);
  }
  const split = state.splits.length - 1;
  if (state.splits[split]?.load !== state.loads.length - 1) {
    throw new DecisionRefused('Split the ratings into train and test first.');
  }
  const ratingRun = decision.ratingRun ?? null;
  if (decision.model === 'ease-liked-rating') {
    const source = ratingRun === null ? undefined : state.runs[ratingRun];
    if (!source || !isRatingModel(source.model)) {
      throw new DecisionRefused('A blend needs the run of a model that predicts ratings.');
    }
    if (source.split !== split) throw new DecisionRefused('That rating model was trained on another split.');
  }
  const options = defaultOptions[decision.model];
  const run: RunSpec = {
    run: state.runs.length,
    model: decision.model,
    factors: decision.factors ?? options.factors,
    passes: decision.passes ?? options.passes,
    ratingRun: decision.model === 'ease-liked-rating' ? ratingRun : null,
    load: state.loads.length - 1,
    split,
    seed: state.seed,
  };
  return { ...state, runs: [...state.runs, run] };
}

/** Runs whose result answers a prediction's question: seeing one before predicting is looking first. */
function revealing(state: State, prediction: Prediction): number {
  const answers =
    prediction.point === 'gain'
      ? (model: Model) => isRatingModel(model) && !isBaseline(model)
      : (model: Model) => !isRatingModel(model) && !isBaseline(model);
  return state.runs.filter((run) => answers(run.model)).length;
}

export function step(state: State, decision: Decision): State {
  switch (decision.kind) {
    case 'frame': {
      const { metric, guardrail } = decision;
      return { ...state, framings: [...state.framings, { metric, guardrail, afterEvidence: state.runs.length > 0 }] };
    }
    case 'load':
      if (decision.source === 'own' && state.scenario.setup.data === 'generated') {
        throw new DecisionRefused('This scenario flies on the built-in catalogue.');
      }
      return { ...state, loads: [...state.loads, decision] };
    case 'inspect':
      if (state.loads.length === 0) throw new DecisionRefused('Load ratings first.');
      if (state.inspected.includes(decision.view) || state.runs.some((run) => !isBaseline(run.model))) return state;
      return { ...state, inspected: [...state.inspected, decision.view] };
    case 'split': {
      if (state.loads.length === 0) throw new DecisionRefused('Load ratings first.');
      if (!state.scenario.setup.splits.includes(decision.method)) {
        throw new DecisionRefused(`This scenario does not offer the split "${decision.method}".`);
      }
      if ((decision.method === 'published') !== (decision.fold !== undefined)) {
        throw new DecisionRefused('Name a fold for the published split, and only for it.');
      }
      const load = state.loads.length - 1;
      const split: SplitChoice = { load, method: decision.method, fold: decision.fold ?? null, judgedLeaking: null };
      return { ...state, splits: [...state.splits, split] };
    }
    case 'judge-split': {
      const last = state.splits.at(-1);
      if (!last) throw new DecisionRefused('Split the ratings first.');
      if (last.judgedLeaking !== null) throw new DecisionRefused('You have judged this split already.');
      return { ...state, splits: [...state.splits.slice(0, -1), { ...last, judgedLeaking: decision.leaks }] };
    }
    case 'predict': {
      const { prediction } = decision;
      return {
        ...state,
        predictions: [...state.predictions, { prediction, runsSeen: revealing(state, prediction) }],
      };
    }
    case 'train':
      return addRun(state, decision);
    case 'inspect-segments':
      requireRun(state, decision.run);
      return state.segmentsOf.includes(decision.run)
        ? state
        : { ...state, segmentsOf: [...state.segmentsOf, decision.run] };
    case 'recommend':
      if (state.runs.length === 0) throw new DecisionRefused('Fly a model first.');
      return { ...state, askedUsers: [...state.askedUsers, decision.user] };
    case 'ship':
      requireRun(state, decision.run);
      return {
        ...state,
        shipped: { run: decision.run, segmentsSeen: state.segmentsOf.includes(decision.run) },
      };
  }
}

function requireRun(state: State, run: number): void {
  if (!state.runs[run]) throw new DecisionRefused(`There is no run ${run + 1} yet.`);
}
