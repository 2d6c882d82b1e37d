import { useState, useSyncExternalStore, type HTMLAttributes, type KeyboardEvent, type PointerEvent } from 'react';
import { LEAVE_KEY, SELECT_KEYS, type Step } from './cursor';

const never = (): (() => void) => () => undefined;

/** False at build and until React has taken over the page; then true. */
export function useAwake(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
}

export interface CursorOptions {
  /** How many points can be read. */
  count: number;
  /** The point a keyboard reader starts at. Default 0. */
  start?: number;
  /** What the drawing is: its name, and what it says in a sentence. */
  label: string;
  /** The words for one point: "Epoch 3: train 0.931 stars". */
  describe: (index: number) => string;
  /** Where a key leads. */
  step: Step;
  /** The point under a pointer, null or −1 where there is none; `across` is a fraction of the plot's width, `down` is CSS pixels from its top. */
  locate: (across: number, down: number, width: number) => number | null;
  /** Enter, Space or a click picks the point that is being read. Say in `describe` which one is picked. */
  onSelect?: ((index: number) => void) | undefined;
}

export interface Cursor {
  /** The point being read, or null. */
  index: number | null;
  /** For the element that holds the plot's `svg`. */
  props: HTMLAttributes<HTMLDivElement>;
}

/**
 * One reading cursor for pointer, touch and keyboard.
 *
 * At build the drawing is an image with a description. Awake, it is a slider: the one role whose value text every screen
 * reader speaks when it changes, without a live region that would also speak while a model trains. Values are in words.
 */
export function useCursor({ count, start = 0, label, describe, step, locate, onSelect }: CursorOptions): Cursor {
  const awake = useAwake();
  const [chosen, choose] = useState<number | null>(null);
  const index = chosen === null || count === 0 ? null : Math.min(chosen, count - 1);
  if (!awake || count === 0) return { index: null, props: { role: 'img', 'aria-label': label } };

  const pointAt = (event: PointerEvent<HTMLDivElement>): void => {
    const box = event.currentTarget.querySelector('svg')?.getBoundingClientRect();
    if (!box || box.width === 0) return;
    const across = Math.max(0, Math.min(1, (event.clientX - box.left) / box.width));
    const found = locate(across, event.clientY - box.top, box.width);
    choose(found === null || found < 0 ? null : found);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === LEAVE_KEY) {
      choose(null);
      return;
    }
    if (onSelect && SELECT_KEYS.has(event.key)) {
      event.preventDefault();
      onSelect(index ?? start);
      return;
    }
    const next = step(index ?? start, event.key);
    if (next === null) return;
    event.preventDefault();
    choose(index === null ? start : next);
  };
  const reading = index ?? Math.min(start, count - 1);
  return {
    index,
    props: {
      role: 'slider',
      tabIndex: 0,
      'aria-label': onSelect ? `${label} Enter selects.` : label,
      'aria-valuemin': 1,
      'aria-valuemax': count,
      'aria-valuenow': reading + 1,
      'aria-valuetext': describe(reading),
      onKeyDown,
      onFocus: () => choose((was) => was ?? start),
      onBlur: () => choose(null),
      onPointerDown: pointAt,
      onPointerMove: pointAt,
      ...(onSelect && index !== null ? { onClick: () => onSelect(index) } : {}),
      // A tap, or a click that took the focus, keeps its reading; a mouse that only passes by does not.
      onPointerLeave: (event) => {
        if (event.pointerType === 'mouse' && document.activeElement !== event.currentTarget) choose(null);
      },
    },
  };
}
