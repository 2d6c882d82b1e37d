/** On a phone the deck is one long column: the reading that matters stays in sight while the controls are worked. */
import type { Snapshot } from './snapshot';
import { bestRatingRun, flownRuns, ndcgOf, rmseOf } from './results';

export function PinnedReading({ now }: { now: Snapshot }) {
  const runs = flownRuns(now);
  const error = bestRatingRun(runs);
  // The lists are compared in leg 6, after a prediction: until a model of behaviour has flown their figures stay closed.
  const revealed = runs.some(({ spec }) => spec.model === 'ease' || spec.model === 'ease-liked-rating');
  const lists = revealed ? runs.filter((run) => ndcgOf(run) !== null) : [];
  const list = lists.reduce<(typeof runs)[number] | null>(
    (best, run) => (!best || ndcgOf(run)! > ndcgOf(best)! ? run : best),
    null,
  );
  if (!error) return null;
  return (
    // Said elsewhere on the deck, where it is announced when it changes.
    <p className="lab__pinned" aria-hidden="true">
      <span>
        best error <span className="figure">{rmseOf(error)!.toFixed(3)}</span>
      </span>
      {list && (
        <span>
          best NDCG <span className="figure">{ndcgOf(list)!.toFixed(3)}</span>
        </span>
      )}
    </p>
  );
}
