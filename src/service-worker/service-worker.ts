/** Keeps what was visited for offline use. Built into `service-worker.js` at the root of the site. */
import { importedBy, namedByMarkup } from './needs';
import type { Fetched, Lasting, ServiceWorkerScope } from './scope';
import { type Strategy, choose, outlived } from './strategy';

/** Replaced at build: a hash over the site (another build, another cache) and what home and the offline page load. */
declare const __BUILD__: string;
declare const __SHELL__: readonly string[];

const worker = globalThis as unknown as ServiceWorkerScope;
const scope = new URL(worker.registration.scope);
const prefix = 'lifecycle-lab-pages-';
const cacheName = `${prefix}${__BUILD__}`;
const offlinePage = new URL('offline/', scope).href;

worker.addEventListener('install', (event) => {
  const prepare = async () => {
    const shell = __SHELL__.map((path) => new URL(path, scope).href);
    await (await open()).addAll(shell);
    await keepAssets(shell);
  };
  event.waitUntil(prepare());
});

worker.addEventListener('activate', (event) => {
  const takeOver = async () => {
    await Promise.all(outlived(await caches.keys(), prefix, cacheName).map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(takeOver());
});

const open = () => caches.open(cacheName);
/** One file per address: servers that vary by Origin would otherwise hide a module that was preloaded. */
const anyVariant = { ignoreVary: true } as const;

/** A stored answer, this build's before the last one's; none when storage is refused. */
async function recall(request: Request | string, options?: CacheQueryOptions): Promise<Response | undefined> {
  const query = { ...anyVariant, ...options };
  try {
    return (await (await open()).match(request, query)) ?? (await caches.match(request, query));
  } catch {
    return undefined;
  }
}

/** A full or refused store costs offline use, never the answer that just arrived. */
async function keep(request: Request, response: Response): Promise<void> {
  try {
    if (response.ok && response.type === 'basic') await (await open()).put(request, response);
  } catch {
    await response.body?.cancel();
  }
}

/** Keeps an asset and what it imports; the browser's own cache, or the last build's, mostly has it already. */
async function keepAsset(address: string, seen: Set<string>): Promise<void> {
  if (seen.has(address) || strategyOf(new Request(address), false) !== 'asset') return;
  seen.add(address);
  const cache = await open();
  if (!(await cache.match(address, anyVariant))) {
    await keep(new Request(address), (await recall(address)) ?? (await fetch(address)));
  }
  if (!address.endsWith('.js')) return;
  const script = await (await cache.match(address, anyVariant))?.text();
  await keepAssets(importedBy(script ?? '', new URL(address)), seen);
}

const keepAssets = (addresses: readonly string[], seen = new Set<string>()) =>
  Promise.allSettled(addresses.map((address) => keepAsset(address, seen)));

async function keepPage(request: Request, response: Response): Promise<void> {
  const markup = await response.clone().text();
  await keep(request, response);
  await keepAssets(namedByMarkup(markup, new URL(request.url)));
}

async function answerPage(request: Request, lasting: Lasting['waitUntil']): Promise<Response> {
  try {
    const response = await fetch(request);
    if (response.ok && response.type === 'basic') lasting(keepPage(request, response.clone()));
    return response;
  } catch {
    return (await recall(request, { ignoreSearch: true })) ?? (await recall(offlinePage)) ?? Response.error();
  }
}

async function answerAsset(request: Request, lasting: Lasting['waitUntil']): Promise<Response> {
  const kept = await recall(request);
  if (kept) return kept;
  const response = await fetch(request);
  lasting(keep(request, response.clone()));
  return response;
}

const strategyOf = (request: Request, navigates: boolean): Strategy =>
  choose({ method: request.method, url: new URL(request.url), navigates }, scope);

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const strategy = strategyOf(request, request.mode === 'navigate');
  const lasting = (work: Promise<unknown>) => {
    event.waitUntil(work);
  };
  if (strategy === 'page') event.respondWith(answerPage(request, lasting));
  if (strategy === 'asset') event.respondWith(answerAsset(request, lasting));
});

/** What a first visit fetched before this worker was there. */
worker.addEventListener('message', (event) => {
  const { page, resources } = event.data as Fetched;
  const keepVisited = async () => {
    const request = new Request(page.replace(/#.*/, ''));
    if (strategyOf(request, true) === 'page' && !(await (await open()).match(request, anyVariant))) {
      await keepPage(request, await fetch(request));
    }
    await keepAssets(resources);
  };
  event.waitUntil(keepVisited().catch(() => undefined));
});
