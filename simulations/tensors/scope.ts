import type { Tensor } from '@tensorflow/tfjs-core';
import type { Tensors } from './open';

/** Collects what asynchronous work keeps between its steps, so that it can be let go of in one place. */
export interface Hold {
  /** Keeps `tensor` (or anything else with a `dispose`) until the work ends; returns it. */
  keep<T extends { dispose(): void }>(tensor: T): T;
  /** Lets go of `old` now and keeps `tensor` in its place. */
  swap<T extends Tensor>(old: T, tensor: T): T;
}

/**
 * Runs asynchronous work and disposes everything it kept, also when it throws or is cancelled. (`tidy` does this for
 * synchronous work only, and the scopes of the engine are one stack for the whole thread: two fits at once would
 * dispose each other's tensors.)
 */
export async function holding<T>(work: (hold: Hold) => Promise<T>): Promise<T> {
  const kept = new Set<{ dispose(): void }>();
  try {
    return await work({
      keep(tensor) {
        kept.add(tensor);
        return tensor;
      },
      swap(old, tensor) {
        kept.delete(old);
        old.dispose();
        kept.add(tensor);
        return tensor;
      },
    });
  } finally {
    for (const tensor of kept) tensor.dispose();
  }
}

/** Runs `work` and throws when it leaves tensors or variables behind. For tests and benchmarks. */
export async function leaveNothing<T>(tensors: Tensors, name: string, work: () => Promise<T>): Promise<T> {
  const before = tensors.count();
  const result = await work();
  const left = tensors.count() - before;
  if (left !== 0) throw new Error(`${name} left ${left} tensors behind`);
  return result;
}
