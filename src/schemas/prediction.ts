/**
 * A prediction asked for before a result is shown. The learner picks a direction, a rough size and a confidence from
 * 1 to 3; it is stored, and later shown beside what happened (Crouch et al. 2004).
 */
import { z } from 'zod';
import { id, text } from './vocabulary';

const choice = z.strictObject({
  /** What the record stores; stable. */
  id,
  /** What the learner reads. */
  text,
});

function idsDiffer(choices: readonly { id: string }[]): boolean {
  return new Set(choices.map((choice) => choice.id)).size === choices.length;
}

const choices = z.array(choice).min(2).max(5).refine(idsDiffer, 'two choices share an id');

/** A prediction about a result that is already measured, so that the page can compare the two. */
export const settledPrediction = z.strictObject({
  /** Names the prediction in the learner's record. */
  id,
  /** The question, with enough of the situation to answer it without looking further. */
  prompt: text,
  /** Which way it will go: "popularity ranks better", "the model ranks better", "no clear difference". */
  directions: choices,
  /** The question the bands answer: "By what factor?". */
  sizeQuestion: text,
  /** How far: bands that leave no gap and do not overlap. */
  sizes: choices,
  /** What was measured, in the prediction's own terms. */
  result: z.strictObject({
    /** The id of the direction that came true. */
    direction: id,
    /** The id of the band that came true. */
    size: id,
    /** The result in one sentence, with its numbers. */
    text,
  }),
});

export type SettledPrediction = z.infer<typeof settledPrediction>;
