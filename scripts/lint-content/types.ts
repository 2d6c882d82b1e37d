/** What the content check works on: all content at once, read and parsed, so that rules can look across files. */
import type { GlossaryTerm } from '@/schemas/glossary';
import type { Lesson } from '@/schemas/lesson';
import type { Regulation } from '@/schemas/regulation';
import type { ScenarioContent } from '@/schemas/scenario';
import type { Body } from './body';

/** Something that is refused. */
export interface Finding {
  /** The rule that refuses, `schema` or `syntax`. */
  readonly rule: string;
  /** Path below the project's root. */
  readonly file: string;
  /** Path inside the file's data, such as `checks[2].options[1].feedback`; `body` for the text of a lesson. */
  readonly field: string;
  /** What is wrong and what would be right, as a whole sentence. */
  readonly message: string;
}

export interface LessonFile {
  readonly file: string;
  /** Below the site's root: "/learn/beginner/from-ratings-to-a-recommender/". */
  readonly route: string;
  /** Name of the folder the file stands in. */
  readonly folder: string;
  readonly data: Lesson;
  /** Addresses inside the site that texts of the front matter link to. */
  readonly frontLinks: readonly string[];
  readonly body: Body;
  /** The text below the front matter, as written. */
  readonly text: string;
}

export interface ScenarioFile {
  readonly file: string;
  readonly data: ScenarioContent;
}

export interface TermEntry {
  readonly file: string;
  /** Place in the file: `terms[3]`. */
  readonly field: string;
  readonly data: GlossaryTerm;
}

export interface RegulationFile {
  readonly file: string;
  readonly data: Regulation;
}

export interface Content {
  readonly lessons: readonly LessonFile[];
  readonly scenarios: readonly ScenarioFile[];
  readonly terms: readonly TermEntry[];
  readonly regulations: readonly RegulationFile[];
  /** Addresses that exist besides lessons and the glossary, with a trailing slash for pages: "/", "/simulate/". */
  readonly routes: ReadonlySet<string>;
}

export interface Rule {
  /** The file's name. */
  readonly id: string;
  /** What it refuses, in one line. */
  readonly refuses: string;
  check(content: Content): Omit<Finding, 'rule'>[];
}
