/** Hands files to the learner. */
import type { Attempt } from '@simulations/kernel/attempt';
import { encodeFile } from '@simulations/kernel/codec';

export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has taken the address over by the next turn.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  });
}

export function saveAttempt(attempt: Attempt): void {
  const blob = new Blob([encodeFile(attempt)], { type: 'application/json' });
  saveBlob(blob, `${attempt.scenarioId}-${attempt.id.slice(0, 8)}.lab.json`);
}
