/** Registers the service worker of the built site; `npm run dev` has none. */
import type { Fetched } from './scope';

function register(): void {
  const { serviceWorker } = navigator;
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  // A refused registration (private mode, old browser) costs offline use and nothing else.
  serviceWorker.register(`${base}service-worker.js`, { updateViaCache: 'none' }).catch(() => undefined);
  if (!serviceWorker.controller) {
    // A first visit fetches before there is a worker to keep anything: tell it what came, so that one visit is enough.
    void serviceWorker.ready.then(({ active }) => {
      const page = location.href;
      new PerformanceObserver((list) => {
        const resources = list.getEntries().map(({ name }) => name);
        active?.postMessage({ page, resources } satisfies Fetched);
      }).observe({ type: 'resource', buffered: true });
    });
  }
}

// What the worker fetches to work offline must not compete with the page that is being opened.
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  if (document.readyState === 'complete') register();
  else addEventListener('load', register, { once: true });
}
