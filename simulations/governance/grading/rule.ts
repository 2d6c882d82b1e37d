/** What a rule of the document check is. */
import type { Framework, SectionId } from '../framework/schema';
import type { Facts } from './facts';
import type { ClaimId } from './law';

export const dimensionIds = [
  'completeness',
  'proportionality',
  'ownership',
  'measurability',
  'enforceability',
  'regulation',
] as const;
export type DimensionId = (typeof dimensionIds)[number];

/** 0 absent, 1 nominal, 2 operational, 3 assured. */
export type Level = 0 | 1 | 2 | 3;

/** A sentence that a text check found. It can be contested, for it was found by words, not by meaning. */
export interface TextFinding {
  readonly section: SectionId;
  /** The sentence, word for word. */
  readonly quote: string;
  /** The words that were found in it. */
  readonly found: string;
  /** The author's objection, when there is one: the finding then does not count, and readers see both. */
  readonly contested: string | null;
}

export interface Judgement {
  /** `unknown`: the figures it needs are not there yet. It counts as not passed. */
  readonly verdict: 'passed' | 'failed' | 'unknown';
  /** What was seen and, unless passed, what to change; for the author, in plain words. */
  readonly says: string;
  /** The section to go to. */
  readonly section: SectionId;
  readonly findings?: readonly TextFinding[];
}

export interface Rule {
  readonly id: string;
  readonly dimension: DimensionId;
  /** The level that cannot be reached while it fails. */
  readonly level: 1 | 2 | 3;
  /** What it asks for, in one line. */
  readonly asks: string;
  /** Where that comes from, as a reader would cite it. */
  readonly reference: string;
  /** Entries of content/regulations that it rests on. */
  readonly claims: readonly ClaimId[];
  /** Failing it caps the document at `FATAL_CAP`. */
  readonly fatal: boolean;
  judge(framework: Framework, facts: Facts | null): Judgement;
}

/** What a check finds; it names the section only where that depends on what it found. */
type Found = Omit<Judgement, 'section'> & Partial<Pick<Judgement, 'section'>>;
type Check = (framework: Framework, facts: Facts | null) => Found;
type About = Pick<Rule, 'level' | 'asks' | 'reference'> & {
  readonly section: SectionId;
  readonly claims?: readonly ClaimId[];
  readonly fatal?: boolean;
};

/** Makes the rules of one dimension. */
export const ruleOf =
  (dimension: DimensionId) =>
  (id: string, { section, claims = [], fatal = false, ...about }: About, check: Check): Rule => ({
    id,
    dimension,
    ...about,
    claims,
    fatal,
    judge: (framework, facts) => ({ section, ...check(framework, facts) }),
  });

/** Passed when nothing is missing; says what is. */
export function expectNone(
  missing: readonly string[],
  seen: string,
  lacking: (list: string) => string,
): Omit<Judgement, 'section'> {
  return missing.length === 0 ? passed(seen) : failed(lacking(listWords(missing)));
}

export const passed = (says: string) => ({ verdict: 'passed', says }) as const;
export const failed = (says: string) => ({ verdict: 'failed', says }) as const;
/** The figures are missing. */
export const unknown = { verdict: 'unknown', says: 'The figures come with the simulation: run it once.' } as const;

export const passIf = (holds: boolean, seen: string, lacking: string) => (holds ? passed(seen) : failed(lacking));
export const filled = (text: string) => text.trim() !== '';
/** A figure makes a target or threshold out of an adjective. */
export const hasFigure = (text: string) => /\d/.test(text);

/** "a, b and c", at most six by name. */
export function listWords(names: readonly string[]): string {
  const shown = names.length > 6 ? [...names.slice(0, 5), `${names.length - 5} more`] : names;
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}
