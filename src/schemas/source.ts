/** Where a number, a rule or a claim comes from. */
import { z } from 'zod';
import { id, text } from './vocabulary';

export const source = z
  .strictObject({
    /** The name by which the text cites it: `<Cite id="koren-2009" />`. */
    id,
    /** How the citation reads in running text, such as "Koren, Bell & Volinsky 2009". */
    label: text,
    /** The full title of the work. */
    title: text,
    /** Journal, conference, publisher or site; the year belongs here or in the label. */
    where: text.optional(),
    /** The address of the work, when it has no DOI or when a free copy is worth linking. */
    url: z.url({ protocol: /^https$/ }).optional(),
    /** The digital object identifier, without the resolver's address: "10.1109/MC.2009.263". */
    doi: z
      .string()
      .regex(/^10\.\d{4,9}\/\S+$/, 'must look like 10.1109/MC.2009.263')
      .optional(),
    /** What about this source could not be checked. Shown to the reader as it is. */
    unverified: text.optional(),
  })
  .refine((work) => work.url !== undefined || work.doi !== undefined, 'needs a url or a doi');

export type Source = z.infer<typeof source>;
