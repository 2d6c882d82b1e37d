/** The legs of a flight, when each can be reached and when it counts as flown. */
import { type Decision, isBaseline } from '@simulations/recommender/decisions';
import type { LegStates } from '../../shared/deck';
import type { Snapshot } from '../snapshot';
import { isTrainedOnStars } from '../results';
import { metricWords, modelWords, splitWords } from '../words';

export const legs = [
  { id: 'frame', label: 'Frame' },
  { id: 'data', label: 'Data' },
  { id: 'split', label: 'Split' },
  { id: 'baselines', label: 'Baselines' },
  { id: 'train', label: 'Train' },
  { id: 'evaluate', label: 'Compare' },
  { id: 'serve', label: 'Serve' },
  { id: 'debrief', label: 'Debrief' },
] as const;

export type LegId = (typeof legs)[number]['id'];

/** A leg can be reached as soon as its decisions are possible; going back is always possible. */
export function legStates({ state }: Snapshot): LegStates<LegId> {
  const loaded = state.loads.length > 0;
  const split = state.splits.at(-1)?.load === state.loads.length - 1 && loaded;
  const flown = state.runs.filter((run) => run.split === state.splits.length - 1).map(({ model }) => model);
  const shipped = state.shipped !== null;
  return {
    frame: { done: state.framings.length > 0, reachable: true },
    data: { done: loaded && state.inspected.length > 0, reachable: state.framings.length > 0 },
    split: { done: split, reachable: loaded },
    baselines: { done: flown.some(isBaseline), reachable: split },
    train: { done: flown.some(isTrainedOnStars), reachable: split && flown.length > 0 },
    evaluate: { done: state.segmentsOf.length > 0, reachable: split && flown.some(isTrainedOnStars) },
    serve: { done: shipped, reachable: split && flown.some(isTrainedOnStars) },
    debrief: { done: false, reachable: shipped },
  };
}

/** What undo would take back, in the learner's words. */
export function sayDecision(decision: Decision | undefined): string | undefined {
  switch (decision?.kind) {
    case undefined:
      return undefined;
    case 'frame':
      return `success metric: ${metricWords[decision.metric].label}`;
    case 'load':
      return decision.source === 'generated' ? 'loading the built-in catalogue' : `loading ${decision.name}`;
    case 'inspect':
      return 'opening a view of the data';
    case 'split':
      return `splitting ${splitWords[decision.method].label.toLowerCase()}`;
    case 'judge-split':
      return 'your judgement of the split';
    case 'predict':
      return 'your prediction';
    case 'train':
      return `flying ${modelWords[decision.model].name}`;
    case 'inspect-segments':
      return 'reading segments';
    case 'recommend':
      return `asking for user ${decision.user}`;
    case 'ship':
      return 'putting a list into service';
  }
}
