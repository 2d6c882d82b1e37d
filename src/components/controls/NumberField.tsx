import { useId } from 'react';
import './field.css';

export interface NumberFieldProps {
  readonly label: string;
  /** `null` while the field is empty. */
  readonly value: number | null;
  /** Called with `null` when the field is emptied or holds no number. */
  readonly onChange: (value: number | null) => void;
  readonly min?: number | undefined;
  readonly max?: number | undefined;
  readonly step?: number | undefined;
  readonly unit?: string | undefined;
  readonly hint?: string | undefined;
  /** What is wrong and what to do; the field is marked invalid while it is set. */
  readonly error?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** One number typed by the learner. */
export function NumberField(props: NumberFieldProps) {
  const { label, value, onChange, min, max, step, unit, hint, error, disabled } = props;
  const id = useId();
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label className="field__label" htmlFor={id}>
        {label}
      </label>
      <div className="field__unit">
        <input
          id={id}
          className="field__input"
          type="number"
          inputMode="decimal"
          value={value ?? ''}
          min={min}
          max={max}
          step={step ?? 'any'}
          disabled={disabled}
          aria-invalid={error ? true : undefined}
          aria-describedby={described || undefined}
          onChange={(event) => {
            const typed = event.target.value === '' ? Number.NaN : Number(event.target.value);
            onChange(Number.isFinite(typed) ? typed : null);
          }}
        />
        {unit && <span>{unit}</span>}
      </div>
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="field__error" id={`${id}-error`} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
