/** What sections are made of. Limits are generous for a careful author and small enough for a browser. */
import * as z from 'zod/mini';
import { roles } from '../vocabulary';

/** A name or a figure with its unit. */
export const label = z.string().check(z.maxLength(160));
/** One or a few sentences. */
export const words = z.string().check(z.maxLength(600));
export const yes = z.boolean();
/** Null: nobody is named yet. */
export const role = z.nullable(z.enum(roles));

export const number = (least: number, most: number) => z.number().check(z.minimum(least), z.maximum(most));
export const whole = (least: number, most: number) => z.int().check(z.minimum(least), z.maximum(most));
/** T1, T2, T3, T4. */
export const perTier = <S extends z.core.$ZodType>(of: S) => z.readonly(z.tuple([of, of, of, of]));
export const list = <S extends z.core.$ZodType>(of: S, most: number) =>
  z.readonly(z.array(of).check(z.maxLength(most)));
/** Each entry at most once. */
export const setOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z
    .readonly(z.array(z.enum(values)).check(z.maxLength(values.length)))
    .check(z.refine((chosen) => new Set<string>(chosen).size === chosen.length, 'names an entry twice'));
export const recordOf = <K extends string, S extends z.core.$ZodType>(keys: readonly K[], of: S) =>
  z.readonly(z.strictObject(Object.fromEntries(keys.map((key) => [key, of])) as Record<K, S>));

/** A sentence of policy, with what makes it happen and what shows that it happened. */
const statement = z.readonly(z.strictObject({ text: words, control: words, evidence: words }));
export type Statement = z.infer<typeof statement>;

/** Every section says its policy in words and what goes in, comes out and is kept. */
export const prose = {
  statements: list(statement, 12),
  /** What the step starts from. */
  inputs: label,
  /** What it produces. */
  outputs: label,
  /** What is kept as a record, and where. */
  record: label,
};

/** A section of the document. */
export const section = <S extends z.core.$ZodLooseShape>(shape: S) =>
  z.readonly(z.strictObject({ ...prose, ...shape }));
