import { useId, useRef, type CSSProperties } from 'react';
import './field.css';
import './slider.css';
import { classes } from './shared';

export interface SliderTick {
  readonly value: number;
  /** Left out: a tick without a word. */
  readonly label?: string | undefined;
}

export interface SliderProps {
  readonly label: string;
  readonly value: number;
  readonly min: number;
  readonly max: number;
  /** Default 1. */
  readonly step?: number | undefined;
  /** Called on every movement. */
  readonly onChange: (value: number) => void;
  /** Called when the learner lets go of a value that is not the one before: put costly work here. */
  readonly onCommit?: ((value: number) => void) | undefined;
  /** How the value is shown and spoken. Default: the number with `unit`. */
  readonly format?: ((value: number) => string) | undefined;
  readonly unit?: string | undefined;
  readonly ticks?: readonly SliderTick[] | undefined;
  readonly hint?: string | undefined;
  /** The learner's prediction, drawn as a bug on the scale. */
  readonly prediction?: number | undefined;
  /** Default "your prediction". */
  readonly predictionLabel?: string | undefined;
  readonly disabled?: boolean | undefined;
}

/** A throttle on a ruled scale: a native range input, so arrow keys, Home, End and Page keys work as everywhere. */
export function Slider(props: SliderProps) {
  const { label, value, min, max, step = 1, unit, ticks = [], hint, prediction, disabled = false } = props;
  const id = useId();
  const spell = props.format ?? ((at: number) => (unit ? `${at} ${unit}` : String(at)));
  const predictionLabel = props.predictionLabel ?? 'your prediction';
  const place = (at: number): CSSProperties => ({ ['--at' as string]: max > min ? (at - min) / (max - min) : 0 });
  /** The value before this movement; null while nothing moves. */
  const before = useRef<number | null>(null);
  const commit = () => {
    const moved = before.current !== null && before.current !== value;
    before.current = null;
    if (moved) props.onCommit?.(value);
  };
  const described = [hint && `${id}-hint`, prediction !== undefined && `${id}-bug`].filter(Boolean).join(' ');
  return (
    <div className={classes('field', 'slider', disabled && 'slider--off')}>
      <div className="field__row">
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <output className="slider__value figure" htmlFor={id}>
          {spell(value)}
        </output>
      </div>
      <div className="slider__track">
        <div className="slider__scale" aria-hidden="true">
          {ticks.map((tick) => (
            <span
              key={tick.value}
              className={classes('slider__tick', tick.label !== undefined && 'slider__tick--named')}
              style={place(tick.value)}
            >
              {tick.label}
            </span>
          ))}
          {prediction !== undefined && <span className="slider__bug" style={place(prediction)} />}
        </div>
        <input
          id={id}
          className="slider__input"
          type="range"
          min={min}
          max={max}
          step={step}
          value={value}
          disabled={disabled}
          aria-valuetext={spell(value)}
          aria-describedby={described || undefined}
          onChange={(event) => {
            before.current ??= value;
            props.onChange(Number(event.target.value));
          }}
          onPointerUp={commit}
          onKeyUp={commit}
        />
      </div>
      {prediction !== undefined && (
        <p className="field__hint slider__legend" id={`${id}-bug`}>
          {predictionLabel}: {spell(prediction)}
        </p>
      )}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
