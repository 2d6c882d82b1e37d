/** On a phone the deck is one long column: the clock and the last reading stay in sight while the controls are worked. */
import { instruments } from '@simulations/credit-drift/instruments/catalogue';
import { looksOf } from './desk/looks';
import { unbroken } from './instruments/words';
import type { Snapshot } from './snapshot';

export function PinnedReading({ now }: { readonly now: Snapshot }) {
  if (!now.opening) return null;
  const last = looksOf(now)[0];
  return (
    // Said elsewhere on the deck, where it is announced when it changes.
    <p className="lab__pinned pinned-look" aria-hidden="true">
      <span>
        month <span className="figure">{now.state.clock}</span>
      </span>
      {last?.reading && (
        <span className="pinned-look__reading">
          {instruments[last.entry.instrument].name}: <span className="figure">{unbroken(last.reading.sentence)}</span>
        </span>
      )}
    </p>
  );
}
