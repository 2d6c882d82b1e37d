/** The sandbox's settings in the address of the page, behind the #: a link shows the same people to whoever opens it. */
import { useEffect, useState } from 'react';
import {
  type SandboxSettings,
  settingsFromQuery,
  settingsToQuery,
  startSettings,
} from '@simulations/credit-drift/sandbox/settings';

/** Browsers refuse a page that rewrites its address too often. */
const WRITE_AFTER = 300;

/** Opens what the address holds, once and whenever it is changed by hand; returns why it could not be read, or null. */
export function useLink(settings: SandboxSettings, open: (settings: SandboxSettings) => void): string | null {
  const [refusal, setRefusal] = useState<string | null>(null);

  useEffect(() => {
    const read = () => {
      try {
        open(settingsFromQuery(window.location.hash.slice(1)));
        setRefusal(null);
      } catch (error) {
        open(startSettings);
        setRefusal(error instanceof Error ? error.message : String(error));
      }
    };
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, [open]);

  useEffect(() => {
    const timer = setTimeout(() => {
      const query = settingsToQuery(settings);
      const { pathname, search, hash } = window.location;
      if (hash.slice(1) === query || (settings === startSettings && hash === '')) return;
      window.history.replaceState(window.history.state, '', `${pathname}${search}${query && `#${query}`}`);
    }, WRITE_AFTER);
    return () => clearTimeout(timer);
  }, [settings]);

  return refusal;
}
