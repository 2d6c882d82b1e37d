/**
 * The model under a fairness constraint, on as many rows as there are.
 *
 * Where there are tensors, gradient descent (model/training/lagrangian) finds its way on some of the rows; where there are none, the
 * constraint is tightened in stages from the free model's gap, by Newton's method from stage to stage. Either way Newton's method in double
 * precision then lands on the constrained minimum over all rows, so that terminals, workers and replays decide alike (to about 1e-9;
 * float32 iterates only say where to start).
 */
import { pace, type Pacer } from '../../tensors';
import { TAU } from '../case';
import { type LogisticModel, fitLogisticModel, standardise } from '../model/logistic-model';
import { trainLagrangian } from '../model/training';
import { gapDerivatives, gapShares } from '../model/training/constraint';
import { type ConstrainedObjective, polishConstrained } from '../model/training/polish-constrained';
import type { BenchContext } from './context';
import { thinned, type TrainingRows } from './training-rows';

/** Rows that gradient descent sees: more take longer than a learner waits, and Newton's method sees them all. */
const DESCENT_ROWS = 21_000;
/** By how much the constraint is tightened from stage to stage without tensors. */
const STAGE = 0.03;
/** On the mean of the losses, as in trainLagrangian. */
const RIDGE = 1e-4;

/** `tolerance` is the largest gap in smoothed false rejection rates; `start` gives the scale of the inputs. */
export async function fitConstrained(
  { tensors, now, signal, onProgress }: Pick<BenchContext, 'tensors' | 'now' | 'signal' | 'onProgress'>,
  rows: TrainingRows,
  scale: LogisticModel,
  tolerance: number,
): Promise<LogisticModel> {
  const pacer = pace(now, signal);
  const some = thinned(rows, DESCENT_ROWS);
  const start = fitLogisticModel(some.columns, some.labels, { start: scale });
  const near = tensors
    ? await trainLagrangian({
        tensors,
        now,
        ...(signal && { signal }),
        inputs: some.columns,
        labels: some.labels,
        groups: some.groups,
        start,
        threshold: TAU,
        tolerance,
        onProgress: ({ step, steps, gap }) =>
          onProgress?.(step, steps, `step ${step} of ${steps}, gap in training ${(100 * (gap ?? 0)).toFixed(1)} pp`),
      })
    : { model: await tightened(start, objectiveOf(some, start, tolerance), pacer) };
  return (await polishConstrained(near.model, objectiveOf(rows, start, tolerance), pacer)).model;
}

function objectiveOf(
  { columns, labels, groups }: TrainingRows,
  scale: LogisticModel,
  tolerance: number,
): ConstrainedObjective {
  return {
    columns: standardise(scale, columns),
    labels,
    shares: gapShares(labels, groups),
    threshold: TAU,
    tolerance,
    ridge: RIDGE,
  };
}

/** Newton's method from one tolerance to the next: each solution is near enough to the one after it. */
async function tightened(free: LogisticModel, problem: ConstrainedObjective, pacer: Pacer): Promise<LogisticModel> {
  const at = Float64Array.from([free.intercept, ...free.coefficients]);
  const { gap } = gapDerivatives(problem.columns, problem.shares, problem.threshold, at);
  let model = free;
  for (let tolerance = Math.abs(gap) - STAGE; tolerance > problem.tolerance; tolerance -= STAGE) {
    ({ model } = await polishConstrained(model, { ...problem, tolerance }, pacer));
  }
  return (await polishConstrained(model, problem, pacer)).model;
}
