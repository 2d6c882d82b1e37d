/** Ratings that the site's owner put beside the site with `npm run data`; most sites have none. */
import * as z from 'zod/mini';

const schema = z.object({
  file: z.string().check(z.regex(/^[\w.-]+\.zip$/)),
  name: z.string().check(z.maxLength(80)),
  ratings: z.int(),
});

/** What the page is told of them when it is built. */
export type PreparedData = z.infer<typeof schema>;

/** Reads `public/data/index.json`. Throws when it is not what `npm run data` writes. */
export const parsePrepared = (index: string): PreparedData => z.parse(schema, JSON.parse(index));

/** Rejects, with words for the visitor, when the archive cannot be had. */
export async function fetchPrepared({ file }: PreparedData): Promise<File> {
  const response = await fetch(`${import.meta.env.BASE_URL.replace(/\/?$/, '/')}data/${file}`);
  if (!response.ok) throw new Error(`${file} could not be fetched from this site (${response.status}).`);
  return new File([await response.blob()], file);
}
