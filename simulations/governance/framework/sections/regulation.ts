/** Section 12, regulatory mapping: which rule is met by which control, from when, shown by what. */
import * as z from 'zod/mini';
import { dpiaCases, friaCases, jurisdictions, laws } from '../vocabulary';
import { label, list, section, setOf, words, yes } from './common';

const article = z.readonly(
  z.strictObject({
    law: z.enum(laws),
    /** "9", "27", "1002.9" */
    article: z.string().check(z.maxLength(20)),
    status: z.literal(['mapped', 'not-applicable']),
    /** As what the organisation is addressed; null: not said. */
    role: z.nullable(z.literal(['provider', 'deployer', 'both'])),
    /** Date from which it applies, YYYY-MM-DD; null: not said. */
    from: z.nullable(z.iso.date()),
    /** What meets it. */
    control: words,
    /** What shows it. */
    evidence: words,
    /** Why it does not apply. */
    reason: words,
  }),
);
export type ArticleRow = z.infer<typeof article>;

export const regulation = section({
  laws: setOf(laws),
  jurisdictions: setOf(jurisdictions),
  /** Why nothing beyond the EU applies, when that is so. */
  onlyEu: words,
  mapping: list(article, 60),
  /** Fundamental rights impact assessment, Art. 27 AI Act: for whom, and when. */
  fria: z.readonly(
    z.strictObject({ cases: setOf(friaCases), when: z.nullable(z.literal(['before-first-use', 'after-launch'])) }),
  ),
  /** Data protection impact assessment, Art. 35 GDPR. */
  dpia: z.readonly(
    z.strictObject({
      cases: setOf(dpiaCases),
      when: z.nullable(z.literal(['before-processing', 'before-launch', 'after-launch'])),
    }),
  ),
  /** Safeguards for solely automated decisions, Art. 22(3) GDPR. */
  automated: z.readonly(z.strictObject({ humanIntervention: yes, pointOfView: yes, contest: yes })),
  /** Who follows changes of the law. */
  watchedBy: label,
});
