import { useId } from 'react';
import { wordCount } from '@simulations/credit-drift/brief/figures';
import { classes } from '@/components/controls/shared';

interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** 1: a single line. Default 4. */
  readonly rows?: number | undefined;
  readonly hint?: string | undefined;
  /** Words that the reader grants; more are marked. */
  readonly limit?: number | undefined;
  readonly maxLength: number;
}

/** Text of the learner's own, with its length in words. */
export function WordsField({ label, value, onChange, rows = 4, hint, limit, maxLength }: WordsFieldProps) {
  const id = useId();
  const words = wordCount(value);
  const over = limit !== undefined && words > limit;
  const shared = {
    id,
    className: 'field__input',
    value,
    maxLength,
    'aria-describedby': classes(hint && `${id}-hint`, `${id}-count`),
  };
  return (
    <div className="field">
      <div className="field__row">
        <label className="field__label" htmlFor={id}>
          {label}
        </label>
        <span className={classes('words-field__count', over && 'words-field__count--over')} id={`${id}-count`}>
          {words}
          {limit !== undefined && ` of ${limit}`} {words === 1 && limit === undefined ? 'word' : 'words'}
          {over && ', too long'}
        </span>
      </div>
      {rows === 1 ? (
        <input type="text" {...shared} onChange={({ target }) => onChange(target.value)} />
      ) : (
        <textarea {...shared} rows={rows} onChange={({ target }) => onChange(target.value)} />
      )}
      {hint && (
        <p className="field__hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
