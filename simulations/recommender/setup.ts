/** What a recommender scenario fixes before the learner starts. */
import * as z from 'zod/mini';
import { models, splitMethods } from './decisions';

export const setupSchema = z.object({
  /** `generated`: only the built-in catalogue. `any`: the learner may bring MovieLens. */
  data: z.enum(['generated', 'any']),
  /** Seed of the built-in catalogue and of every random choice, unless the attempt brings its own. */
  seed: z.int().check(z.minimum(0), z.maximum(4_294_967_295)),
  splits: z.array(z.enum(splitMethods)).check(z.minLength(1)),
  models: z.array(z.enum(models)).check(z.minLength(1)),
  /** Length of the list that is served and ranked, in films. */
  k: z.int().check(z.minimum(1), z.maximum(20)),
  /** `guided`: settings are given with their reasons, one is left blank. `half`: half are. `free`: none. */
  scaffold: z.enum(['guided', 'half', 'free']),
});

export type Setup = z.infer<typeof setupSchema>;

export function parseSetup(input: unknown): Setup {
  const result = z.safeParse(setupSchema, input);
  if (result.success) return result.data;
  const issue = result.error.issues[0];
  throw new TypeError(`scenario setup: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'unreadable'}`);
}
