/** A flight's points, each with its evidence. */
import { useEffect, useState } from 'react';
import type { Assessment } from '@simulations/kernel/assessment';

interface Assessed {
  readonly assessment: Assessment;
}

/**
 * What a flight in this state earned: `assess` is asked once per state as soon as `ready`. Null until it has answered.
 * `flight` stands still while its state changes.
 */
export function useAssessment<State, Result extends Assessed>(
  flight: { assess(): Promise<Result> },
  state: State,
  ready: boolean,
): Result | null {
  const [assessed, setAssessed] = useState<{ readonly of: State; readonly result: Result } | null>(null);
  useEffect(() => {
    let current = true;
    if (ready) {
      flight.assess().then(
        (result) => {
          if (current) setAssessed({ of: state, result });
        },
        // Why it could not be made stands among the deck's problems: the flight has put it there.
        () => undefined,
      );
    }
    return () => {
      current = false;
    };
  }, [flight, ready, state]);
  // Of another state it would be the assessment of another flight.
  return assessed?.of === state ? assessed.result : null;
}

export function Points({ assessment }: Assessed) {
  return (
    <ol className="points">
      {assessment.points.map((point) => (
        <li key={point.id} className="points__point">
          <h3>
            {point.title}{' '}
            <span className="figure points__score">
              {point.earned} of {point.possible}
            </span>
          </h3>
          <meter min={0} max={point.possible} value={point.earned} aria-label={`${point.title}: points`} />
          <ul>
            {point.evidence.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
          {point.advice && <p className="points__advice">Next time: {point.advice}</p>}
        </li>
      ))}
    </ol>
  );
}

/** "Most was lost here: …", or `perfect` when nothing was. */
export function sayMostLost({ points }: Assessment, perfect: string): string {
  const missed = [...points].sort((a, b) => b.possible - b.earned - (a.possible - a.earned))[0];
  return missed?.advice ? `Most was lost here: ${missed.title}. ${missed.advice}` : perfect;
}
