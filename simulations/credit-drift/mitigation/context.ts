/** What plans are built with, measured with and rolled out with. */
import type { Tensors } from '../../tensors';
import type { CreditCase } from '../case';

export interface BenchContext {
  readonly credit: CreditCase;
  /** The month that has just ended: plans know what is known then. */
  readonly clock: number;
  readonly tensors: Tensors | null;
  readonly now: () => number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (done: number, of: number, detail: string) => void;
}
