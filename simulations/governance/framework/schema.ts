/**
 * `framework.json`: the canonical governance framework, from which the policy that is simulated, the document and every export are made.
 *
 * Promise: a file of version 1 stays readable. A change that would refuse it, or read it differently, raises `FRAMEWORK_VERSION`
 * and says here how the old form is converted.
 */
import * as z from 'zod/mini';
import { ParseFailure, parserOf } from '../../kernel/parser';
import { board } from './sections/board';
import { list, label, words } from './sections/common';
import { gates, modelCard } from './sections/gates';
import { incidents } from './sections/incidents';
import { monitoring } from './sections/monitoring';
import { enforcement, registry, retirement, waivers } from './sections/registry';
import { regulation } from './sections/regulation';
import { kpis, review } from './sections/review';
import { scope } from './sections/scope';
import { tiering } from './sections/tiering';

export const FRAMEWORK_VERSION = 1;
/** Characters of a file that are read at most; the largest framework the limits allow without repetition is about half of it. */
export const LARGEST_FILE = 400_000;

export const sections = {
  scope,
  tiering,
  gates,
  modelCard,
  registry,
  monitoring,
  board,
  incidents,
  enforcement,
  waivers,
  retirement,
  regulation,
  kpis,
  review,
} as const;
export type SectionId = keyof typeof sections;
export const sectionIds = Object.keys(sections) as readonly SectionId[];

/** An author's objection to a finding of the text checks: it stands for the exact sentence only, and readers see it. */
const contest = z.readonly(
  z.strictObject({
    rule: z.literal(['E3', 'E4', 'R8']),
    /** The sentence that was found, word for word. */
    quote: words,
    reason: words.check(z.minLength(20)),
  }),
);
export type Contest = z.infer<typeof contest>;

export const frameworkSchema = z.readonly(
  z.strictObject({
    format: z.literal('lifecycle-lab/governance-framework'),
    version: z.literal(FRAMEWORK_VERSION),
    title: label,
    organisation: label,
    ...sections,
    /** Few on purpose: an objection is an exception. */
    contests: list(contest, 8),
  }),
);
export type Framework = z.infer<typeof frameworkSchema>;

const parse: (input: unknown) => Framework = parserOf(frameworkSchema);

/** Throws `ParseFailure` with the field and the reason when `input` is no framework. */
export function parseFramework(input: unknown): Framework {
  return parse(input);
}

/** Reads a file. Throws `ParseFailure` when it is too long, no JSON, or no framework. */
export function readFramework(text: string): Framework {
  if (text.length > LARGEST_FILE) throw new ParseFailure('', `longer than ${LARGEST_FILE} characters`);
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new ParseFailure('', 'is not JSON');
  }
  return parse(data);
}
