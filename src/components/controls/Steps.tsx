import './steps.css';

export interface Step {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'current' | 'ahead';
  /** A reachable step can be gone to. The current step never needs it. */
  readonly reachable?: boolean | undefined;
}

export interface StepsProps {
  /** Names the rail for screen readers: "Legs of this flight". */
  readonly label: string;
  readonly steps: readonly Step[];
  readonly onSelect?: ((id: string) => void) | undefined;
}

const spoken = { done: 'done', current: 'you are here', ahead: 'ahead' } as const;

/** The flight plan of a simulation: numbered legs in order, the current one marked, reachable ones clickable. */
export function Steps({ label, steps, onSelect }: StepsProps) {
  return (
    <nav className="steps" aria-label={label}>
      <ol className="steps__list">
        {steps.map((step, index) => {
          const inner = (
            <>
              <span className="steps__mark" aria-hidden="true" />
              <span className="steps__number" aria-hidden="true">
                {index + 1}
              </span>
              <span className="steps__label">{step.label}</span>
              <span className="visually-hidden">, {spoken[step.state]}</span>
            </>
          );
          return (
            <li
              key={step.id}
              className={`steps__item steps__item--${step.state}`}
              aria-current={step.state === 'current' ? 'step' : undefined}
            >
              {onSelect && step.reachable && step.state !== 'current' ? (
                <button type="button" className="steps__leg" onClick={() => onSelect(step.id)}>
                  {inner}
                </button>
              ) : (
                <span className="steps__leg">{inner}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
