/** Two tabs that go on with the same flight: the first to decide is kept, and nobody should find that out afterwards. */
import { useMemo, useState } from 'react';
import { Message } from '@/components/controls';
import '@/components/site/record-notice.css';
import { type RecordedEvent, attemptsOf, useRecord } from '@/record';

/** Decisions that did not fit their attempt, over all flights of the scenario. */
function straysOf(events: readonly RecordedEvent[], scenarioId: string): number {
  let strays = 0;
  for (const entry of attemptsOf(events).values()) {
    if (entry.attempt.scenarioId === scenarioId) strays += entry.strays;
  }
  return strays;
}

export function TwoTabsNotice({ scenarioId }: { readonly scenarioId: string }) {
  const { events, ready } = useRecord();
  const strays = useMemo(() => straysOf(events, scenarioId), [events, scenarioId]);
  /** Those of earlier days are no news. */
  const [before, setBefore] = useState<number | null>(null);
  if (ready && before === null) setBefore(strays);
  return (
    <div className="record-notice" aria-live="polite">
      {before !== null && strays > before && (
        <Message tone="warn" title="This flight is open in two tabs">
          Only one of them is kept: the one that decided first. Close the other, reload this page and go on with what is
          in the record.
        </Message>
      )}
    </div>
  );
}
