import { expect } from 'vitest';
import type { TrainingContext, TrainingProgress } from '@simulations/credit-drift/model/training';
import type { Tensors } from '@simulations/tensors';
import { now } from '../../tensors/backends';

/** Cancels a training 60 ms after its first report and expects it to stop within 200 ms, with nothing left behind. */
export async function expectToCancel(
  tensors: Tensors,
  train: (context: TrainingContext) => Promise<unknown>,
): Promise<void> {
  const before = tensors.count();
  const controller = new AbortController();
  let aborted = NaN;
  const onProgress = () => {
    setTimeout(() => {
      aborted = now();
      controller.abort();
    }, 60);
  };
  await expect(train({ tensors, now, signal: controller.signal, onProgress })).rejects.toMatchObject({
    name: 'AbortError',
  });
  expect(now() - aborted).toBeLessThan(200);
  expect(tensors.count()).toBe(before);
}

/** Expects reports that move forward and end with the last step made. */
export function expectForward(reports: readonly TrainingProgress[], steps: number): void {
  expect(reports.length).toBeGreaterThan(5);
  reports.forEach(({ step, loss }, k) => {
    expect(step).toBeGreaterThan(reports[k - 1]?.step ?? 0);
    expect(loss).toBeGreaterThan(0);
  });
  expect(reports.at(-1)!.step).toBe(steps);
}
