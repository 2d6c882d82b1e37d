/** The part of a service worker's global scope that is used; TypeScript's DOM and worker libraries exclude each other. */
export interface Lasting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetching extends Lasting {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}
/** What a page tells: its own address and those of what it has fetched. */
export interface Fetched {
  readonly page: string;
  readonly resources: readonly string[];
}
interface Told extends Lasting {
  readonly data: unknown;
}
export interface ServiceWorkerScope {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  addEventListener(type: 'install' | 'activate', listener: (event: Lasting) => void): void;
  addEventListener(type: 'fetch', listener: (event: Fetching) => void): void;
  addEventListener(type: 'message', listener: (event: Told) => void): void;
}
