import type { Ratings } from '../dataset';
import type { FitContext, Progress, RatingModel } from './types';

/** What a model can say of a pass beyond where it stands. */
export type Measured = Pick<Progress, 'trainRmse' | 'validationRmse'>;

/** Keeps the clock of a fit: where it stands, how long it took, how long it will take. */
export class Passes {
  readonly done: Progress[] = [];
  private readonly began: number;

  /** `first` passes were finished before (a resumed fit); the pace is that of this run. */
  constructor(
    private readonly context: FitContext,
    private readonly passes: number,
    private readonly first = 0,
  ) {
    this.began = context.now();
  }

  /** Tells how far the running pass is. */
  step(step: number, steps: number, measured: Measured = {}): void {
    this.context.onProgress?.(this.progress(this.first + this.done.length, step, steps, measured));
  }

  /** Ends a pass. */
  end(measured: Measured = {}): void {
    const progress = this.progress(this.first + this.done.length + 1, 0, 0, measured);
    this.done.push(progress);
    this.context.onProgress?.(progress);
  }

  private progress(pass: number, step: number, steps: number, measured: Measured): Progress {
    const elapsed = this.context.now() - this.began;
    const worked = pass - this.first + (steps > 0 ? step / steps : 0);
    const left = this.passes - this.first - worked;
    return { pass, passes: this.passes, step, steps, ...measured, elapsed, eta: (elapsed / worked) * left };
  }
}

/** Root mean squared error of a model on ratings, in stars. NaN when there are none. */
export function rmseOn(model: Pick<RatingModel, 'predict'>, ratings: Ratings): number {
  let sum = 0;
  const n = ratings.values.length;
  for (let k = 0; k < n; k++) {
    const error = model.predict(ratings.users[k]!, ratings.items[k]!) - ratings.values[k]!;
    sum += error * error;
  }
  return Math.sqrt(sum / n);
}
