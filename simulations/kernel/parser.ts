/**
 * Reads untrusted data through a schema, with messages that name the place and the problem in plain words: zod/mini carries no
 * messages of its own.
 */
import * as z from 'zod/mini';
import type { Parser } from './simulation';

/** What is wrong and where: "decisions[3].rate: larger than 1". */
export class ParseFailure extends Error {
  override readonly name = 'ParseFailure';
  constructor(
    /** As in `decisions[3].rate`; empty for the whole. */
    readonly path: string,
    readonly problem: string,
  ) {
    super(path === '' ? problem : `${path}: ${problem}`);
  }
}

/** A parser that throws `ParseFailure` for the first thing wrong. */
export function parserOf<S extends z.core.$ZodType>(schema: S): Parser<z.output<S>> {
  return (input) => {
    const result = z.safeParse(schema, input, { error: describe });
    if (result.success) return result.data;
    const [issue] = result.error.issues;
    throw new ParseFailure(pathText(issue?.path ?? []), issue?.message ?? 'cannot be read');
  };
}

function pathText(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? quoted(key) : `${text}.${quoted(key)}`;
  }, '');
}

/** Hostile names are shown, but not at full length. */
function quoted(name: unknown): string {
  const text = String(name);
  return text.length > 40 ? `${text.slice(0, 40)}…` : text;
}

const UNITS: Readonly<Record<string, string>> = { string: ' characters', array: ' entries' };

function describe(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined
        ? 'is missing'
        : `should be ${issue.expected === 'int' ? 'a whole number' : issue.expected}, not ${nameOf(issue.input)}`;
    case 'too_big':
      return `more than ${issue.maximum}${UNITS[issue.origin ?? ''] ?? ''}`;
    case 'too_small':
      return `less than ${issue.minimum}${UNITS[issue.origin ?? ''] ?? ''}`;
    case 'invalid_value':
      return `should be ${issue.values?.map((value) => JSON.stringify(value)).join(' or ')}`;
    case 'unrecognized_keys':
      return `unknown field ${issue.keys?.map(quoted).join(', ')}`;
    case 'invalid_union':
      return issue.discriminator ? `unknown ${issue.discriminator}` : 'has none of the allowed forms';
    case 'not_multiple_of':
      return `should be a multiple of ${issue.divisor}`;
    case 'invalid_key':
      return 'has a key that is not allowed';
    case 'invalid_format':
    case 'invalid_element':
    case 'custom':
      return 'is not valid';
  }
}

function nameOf(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'number' ? String(value) : typeof value;
}
