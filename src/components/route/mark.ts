const idle = window.requestIdleCallback ?? ((job: () => void) => setTimeout(job, 200));

async function mark(): Promise<void> {
  const { markLessons, markPosition, readProgress } = await import('./progress');
  const progress = await readProgress();
  if (progress.size === 0) return;
  for (const map of document.querySelectorAll<HTMLElement>('[data-lesson-stages]')) markPosition(map, progress);
  const lessons = document.getElementById('lessons');
  if (lessons) markLessons(lessons, progress);
}

/** Once the browser is idle: marks what the record knows on every map of the page. */
export function markWhenIdle(): void {
  // A record that cannot be read leaves the map as it is; the record itself tells the learner where it matters.
  idle(() => void mark().catch(() => undefined));
}
