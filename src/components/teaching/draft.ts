/** What the learner has entered so far, before it is handed in as an answer. */
import { itemOrder } from './order';
import type { Answer, JudgedCheck } from './scoring';

export type Draft =
  | { readonly kind: 'options'; readonly of: 'single' | 'multiple'; readonly picked: readonly number[] }
  | { readonly kind: 'number'; readonly value: number | null }
  | { readonly kind: 'order'; readonly order: readonly string[] };

export function draftFor(check: JudgedCheck, round: number): Draft {
  switch (check.kind) {
    case 'single':
    case 'multiple':
      return { kind: 'options', of: check.kind, picked: [] };
    case 'numeric':
      return { kind: 'number', value: null };
    case 'ordering':
      return { kind: 'order', order: itemOrder(check, round) };
  }
}

/** The answer, or null when nothing was entered. */
export function answerOf(draft: Draft): Answer | null {
  switch (draft.kind) {
    case 'options': {
      const [option] = draft.picked;
      if (option === undefined) return null;
      return draft.of === 'single' ? { kind: 'single', option } : { kind: 'multiple', options: draft.picked };
    }
    case 'number':
      return draft.value === null ? null : { kind: 'numeric', value: draft.value };
    case 'order':
      return { kind: 'ordering', order: draft.order };
  }
}
