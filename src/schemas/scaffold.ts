/** How a scenario takes the learner by the hand: the same fields in the setup of every simulation. */
import { z } from 'zod';
import { text } from './vocabulary';

/** `decision` and `blank` are the engine's: what is decided, and which kinds of it may be left to the learner. */
export const scaffoldFields = <D extends z.core.$ZodType, B extends z.core.$ZodType>(decision: D, blank: B) => ({
  /** Decisions already made in a guided or half-filled flight, in the order in which they are flown. */
  prefilled: z
    .array(
      z.strictObject({
        /** The decision as the engine reads it; the learner sees it made and carries it out with one click. */
        decision,
        /** Why an experienced team would decide so: shown beside it. */
        because: text,
      }),
    )
    .default([]),
  /** The kinds of decision that are the learner's, although the flight is guided: one for `guided`. */
  blanks: z.array(blank).default([]),
});
