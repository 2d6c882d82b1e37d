/**
 * Which requests the service worker answers, and how. Pure: the worker around it does the fetching.
 *
 * `asset`: its name holds its content's hash, so a stored copy is never stale. `page`: the network first, the stored copy
 * when there is none. `other`: not ours to answer.
 */
export type Strategy = 'asset' | 'page' | 'other';

export interface Asked {
  readonly method: string;
  readonly url: URL;
  readonly navigates: boolean;
}

/** `scope` is the worker's registration scope: it ends with a slash and honours a sub-path. */
export function choose({ method, url, navigates }: Asked, scope: URL): Strategy {
  if (method !== 'GET' || url.origin !== scope.origin || !url.pathname.startsWith(scope.pathname)) return 'other';
  const path = url.pathname.slice(scope.pathname.length);
  if (path.startsWith('_astro/')) return 'asset';
  return navigates ? 'page' : 'other';
}

/**
 * Caches to delete when a build takes over: all of the site's but its own and the one before it, which still holds the pages
 * that were visited before the update. `names` come in the order of creation, as `caches.keys()` gives them.
 */
export function outlived(names: readonly string[], prefix: string, current: string): readonly string[] {
  return names.filter((name) => name.startsWith(prefix) && name !== current).slice(0, -1);
}
