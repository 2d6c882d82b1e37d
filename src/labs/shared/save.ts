/** Hands an attempt to the learner as a file. */
import type { Attempt } from '@simulations/kernel/attempt';
import { encodeFile } from '@simulations/kernel/codec';

export function saveAttempt(attempt: Attempt): void {
  const url = URL.createObjectURL(new Blob([encodeFile(attempt)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${attempt.scenarioId}-${attempt.id.slice(0, 8)}.lab.json`;
  link.click();
  // The download has taken the address over by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}
