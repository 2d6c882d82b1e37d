/** What the miniature on the home page shows of one setting of its lever. The engine that computes it is given. */
export interface Reading {
  /** For each person: is at least one of the five films shown to them one they go on to love? */
  readonly served: readonly boolean[];
  /** Share of people served, 0…1. */
  readonly hitRate: number;
  /** Share of the catalogue that anybody is shown, 0…1. */
  readonly coverage: number;
  /** Root mean squared error, in stars, of the star ratings this setting predicts. */
  readonly ratingError: number;
  /** One person's five films. */
  readonly example: {
    readonly userId: number;
    readonly liked: readonly string[];
    readonly list: readonly { readonly title: string; readonly loved: boolean }[];
  };
}

/** `weight` 0…1: how much the model with the smallest rating error decides. */
export type Fly = (weight: number) => Reading;

/** The settings drawn in the profile, in per cent. */
export const SETTINGS = Array.from({ length: 21 }, (_, i) => i * 5);

export const lit = (reading: Reading): number => reading.served.filter(Boolean).length;
