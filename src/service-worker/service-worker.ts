/** Keeps what was visited for offline use. Built into `service-worker.js` at the root of the site. */
import type { ServiceWorkerScope } from './scope';
import { choose } from './strategy';

/** Replaced at build by a hash over the site: another build, another cache. */
declare const __BUILD__: string;

const worker = globalThis as unknown as ServiceWorkerScope;
const scope = new URL(worker.registration.scope);
const prefix = 'lifecycle-lab-pages-';
const cacheName = `${prefix}${__BUILD__}`;
const offlinePage = new URL('offline/', scope).href;

worker.addEventListener('install', (event) => {
  const prepare = async () => {
    const cache = await caches.open(cacheName);
    await cache.addAll([scope.href, offlinePage]);
  };
  event.waitUntil(prepare());
});

worker.addEventListener('activate', (event) => {
  const takeOver = async () => {
    const old = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
    await Promise.all(old.map((name) => caches.delete(name)));
    await worker.clients.claim();
  };
  event.waitUntil(takeOver());
});

async function fetchAndKeep(request: Request): Promise<Response> {
  const response = await fetch(request);
  if (response.ok && response.type === 'basic') {
    const cache = await caches.open(cacheName);
    // A full disk must not cost the visitor the answer that just arrived.
    await cache.put(request, response.clone()).catch(() => undefined);
  }
  return response;
}

async function answerPage(request: Request): Promise<Response> {
  try {
    return await fetchAndKeep(request);
  } catch {
    return (
      (await caches.match(request, { ignoreSearch: true })) ?? (await caches.match(offlinePage)) ?? Response.error()
    );
  }
}

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const asked = { method: request.method, url: new URL(request.url), navigates: request.mode === 'navigate' };
  const strategy = choose(asked, scope);
  if (strategy === 'page') event.respondWith(answerPage(request));
  if (strategy === 'asset') {
    event.respondWith(caches.match(request).then((kept) => kept ?? fetchAndKeep(request)));
  }
});
