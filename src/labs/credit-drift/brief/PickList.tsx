import { useId } from 'react';

interface PickListProps<V extends string> {
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly options: readonly { readonly value: V; readonly label: string; readonly detail?: string | undefined }[];
  readonly picked: readonly V[];
  /** Most that can be picked; the rest is closed then. */
  readonly most: number;
  readonly onChange: (picked: V[]) => void;
}

/** Several of a list. */
export function PickList<V extends string>({ legend, hint, options, picked, most, onChange }: PickListProps<V>) {
  const id = useId();
  return (
    <fieldset className="field" aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="field__label">{legend}</legend>
      <div className="choice choice--stack">
        {options.map(({ value, label, detail }) => (
          <label key={value} className="choice__option">
            <input
              type="checkbox"
              checked={picked.includes(value)}
              disabled={!picked.includes(value) && picked.length >= most}
              onChange={({ target }) =>
                onChange(target.checked ? [...picked, value] : picked.filter((each) => each !== value))
              }
            />
            <span className="choice__text">
              <span className="choice__label">{label}</span>
              {detail && <span className="choice__detail">{detail}</span>}
            </span>
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
