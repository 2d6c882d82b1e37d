import type { CheckOf } from '@/schemas/check';
import '@/components/controls/choice.css';
import { Html } from './Html';

interface OptionInputProps {
  readonly check: CheckOf<'single' | 'multiple'>;
  /** Places in the file, in the order shown. */
  readonly order: readonly number[];
  readonly picked: readonly number[];
  /** Wrong options already tried: marked, and still there to be compared with. */
  readonly tried: ReadonlySet<number>;
  /** The check is over: correct options are marked. */
  readonly done: boolean;
  readonly name: string;
  readonly onPick: (picked: readonly number[]) => void;
}

/** Radio buttons or check boxes, each a row wide enough for a thumb. */
export function OptionInput({ check, order, picked, tried, done, name, onPick }: OptionInputProps) {
  const single = check.kind === 'single';
  const toggle = (place: number) => {
    if (single) return onPick([place]);
    onPick(picked.includes(place) ? picked.filter((other) => other !== place) : [...picked, place]);
  };
  return (
    <div className="choice choice--stack">
      {order.map((place) => {
        const option = check.options[place];
        if (!option) return null;
        const mark = done && option.correct ? 'right' : tried.has(place) ? 'wrong' : null;
        return (
          <label key={place} className="choice__option check__option" data-mark={mark}>
            <input
              type={single ? 'radio' : 'checkbox'}
              name={name}
              checked={picked.includes(place)}
              disabled={done}
              onChange={() => toggle(place)}
            />
            <span className="choice__text">
              <Html html={option.text} />
            </span>
            {mark && <span className="check__mark">{mark === 'right' ? 'Right answer' : 'Tried'}</span>}
          </label>
        );
      })}
    </div>
  );
}
