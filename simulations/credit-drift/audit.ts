/** A file audit: files drawn at random from the training rows, half from each group, and re-underwritten by hand. */
import { AUDIT_FILES } from './prices';
import type { Applicants } from './world/applicants';

export interface AuditDraw {
  /** Row numbers in the training rows, group A's first. */
  readonly files: Int32Array;
  /** What the outcome of each file really was: 1 good. */
  readonly trueLabels: Uint8Array;
}

/** The same draw for the same people, whatever the cause: the smallest draws of a noise that nothing else reads. */
export function drawAudit({ group, good, draws }: Applicants): AuditDraw {
  const half = AUDIT_FILES / 2;
  const pick = (wanted: number) =>
    Array.from(group.keys())
      .filter((i) => group[i] === wanted)
      .sort((a, b) => draws.mature[a]! - draws.mature[b]! || a - b)
      .slice(0, half);
  const files = Int32Array.from([...pick(0), ...pick(1)]);
  return { files, trueLabels: Uint8Array.from(files, (i) => good[i]!) };
}
