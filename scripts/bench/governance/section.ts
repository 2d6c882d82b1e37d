import type { Target } from '../target';

/** One part of the benchmark: its figures as text, and what was promised of them. */
export interface Section {
  readonly title: string;
  readonly text: string;
  readonly targets: readonly Target[];
}
