import { useId, type ReactNode } from 'react';
import './field.css';
import './choice.css';
import { classes } from './shared';

export interface ChoiceOption<V extends string> {
  readonly value: V;
  readonly label: ReactNode;
  /** One sentence under the label: what choosing it means. */
  readonly detail?: ReactNode | undefined;
  /** A short figure or tag at the right: "0.913 RMSE", "2.1 s". */
  readonly aside?: ReactNode | undefined;
  readonly disabled?: boolean | undefined;
}

export interface ChoiceProps<V extends string> {
  readonly legend: string;
  /** `null`: nothing chosen yet. */
  readonly value: V | null;
  readonly options: readonly ChoiceOption<V>[];
  readonly onChange: (value: V) => void;
  /** `row` for short labels without detail. Default `stack`. */
  readonly layout?: 'stack' | 'row' | undefined;
  readonly hint?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A radio group with rich labels. */
export function Choice<V extends string>(props: ChoiceProps<V>) {
  const { legend, value, options, onChange, layout = 'stack', hint, disabled } = props;
  const id = useId();
  return (
    <fieldset className="field" disabled={disabled} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="field__label">{legend}</legend>
      <div className={classes('choice', `choice--${layout}`)}>
        {options.map((option) => (
          <label key={option.value} className="choice__option">
            <input
              type="radio"
              name={id}
              value={option.value}
              checked={option.value === value}
              disabled={option.disabled}
              onChange={() => onChange(option.value)}
            />
            <span className="choice__text">
              <span className="choice__label">{option.label}</span>
              {option.detail && <span className="choice__detail">{option.detail}</span>}
            </span>
            {option.aside && <span className="choice__aside figure">{option.aside}</span>}
          </label>
        ))}
      </div>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  );
}
