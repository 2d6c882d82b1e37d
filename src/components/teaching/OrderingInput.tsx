import { useLayoutEffect, useRef, useState } from 'react';
import type { CheckOf } from '@/schemas/check';
import { Html } from './Html';

interface OrderingInputProps {
  readonly check: CheckOf<'ordering'>;
  readonly order: readonly string[];
  readonly done: boolean;
  readonly onOrder: (order: readonly string[]) => void;
}

/** What had the focus before the list was redrawn; the browser drops the focus of a row that moves. */
interface Focus {
  readonly id: string;
  readonly by: -1 | 1;
}

/** Puts `id` at `place` and closes the gap it leaves. */
export function moveTo(order: readonly string[], id: string, place: number): string[] {
  const others = order.filter((other) => other !== id);
  const at = Math.max(0, Math.min(others.length, place));
  return [...others.slice(0, at), id, ...others.slice(at)];
}

/** A list that is put in order with buttons, with the arrow keys on them, or by dragging a row. */
export function OrderingInput({ check, order, done, onOrder }: OrderingInputProps) {
  const list = useRef<HTMLOListElement>(null);
  const focus = useRef<Focus | null>(null);
  const dragged = useRef<string | null>(null);
  const [said, setSaid] = useState('');
  const textOf = new Map(check.items.map((item) => [item.id, item.text]));

  useLayoutEffect(() => {
    if (!focus.current) return;
    const { id, by } = focus.current;
    focus.current = null;
    list.current?.querySelector<HTMLButtonElement>(`[data-item="${id}"] [data-by="${by}"]`)?.focus();
  }, [order]);

  const move = (id: string, place: number) => {
    if (done || place < 0 || place >= order.length) return;
    onOrder(moveTo(order, id, place));
    setSaid(`Moved to place ${place + 1} of ${order.length}.`);
  };
  const moveBy = (id: string, by: -1 | 1) => {
    focus.current = { id, by };
    move(id, order.indexOf(id) + by);
  };

  return (
    <>
      <ol className="ordering" ref={list}>
        {order.map((id, place) => (
          <li
            key={id}
            className="ordering__item"
            data-item={id}
            draggable={!done}
            onDragStart={() => (dragged.current = id)}
            onDragOver={(event) => event.preventDefault()}
            onDrop={(event) => {
              event.preventDefault();
              if (dragged.current) move(dragged.current, place);
            }}
          >
            <span className="ordering__place figure">{place + 1}</span>
            <Html className="ordering__text" id={`${check.id}-${id}`} html={textOf.get(id) ?? ''} />
            {([-1, 1] as const).map((by) => (
              <button
                key={by}
                type="button"
                className="button ordering__button"
                data-by={by}
                aria-label={by < 0 ? 'Move up' : 'Move down'}
                aria-describedby={`${check.id}-${id}`}
                aria-disabled={done || place + by < 0 || place + by >= order.length}
                onClick={() => moveBy(id, by)}
                onKeyDown={(event) => {
                  const way = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
                  if (way === null) return;
                  event.preventDefault();
                  moveBy(id, way);
                }}
              >
                <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
                  <path d={by < 0 ? 'M6 2 11 10H1Z' : 'M6 10 1 2h10Z'} fill="currentColor" />
                </svg>
              </button>
            ))}
          </li>
        ))}
      </ol>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </>
  );
}
