import { useState } from 'react';
import { Button } from '@/components/controls/Button';
import { useRecord } from '@/record/use-record';
import type { CheckData } from '@/schemas/check';
import { Check } from './Check';
import { advance, openSession, sessionOrder, type Session } from './session';
import { standingsOf } from './standing';

export interface SessionCheck {
  readonly lessonId: string;
  readonly lessonTitle: string;
  /** Address of the lesson, with the site's base. */
  readonly href: string;
  /** Texts are HTML made at build. */
  readonly check: CheckData;
}

interface CheckSessionProps {
  readonly checks: readonly SessionCheck[];
  /** Draws the order; without it every session draws its own. */
  readonly seed?: number | undefined;
}

/** All checks of all lessons: weak and due objectives first, wrong ones return, every answer recorded. */
export function CheckSession({ checks, seed }: CheckSessionProps) {
  const { events } = useRecord();
  const [session, setSession] = useState<Session | null>(null);
  /** Whether the present check was right at once; null until it is over. */
  const [over, setOver] = useState<boolean | null>(null);

  const start = () => {
    const drawn = seed ?? crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
    const askable = checks.map(({ check }) => check);
    setSession(openSession(sessionOrder(askable, standingsOf(events, Date.now()), drawn)));
    setOver(null);
  };
  const next = () => {
    if (!session || over === null) return;
    setSession(advance(session, over));
    setOver(null);
  };

  if (!session) {
    const lessons = new Set(checks.map(({ lessonId }) => lessonId)).size;
    return (
      <div className="session">
        <p>
          {checks.length} {checks.length === 1 ? 'check' : 'checks'} from {lessons}{' '}
          {lessons === 1 ? 'lesson' : 'lessons'}. What went wrong or is due comes first; what goes wrong comes back.
        </p>
        <Button variant="primary" onClick={start} disabled={checks.length === 0}>
          Start
        </Button>
      </div>
    );
  }

  const current = checks.find(({ check }) => check.id === session.queue[0]);
  if (!current) {
    return (
      <div className="session" role="status">
        <p>Every check was right at the first try of its last showing. Come back on another day to make it last.</p>
        <Button onClick={start}>Start again</Button>
      </div>
    );
  }
  const round = session.rounds[current.check.id] ?? 0;
  return (
    <div className="session">
      <p className="session__state" role="status">
        <span className="figure">{session.queue.length}</span> to go,{' '}
        <span className="figure">{session.right.length}</span> right · from{' '}
        <a href={current.href}>{current.lessonTitle}</a>
        {round > 0 && ' · back again'}
      </p>
      <Check
        key={`${current.check.id}/${round}`}
        lessonId={current.lessonId}
        check={current.check}
        round={round}
        onDone={setOver}
      />
      {over !== null && (
        <Button variant="primary" onClick={next}>
          {session.queue.length === 1 && over ? 'Finish' : 'Next check'}
        </Button>
      )}
    </div>
  );
}
