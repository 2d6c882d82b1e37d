/** Fetching one file, never more of it than allowed. */

/** Why nothing was fetched, in words for the terminal. */
export class DownloadFailed extends Error {
  override readonly name = 'DownloadFailed';
}

/** The body at `address`. Throws `DownloadFailed` when there is no answer, a refusal, or more than `maxBytes`. */
export async function download(address: string, maxBytes: number, timeout: number): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = () =>
    new DownloadFailed(`${address} sent more than ${maxBytes} bytes, which is not the data set expected`);
  let response: Response;
  try {
    response = await fetch(address, { signal: AbortSignal.timeout(timeout) });
  } catch (error) {
    throw new DownloadFailed(`${address} could not be reached (${reasonOf(error)})`);
  }
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    throw new DownloadFailed(`${address} answered ${response.status} ${response.statusText}`.trimEnd());
  }
  if (Number(response.headers.get('content-length')) > maxBytes) {
    await response.body.cancel();
    throw tooLarge();
  }
  const parts: Uint8Array[] = [];
  let size = 0;
  try {
    for await (const part of response.body) {
      size += part.length;
      if (size > maxBytes) throw tooLarge();
      parts.push(part);
    }
  } catch (error) {
    if (error instanceof DownloadFailed) throw error;
    throw new DownloadFailed(`the download from ${address} broke off after ${size} bytes (${reasonOf(error)})`);
  }
  return new Uint8Array(Buffer.concat(parts));
}

/** Node's fetch says "fetch failed" and keeps the reason in `cause`. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause: unknown = error.cause;
  if (cause instanceof Error) return 'code' in cause ? String(cause.code) : cause.message;
  return error.message;
}
