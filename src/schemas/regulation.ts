/**
 * `content/regulations/<body-of-law>.yaml`: law as data. Each claim is one sentence that can be wrong, with where it stands, from when it applies,
 * and how far somebody checked it. Simulators and lessons cite claims by id, so ids never change.
 */
import { z } from 'zod';
import { id, text } from './vocabulary';

/**
 * How far a claim was checked. `text`: read in the legal text or a copy of it. `official`: read on an official page. `secondary`: one or more
 * consistent secondary sources. `unverified`: could not be checked; shown to readers as such.
 */
export const VERIFICATIONS = ['text', 'official', 'secondary', 'unverified'] as const;

/**
 * `in-force`: applies today. `applies-later`: adopted, and applies from a date to come. `no-longer-in-force`: kept because people still cite it.
 * `proposed`: not adopted. `guidance`: binds nobody.
 */
export const LEGAL_STATUSES = ['in-force', 'applies-later', 'no-longer-in-force', 'proposed', 'guidance'] as const;

export const JURISDICTIONS = ['EU', 'UK', 'US', 'US-CO', 'US-NYC', 'CA', 'international'] as const;

const url = z.url({ protocol: /^https$/ });
const date = z.iso.date();

const claim = z.strictObject({
  /** What the simulator's rules and lessons cite, and the anchor on the page. */
  id,
  /** The claim, in a sentence or two. */
  text,
  /** Article, section or number: "Art. 73(4)". */
  article: text.optional(),
  jurisdiction: z.enum(JURISDICTIONS),
  status: z.enum(LEGAL_STATUSES),
  /** From when it applies, or since when its status is what it is. Left out where that is not settled or not known. */
  from: date.optional(),
  /** Id of the claim that took its place. */
  supersededBy: id.optional(),
  source: z.strictObject({
    title: text,
    url,
    /** Where it was read, when that was not the address above. */
    readIn: z.strictObject({ title: text, url: url.optional() }).optional(),
  }),
  verification: z.enum(VERIFICATIONS),
  /** What could not be checked. Shown to the reader as it is. */
  unchecked: text.optional(),
  /** Day on which somebody last held it against its source. */
  lastVerified: date,
});

export const regulation = z.strictObject({
  /** The heading under which the claims stand. */
  title: text,
  /** Says that this is no legal advice, and what the claims leave out. Shown above them. */
  note: text,
  claims: z.array(claim).min(1),
});

export type Regulation = z.infer<typeof regulation>;
export type RegulationClaim = z.infer<typeof claim>;
