/** Predictions made before a result was shown. */
import type { Json } from '@simulations/kernel/json';
import { eventsOf, type RecordedEvent } from '../event';

export interface Prediction {
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly prediction: Json;
}

/** Every prediction by its place, oldest first; the last is the one that counts now. */
export function predictionsOf(events: readonly RecordedEvent[]): ReadonlyMap<string, readonly Prediction[]> {
  const places = new Map<string, readonly Prediction[]>();
  for (const { place, at, prediction } of eventsOf(events, 'prediction-made')) {
    places.set(place, [...(places.get(place) ?? []), { at, prediction }]);
  }
  return places;
}
