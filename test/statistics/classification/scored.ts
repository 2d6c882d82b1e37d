/** Labelled scores with many ties, for comparisons with slow definitions. */
import fc from 'fast-check';

export interface Scored {
  readonly labels: number[];
  readonly scores: number[];
}

/** Scores in tenths, so that ties are common and equal-width bins meet their edges. */
export const scored: fc.Arbitrary<Scored> = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 1 }), fc.integer({ min: 0, max: 10 })), { minLength: 1, maxLength: 40 })
  .map((rows) => ({ labels: rows.map(([label]) => label), scores: rows.map(([, tenths]) => tenths / 10) }));

/** At least two rows of each class. */
export const bothClasses: fc.Arbitrary<Scored> = scored.map(({ labels, scores }) => ({
  labels: [...labels, 0, 1, 0, 1],
  scores: [...scores, 0.3, 0.4, 0.7, 0.7],
}));

export const ofClass = ({ labels, scores }: Scored, label: number) => scores.filter((_, row) => labels[row] === label);

/** 1 for a won pair, .5 for a tie, 0 for a lost one. */
export const won = (positive: number, negative: number) => (Math.sign(positive - negative) + 1) / 2;

export const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
