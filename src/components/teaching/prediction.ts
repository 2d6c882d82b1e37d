/** A stored prediction, read back and compared with what was measured. */
import type { RecordedEvent } from '@/record';
import { predictionsOf } from '@/record/views/predictions';
import type { SettledPrediction } from '@/schemas/prediction';

export interface MadePrediction {
  readonly direction: string;
  readonly size: string;
  /** 1 to 3. */
  readonly confidence: number;
}

export const CONFIDENCE = [
  { level: 1, text: 'A guess' },
  { level: 2, text: 'Fairly sure' },
  { level: 3, text: 'Would bet on it' },
] as const;

/**
 * The first prediction stored for this place: later ones were made after the result was seen. Null when there is none,
 * or when it names a choice that the question no longer offers.
 */
export function readPrediction(
  events: readonly RecordedEvent[],
  place: string,
  { directions, sizes }: SettledPrediction,
): MadePrediction | null {
  const stored = predictionsOf(events).get(place)?.[0]?.prediction;
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return null;
  const { direction, size, confidence } = stored as Readonly<Record<string, unknown>>;
  const way = directions.find(({ id }) => id === direction);
  const far = sizes.find(({ id }) => id === size);
  if (!way || !far || typeof confidence !== 'number') return null;
  return { direction: way.id, size: far.id, confidence };
}

/** One sentence on how far the prediction held, and what its confidence says. */
export function compare(made: MadePrediction, { result }: SettledPrediction): string {
  const direction = made.direction === result.direction;
  const size = made.size === result.size;
  if (direction && size) return made.confidence === 1 ? 'Right in both, for a guess.' : 'Right in both.';
  if (direction) return 'The direction was right, the size was not.';
  return made.confidence === 3
    ? 'It went another way, and you were sure: this is the point to remember.'
    : 'It went another way.';
}
