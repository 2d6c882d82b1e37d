/** What is told of a training under way, often enough to look alive and seldom enough to leave the page its time. */
import type { RunProgress } from '@simulations/recommender/workbench';
import type { Work } from '../shared/snapshot';

/** Milliseconds between two looks. A mini-batch ends every few. */
const LOOK_AFTER = 120;

export interface Follower {
  readonly heard: (progress: RunProgress) => void;
  /** The points of the learning curve so far. */
  readonly points: () => readonly RunProgress[];
  /** No look after this. */
  readonly stop: () => void;
}

/** Collects progress after `before` and shows it to `look` at most eight times a second. */
export function follow(
  before: readonly RunProgress[],
  look: (points: readonly RunProgress[], latest: RunProgress) => void,
): Follower {
  const points = [...before];
  let due: ReturnType<typeof setTimeout> | undefined;
  return {
    heard: (progress) => {
      if (progress.stage === 'fitting') points.push(progress);
      due ??= setTimeout(() => {
        due = undefined;
        look([...points], progress);
      }, LOOK_AFTER);
    },
    points: () => points,
    stop: () => {
      clearTimeout(due);
    },
  };
}

export function describeProgress(progress: RunProgress): Omit<Work, 'label'> {
  const { pass, passes, step, steps, elapsed, eta, validationRmse, trainRmse, stage, measured } = progress;
  const done = passes > 0 ? (pass + (steps > 0 ? step / steps : 0)) / passes : null;
  const error = validationRmse ?? trainRmse;
  const reading = error === undefined ? '' : `, RMSE ${error.toFixed(3)}`;
  if (stage === 'measuring') return { value: measured ?? null, detail: 'Measuring on held-out ratings' };
  return {
    value: done,
    etaSeconds: eta / 1000,
    detail: passes > 0 ? `Pass ${Math.min(pass + 1, passes)} of ${passes}${reading}` : '',
    ...(elapsed > 0 && pass > 0 ? { rate: `${((pass * 1000) / elapsed).toFixed(1)} passes/s` } : {}),
  };
}
