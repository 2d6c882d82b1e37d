/** How likely each hypothesis is held to be, on a scale of five steps: asked at the alert, after readings and before a diagnosis. */
import { useId, useState } from 'react';
import type { Beliefs } from '@simulations/credit-drift/decisions';
import { type Hypothesis, hypotheses } from '@simulations/credit-drift/hypotheses';
import type { State } from '@simulations/credit-drift/state';
import { hypothesisWords } from '@simulations/credit-drift/words';
import { Button } from '@/components/controls';
import './beliefs.css';

/** Words for a probability in percent. The ends are not 0 and 100: no reading could move a belief that is certain. */
export const beliefSteps = [
  { percent: 2, word: 'ruled out' },
  { percent: 20, word: 'unlikely' },
  { percent: 50, word: 'even' },
  { percent: 80, word: 'likely' },
  { percent: 98, word: 'nearly sure' },
] as const;

/** Before anything is known: even odds for each. */
export const evenBeliefs = Object.fromEntries(hypotheses.map((id) => [id, 50])) as Readonly<Record<Hypothesis, number>>;

/** The word of the step that is nearest. */
export function sayBelief(percent: number): string {
  const far = (step: { readonly percent: number }) => Math.abs(step.percent - percent);
  return beliefSteps.reduce((best, step) => (far(step) < far(best) ? step : best), beliefSteps[2]!).word;
}

export const lastBeliefs = ({ beliefs }: Pick<State, 'beliefs'>): Beliefs | null => beliefs.at(-1)?.beliefs ?? null;

interface BeliefsFormProps {
  /** What was stated last; null when nothing was. */
  readonly stated: Beliefs | null;
  /** What the button says. */
  readonly label: string;
  readonly onState: (beliefs: Beliefs) => void;
  /** Leaves the explanation of each hypothesis out: for those who have read it. */
  readonly brief?: boolean;
}

/** One scale per hypothesis. Stating the same again counts too: "my beliefs stand". */
export function BeliefsForm({ stated, label, onState, brief = false }: BeliefsFormProps) {
  const [beliefs, setBeliefs] = useState<Beliefs>(stated ?? evenBeliefs);
  return (
    <form
      className="beliefs"
      onSubmit={(event) => {
        event.preventDefault();
        onState(beliefs);
      }}
    >
      {hypotheses.map((id) => (
        <BeliefScale
          key={id}
          hypothesis={id}
          value={beliefs[id]}
          brief={brief}
          onChange={(percent) => {
            setBeliefs({ ...beliefs, [id]: percent });
          }}
        />
      ))}
      <p className="beliefs__hint">
        Two causes can act together, so these need not add up to 100. Numbers are percent.
      </p>
      <Button type="submit">{label}</Button>
    </form>
  );
}

interface BeliefScaleProps {
  readonly hypothesis: Hypothesis;
  readonly value: number;
  readonly brief: boolean;
  readonly onChange: (percent: number) => void;
}

function BeliefScale({ hypothesis, value, brief, onChange }: BeliefScaleProps) {
  const name = useId();
  const { name: title, means } = hypothesisWords[hypothesis];
  return (
    <fieldset className="belief" aria-describedby={brief ? undefined : `${name}-means`}>
      <legend>
        {title}
        <span className="belief__word">{sayBelief(value)}</span>
      </legend>
      {!brief && (
        <p className="belief__means" id={`${name}-means`}>
          {means}
        </p>
      )}
      <div className="belief__scale">
        {beliefSteps.map(({ percent, word }) => (
          <label key={percent} title={word}>
            <input
              type="radio"
              name={name}
              checked={value === percent}
              onChange={() => {
                onChange(percent);
              }}
            />
            <span aria-hidden="true">{percent}</span>
            <span className="visually-hidden">
              {word}, {percent} percent
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
