/** What a learner takes along: the flight as a file, the set-up as a link. */
import { useState } from 'react';
import type { Attempt } from '@simulations/kernel/attempt';
import { Button } from '@/components/controls';
import { saveAttempt } from './save';
import { setUpLink } from './seed';

export function KeepFlight({ attempt }: { readonly attempt: Attempt }) {
  const [copied, setCopied] = useState<{ readonly link: string; readonly ok: boolean } | null>(null);
  const copy = async () => {
    const link = setUpLink(attempt.simulation, attempt.scenarioId, attempt.seed);
    // Browsers keep the clipboard from pages on plain http, and from who says no.
    const ok = await writeClipboard(link).catch(() => false);
    setCopied({ link, ok });
  };
  return (
    <>
      <Button onClick={() => saveAttempt(attempt)}>Save this flight as a file</Button>
      <p className="licence">
        The file holds the scenario, the seed and your decisions. Anyone can replay it:{' '}
        <code>npm run lab -- replay FILE</code>.
      </p>
      <Button onClick={() => void copy()}>Copy link to this set-up</Button>
      <p className="licence" role="status">
        {copied === null ? (
          <>The link opens the same scenario with the same seed ({attempt.seed}) and none of your decisions.</>
        ) : (
          <>
            {copied.ok ? 'Copied: ' : 'This browser keeps the clipboard closed. Copy it from here: '}
            <a href={copied.link}>{copied.link}</a>
          </>
        )}
      </p>
    </>
  );
}

async function writeClipboard(text: string): Promise<boolean> {
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) return false;
  await clipboard.writeText(text);
  return true;
}
