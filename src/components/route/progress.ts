/**
 * Marks what the record of this device knows of lessons: opened, finished, where to go on, where the learner is.
 * The pages are complete without it; a device that has no record yet is not asked for one.
 */
import type { LessonProgress } from '@/record/views/progress';

/** Nothing when this device keeps no record, so that a first visit loads none of its code. */
export async function readProgress(): Promise<ReadonlyMap<string, LessonProgress>> {
  const known = await indexedDB.databases?.();
  if (known && !known.some(({ name }) => name === 'lifecycle-lab')) return new Map();
  const [{ getRecord }, { progressOf }] = await Promise.all([
    import('@/record/record'),
    import('@/record/views/progress'),
  ]);
  const record = await getRecord();
  return progressOf(record.events());
}

const touchedAt = ({ lastOpenedAt, finishedAt }: LessonProgress): number => lastOpenedAt ?? finishedAt ?? 0;

function latestOf(progress: ReadonlyMap<string, LessonProgress>, ids: readonly string[]): LessonProgress | undefined {
  const known = ids.flatMap((id) => progress.get(id) ?? []);
  return known.toSorted((a, b) => touchedAt(b) - touchedAt(a))[0];
}

/** The tracks of the level map, and the link back to the lesson that was open last. */
export function markLessons(map: ParentNode, progress: ReadonlyMap<string, LessonProgress>): void {
  const tracks = [...map.querySelectorAll<HTMLElement>('[data-lesson]')];
  for (const track of tracks) {
    const known = progress.get(track.dataset['lesson'] ?? '');
    const word = track.querySelector('[data-progress]');
    if (!known || !word) continue;
    track.dataset['state'] = known.finishedAt === null ? 'opened' : 'finished';
    word.textContent = track.dataset['state'];
  }
  const latest = latestOf(
    progress,
    tracks.map((track) => track.dataset['lesson'] ?? ''),
  );
  const lesson = tracks.find((track) => track.dataset['lesson'] === latest?.lessonId)?.querySelector('a');
  const note = map.querySelector<HTMLElement>('[data-resume]');
  const link = note?.querySelector('a');
  const word = note?.querySelector('[data-resume-word]');
  if (!latest || !lesson || !note || !link || !word) return;
  link.href = lesson.href;
  link.textContent = lesson.textContent;
  word.textContent = latest.finishedAt === null ? 'Go on with' : 'You finished';
  note.hidden = false;
}

/** The aircraft on the route, at the waypoint of the lesson that was open last. */
export function markPosition(map: HTMLElement, progress: ReadonlyMap<string, LessonProgress>): void {
  const stages = JSON.parse(map.dataset['lessonStages'] ?? '{}') as Record<string, string>;
  const latest = latestOf(progress, Object.keys(stages));
  const stage = latest && stages[latest.lessonId];
  if (!stage) return;
  const place = map.querySelector<SVGElement>(`g[data-stage="${stage}"]`);
  const ship = map.querySelector('[data-ship]');
  ship?.setAttribute('transform', `translate(${place?.dataset['at'] ?? '0 0'}) rotate(75) scale(1.35)`);
  place?.classList.add('route__place--here');
  ship?.removeAttribute('display');
  map.querySelector(`li[data-stage="${stage}"]`)?.setAttribute('aria-current', 'location');
}
