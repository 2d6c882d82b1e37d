/** What the flight earned, criterion by criterion: the score and what to do next time in sight, the evidence a click away. */
import type { Assessment } from '@simulations/kernel/assessment';
import { counted } from '../figures';
import '../../shared/points.css';

export function FoldedPoints({ assessment }: { readonly assessment: Assessment }) {
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
          {point.advice && <p className="points__advice">Next time: {point.advice}</p>}
          <details className="points__why">
            <summary>
              Why {point.earned}: {counted(point.evidence.length, 'finding')}
              <span className="visually-hidden"> on: {point.title}</span>
            </summary>
            <ul>
              {point.evidence.map(({ text }) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
          </details>
        </li>
      ))}
    </ol>
  );
}
