/**
 * Records that a lesson was opened. It waits for the reader's first move, so that opening a page by mistake leaves no
 * trace and the first load carries no code of the record.
 */
const place = document.querySelector<HTMLElement>('[data-lesson]');
const moves = ['scroll', 'pointerdown', 'keydown'] as const;

async function append(lessonId: string, version: number): Promise<void> {
  const [{ getRecord }, { followRecord }] = await Promise.all([
    import('@/record/record'),
    import('../site/record-strip'),
  ]);
  const record = await getRecord();
  followRecord(record);
  await record.append({ type: 'lesson-opened', lessonId, version });
}

if (place) {
  const { lesson = '', version = '' } = place.dataset;
  const moved = () => {
    for (const move of moves) removeEventListener(move, moved);
    void append(lesson, Number(version));
  };
  for (const move of moves) addEventListener(move, moved, { passive: true });
}
