/** Registers the service worker of the built site; `npm run dev` has none. */
if (import.meta.env.PROD && 'serviceWorker' in navigator) {
  const base = import.meta.env.BASE_URL.replace(/\/?$/, '/');
  // A refused registration (private mode, old browser) costs offline use and nothing else.
  navigator.serviceWorker.register(`${base}service-worker.js`, { updateViaCache: 'none' }).catch(() => undefined);
}
