/** Ratings that the site's owner put beside the site with `npm run data`; most sites have none. */
import * as z from 'zod/mini';

const index = z.object({
  file: z.string().check(z.regex(/^[\w.-]+\.zip$/)),
  name: z.string().check(z.maxLength(80)),
  ratings: z.number(),
});

export interface PreparedData {
  readonly name: string;
  readonly ratings: number;
  fetchFile(): Promise<File>;
}

/** Null when the owner prepared nothing, when offline, or when the index cannot be read. */
export async function findPrepared(signal: AbortSignal): Promise<PreparedData | null> {
  const folder = `${import.meta.env.BASE_URL.replace(/\/?$/, '/')}data/`;
  try {
    const response = await fetch(`${folder}index.json`, { signal });
    if (!response.ok || !response.headers.get('content-type')?.includes('json')) return null;
    const { file, name, ratings } = z.parse(index, await response.json());
    return {
      name,
      ratings,
      fetchFile: async () => new File([await (await fetch(`${folder}${file}`)).blob()], file),
    };
  } catch {
    return null;
  }
}
