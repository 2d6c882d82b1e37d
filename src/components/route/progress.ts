/** Marks on the level map what the record of this device knows: opened, finished, and where to go on. */
import { getRecord } from '@/record/record';
import { progressOf } from '@/record/views/progress';

export async function markProgress(map: ParentNode): Promise<void> {
  const record = await getRecord();
  const progress = progressOf(record.events());
  let latest: { at: number; element: HTMLElement; finished: boolean } | null = null;
  for (const element of map.querySelectorAll<HTMLElement>('[data-lesson]')) {
    const known = progress.get(element.dataset['lesson'] ?? '');
    if (!known) continue;
    const finished = known.finishedAt !== null;
    element.dataset['state'] = finished ? 'finished' : 'opened';
    const word = element.querySelector('[data-progress]');
    if (word) word.textContent = finished ? 'finished' : 'opened';
    const at = known.lastOpenedAt ?? known.finishedAt ?? 0;
    if (!latest || at > latest.at) latest = { at, element, finished };
  }
  if (latest) offer(map, latest.element, latest.finished);
}

/** The link back to the lesson that was open last. */
function offer(map: ParentNode, element: HTMLElement, finished: boolean): void {
  const note = map.querySelector<HTMLElement>('[data-resume]');
  const link = note?.querySelector('a');
  const lesson = element.querySelector<HTMLAnchorElement>('h4 a');
  if (!note || !link || !lesson) return;
  link.href = lesson.href;
  link.textContent = lesson.textContent;
  const word = note.querySelector('[data-resume-word]');
  if (word) word.textContent = finished ? 'You finished' : 'Go on with';
  note.hidden = false;
}
