/**
 * Models as data: plain objects and typed arrays only, so that they pass between threads and into IndexedDB unchanged.
 * `restoreModel` turns them back into models that predict.
 */
import type { RatingScale } from '../dataset';

/** Who rated what: row r has columns `columns[start[r]] … columns[start[r + 1] − 1]`, ascending. */
export interface SavedRows {
  readonly start: Int32Array;
  readonly columns: Int32Array;
}

/** Prediction = offset + user row · item row. Covers every model from the global mean to variational Bayes. */
export interface SavedFactors {
  readonly kind: 'factors';
  readonly users: number;
  readonly items: number;
  readonly width: number;
  readonly offset: number;
  readonly scale: RatingScale;
  /** users × width, row by row. */
  readonly userFactors: Float32Array;
  /** items × width, row by row. */
  readonly itemFactors: Float32Array;
}

/** The same order for everyone. */
export interface SavedPopularity {
  readonly kind: 'popularity';
  readonly scores: Float32Array;
}

/** EASE, from its items × items or its users × users matrix (`ease.ts`). */
export interface SavedEase {
  readonly kind: 'ease';
  readonly form: 'users' | 'items';
  readonly items: number;
  /** Ridge penalty of every item. */
  readonly penalty: Float64Array;
  /** What a user's row was multiplied by while learning. */
  readonly userWeight: Float64Array;
  readonly byUser: SavedRows;
  readonly byItem: SavedRows;
  /** For every rating in `byUser`: 1 when the user liked the item. */
  readonly liked: Uint8Array;
  /** (X D⁻¹ Xᵀ + I)⁻¹ of the users, or (Xᵀ X + D)⁻¹ of the items; D the penalties, X weighted. */
  readonly inverse: Float32Array;
  /** diag (Xᵀ X + D)⁻¹, one number per item. */
  readonly diagonal: Float64Array;
}

/** Neighbours of every item, strongest first (item-kNN). */
export interface SavedNeighbours {
  readonly kind: 'neighbours';
  readonly items: number;
  readonly byUser: SavedRows;
  /** For every rating in `byUser`: stars, or their deviation from the baseline. */
  readonly given: Float32Array;
  /** For every rating in `byUser`: 1 when the user liked the item. */
  readonly liked: Uint8Array;
  /** Neighbours of item i: positions start[i] … start[i + 1] − 1 of the two columns below. */
  readonly start: Int32Array;
  readonly neighbours: Int32Array;
  readonly similarities: Float32Array;
  /** What is predicted before neighbours speak. */
  readonly baseline: SavedFactors;
}

/** Weighted sum of the scores of other models. */
export interface SavedBlend {
  readonly kind: 'blend';
  readonly parts: readonly { readonly weight: number; readonly model: SavedModel }[];
}

export type SavedModel = SavedFactors | SavedPopularity | SavedEase | SavedNeighbours | SavedBlend;

/** The buffers of a saved model, for `postMessage`'s list of transferables. */
export function buffersOf(saved: SavedModel): ArrayBuffer[] {
  const found = new Set<ArrayBuffer>();
  const visit = (value: unknown): void => {
    if (ArrayBuffer.isView(value)) {
      if (value.buffer instanceof ArrayBuffer) found.add(value.buffer);
    } else if (typeof value === 'object' && value !== null) {
      for (const part of Object.values(value)) visit(part);
    }
  };
  visit(saved);
  return [...found];
}
