/** `content/glossary/<topic>.yaml`: the terms of one topic. Each term is defined once, in one sentence. */
import { z } from 'zod';
import { id, text } from './vocabulary';

const term = z.strictObject({
  /** What the text links to: `<Term id="…">`, and the anchor on the glossary page. */
  id,
  /** The term as the field writes it. */
  term: text,
  /** Other names and abbreviations of the same thing. */
  aliases: z.array(text).default([]),
  /** One sentence that a newcomer can follow and an expert would accept. */
  definition: text,
  /** The defining formula, in TeX, where there is one. */
  formula: text.optional(),
  /** Ids of terms that a reader of this one may want next. */
  related: z.array(id).default([]),
  /** Ids of the lessons that teach it. */
  lessons: z.array(id).default([]),
});

export const glossary = z.strictObject({
  /** The heading under which the terms stand. */
  topic: text,
  terms: z.array(term).min(1),
});

export type Glossary = z.infer<typeof glossary>;
export type GlossaryTerm = z.infer<typeof term>;
