import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, decide, openAttempt, undo } from '@simulations/kernel/attempt';
import type { Json } from '@simulations/kernel/json';
import { sequence } from '@simulations/kernel/streams';
import { type EventBody, newEvent, type RecordedEvent } from '@/record/event';
import { answersOf, checkKey } from '@/record/views/answers';
import { attemptsOf, unfinishedAttempt } from '@/record/views/attempts';
import { masteryOf } from '@/record/views/mastery';
import { predictionsOf } from '@/record/views/predictions';
import { progressOf } from '@/record/views/progress';

const DAY = 86_400_000;
const utcDay = (at: number) => String(Math.floor(at / DAY));

/** Events as a record would hold them; `at` defaults to one second apart. */
function recorded(bodies: readonly EventBody[], at = (i: number) => i * 1000): RecordedEvent[] {
  return bodies.map((body, i) => {
    const id = `00000000-0000-4000-8000-${String(i).padStart(12, '0')}`;
    return { ...newEvent(body, id, at(i)), sequence: i + 1 };
  });
}

const opened = (attempt: Attempt): EventBody => {
  const { id, decisions: _none, ...header } = attempt;
  return { type: 'attempt-opened', attemptId: id, ...header };
};
const emptyAttempt = (id: string, scenarioVersion = 1): Attempt<Json> =>
  openAttempt({
    id,
    scenario: { id: 'first-flight', version: scenarioVersion, simulation: 'recommender' },
    engineVersion: 1,
    seed: 7,
  });

type Move = { readonly attempt: number; readonly decision: Json | null };

/** What a page does: decisions and undos on three attempts, interleaved; null is undo. */
const moves: fc.Arbitrary<Move[]> = fc.array(
  fc.record({
    attempt: fc.nat(2),
    decision: fc.oneof({ weight: 2, arbitrary: fc.record({ value: fc.integer() }) }, fc.constant(null)),
  }),
  { maxLength: 60 },
);

/** Plays the moves through the kernel and logs them as the record does. */
function playAndLog(list: readonly Move[]) {
  const attempts = ['a', 'b', 'c'].map((id) => emptyAttempt(id));
  const log: EventBody[] = attempts.map(opened);
  for (const { attempt: which, decision } of list) {
    const before = attempts[which]!;
    const attemptId = before.id;
    if (decision !== null) {
      log.push({ type: 'decision-made', attemptId, index: before.decisions.length, decision });
      attempts[which] = decide(before, decision);
    } else if (before.decisions.length > 0) {
      log.push({ type: 'decision-undone', attemptId, index: before.decisions.length - 1 });
      attempts[which] = undo(before);
    }
  }
  return { attempts, events: recorded(log) };
}

const identifier = fc.constantFrom('x', 'y', 'z');
const anyBody: fc.Arbitrary<EventBody> = fc.oneof(
  fc.record({
    type: fc.constant('lesson-opened' as const),
    lessonId: identifier,
    version: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({
    type: fc.constant('lesson-finished' as const),
    lessonId: identifier,
    version: fc.integer({ min: 1, max: 3 }),
  }),
  fc.record({ type: fc.constant('prediction-made' as const), place: identifier, prediction: fc.nat(9) }),
  fc.record({
    type: fc.constant('check-answered' as const),
    lessonId: identifier,
    checkId: identifier,
    objectiveIds: fc.array(identifier, { maxLength: 2 }),
    answer: fc.nat(3),
    correct: fc.option(fc.boolean()),
    tries: fc.integer({ min: 1, max: 3 }),
  }),
  identifier.map((id) => opened(emptyAttempt(id))),
  fc.record({
    type: fc.constant('decision-made' as const),
    attemptId: identifier,
    index: fc.nat(4),
    decision: fc.nat(9),
  }),
  fc.record({ type: fc.constant('decision-undone' as const), attemptId: identifier, index: fc.nat(4) }),
  fc.record({
    type: fc.constant('attempt-finished' as const),
    attemptId: identifier,
    earned: fc.nat(100),
    possible: fc.constant(100),
  }),
);

const views = {
  answers: answersOf,
  attempts: attemptsOf,
  mastery: (events: readonly RecordedEvent[]) => masteryOf(events, utcDay),
  predictions: predictionsOf,
  progress: progressOf,
};

describe.each(Object.entries(views))('%s', (_name, view) => {
  it('is a function of the set of events, whatever order they come in, and changes none', () => {
    fc.assert(
      fc.property(fc.array(anyBody, { maxLength: 40 }), fc.nat(), (bodies, seed) => {
        const events = recorded(bodies);
        const copy = structuredClone(events);
        const result = [...view(events)];
        expect([...view(sequence(seed, 0).shuffle([...events]))]).toEqual(result);
        expect(events).toEqual(copy);
      }),
    );
  });

  it('of no events is empty', () => {
    expect(view([]).size).toBe(0);
  });
});

describe('attempts', () => {
  it('are what the kernel has after the same decisions and undos', () => {
    fc.assert(
      fc.property(moves, (list) => {
        const { attempts, events } = playAndLog(list);
        const entries = [...attemptsOf(events).values()];
        expect(entries.map(({ attempt }) => attempt)).toEqual(attempts);
        expect(entries.every(({ strays, finished }) => strays === 0 && finished === null)).toBe(true);
      }),
    );
  });

  it('leave out what a second tab did on top of its own version, and count it', () => {
    const made = (index: number, decision: Json): EventBody => ({
      type: 'decision-made',
      attemptId: 'a',
      index,
      decision,
    });
    const events = recorded([
      opened(emptyAttempt('a')),
      made(0, 'both tabs saw this'),
      made(1, 'first tab'),
      made(1, 'second tab'),
      { type: 'decision-undone', attemptId: 'a', index: 0 },
      made(2, 'first tab goes on'),
    ]);
    const entry = attemptsOf(events).get('a')!;
    expect(entry.attempt.decisions).toEqual(['both tabs saw this', 'first tab', 'first tab goes on']);
    expect(entry.strays).toBe(2);
  });

  it('ignore decisions of an attempt that was never opened, and a second opening', () => {
    const events = recorded([
      { type: 'decision-made', attemptId: 'ghost', index: 0, decision: 1 },
      opened(emptyAttempt('a')),
      { type: 'decision-made', attemptId: 'a', index: 0, decision: 1 },
      opened(emptyAttempt('a')),
    ]);
    expect([...attemptsOf(events).keys()]).toEqual(['a']);
    expect(attemptsOf(events).get('a')!.attempt.decisions).toEqual([1]);
  });

  it('are finished with their result until another decision takes them up again', () => {
    const log: EventBody[] = [
      opened(emptyAttempt('a')),
      { type: 'attempt-finished', attemptId: 'a', earned: 80, possible: 100 },
    ];
    const finished = attemptsOf(recorded(log)).get('a')!;
    expect(finished.finished).toEqual({ at: 1000, earned: 80, possible: 100 });
    log.push({ type: 'decision-made', attemptId: 'a', index: 0, decision: 1 });
    expect(attemptsOf(recorded(log)).get('a')!.finished).toBeNull();
  });
});

describe('unfinishedAttempt', () => {
  const log: EventBody[] = [
    opened(emptyAttempt('older')),
    opened(emptyAttempt('newer')),
    opened(emptyAttempt('other-version', 2)),
    { type: 'decision-made', attemptId: 'older', index: 0, decision: 'x' },
  ];

  it('returns the one changed last at this version of the scenario', () => {
    expect(unfinishedAttempt(recorded(log), 'first-flight', 1)).toEqual(decide(emptyAttempt('older'), 'x'));
    expect(unfinishedAttempt(recorded(log), 'first-flight', 2)?.id).toBe('other-version');
  });

  it('returns only one of the seed when a seed is asked for', () => {
    const seeded = [...log, opened({ ...emptyAttempt('seeded'), seed: 0 })];
    expect(unfinishedAttempt(recorded(seeded), 'first-flight', 1)?.id).toBe('seeded');
    expect(unfinishedAttempt(recorded(seeded), 'first-flight', 1, 7)?.id).toBe('older');
    expect(unfinishedAttempt(recorded(seeded), 'first-flight', 1, 0)?.id).toBe('seeded');
    expect(unfinishedAttempt(recorded(seeded), 'first-flight', 1, 8)).toBeNull();
  });

  it('passes over finished ones and returns null when none is left', () => {
    const finish = (attemptId: string): EventBody => ({
      type: 'attempt-finished',
      attemptId,
      earned: 0,
      possible: 100,
    });
    expect(unfinishedAttempt(recorded([...log, finish('older')]), 'first-flight', 1)?.id).toBe('newer');
    expect(unfinishedAttempt(recorded([...log, finish('older'), finish('newer')]), 'first-flight', 1)).toBeNull();
    expect(unfinishedAttempt(recorded(log), 'second-flight', 1)).toBeNull();
  });
});

describe('mastery', () => {
  type Showing = readonly [day: number, correct: boolean | null, tries?: number];
  const answers = (showings: readonly Showing[]) =>
    recorded(
      showings.map(([, correct, tries = 1]) => ({
        type: 'check-answered',
        lessonId: 'l',
        checkId: 'c',
        objectiveIds: ['o'],
        answer: null,
        correct,
        tries,
      })),
      (i) => showings[i]![0] * DAY + i,
    );
  const mastered = (...showings: Showing[]) => masteryOf(answers(showings), utcDay).get('o')?.mastered;

  it('is reached when the last two checks were right on different days', () => {
    expect(mastered([1, true], [2, true])).toBe(true);
    expect(mastered([1, false], [1, true], [2, true])).toBe(true);
  });

  it('is not reached by one day, one check, or a wrong one among the last two', () => {
    expect(mastered([1, true])).toBe(false);
    expect(mastered([1, true], [1, true])).toBe(false);
    expect(mastered([1, true], [2, true], [2, true])).toBe(false);
    expect(mastered([1, true], [2, false])).toBe(false);
    expect(mastered([1, true], [2, false], [3, true])).toBe(false);
  });

  it('is lost again by a wrong check', () => {
    expect(mastered([1, true], [2, true], [3, false])).toBe(false);
  });

  it('counts first tries at judged checks only', () => {
    expect(mastered([1, true], [2, false], [2, true, 2])).toBe(false);
    expect(mastered([1, true], [2, null], [3, true])).toBe(true);
    expect(masteryOf(answers([[1, null]]), utcDay).size).toBe(0);
  });

  it('counts right and answered checks', () => {
    const events = answers([
      [1, true],
      [2, false],
      [3, true],
    ]);
    expect(masteryOf(events, utcDay).get('o')).toEqual({
      objectiveId: 'o',
      mastered: false,
      right: 2,
      answered: 3,
      lastAt: 3 * DAY + 2,
    });
  });
});

describe('answers, predictions and progress', () => {
  it('answers are kept per check of a lesson, oldest first', () => {
    const answer = (lessonId: string, value: number): EventBody => ({
      type: 'check-answered',
      lessonId,
      checkId: 'c1',
      objectiveIds: ['o'],
      answer: value,
      correct: value === 2,
      tries: value,
    });
    const history = answersOf(recorded([answer('l1', 1), answer('l2', 1), answer('l1', 2)]));
    expect(history.get(checkKey('l1', 'c1'))!.answers).toEqual([
      { at: 0, answer: 1, correct: false, tries: 1 },
      { at: 2000, answer: 2, correct: true, tries: 2 },
    ]);
    expect(history.get(checkKey('l2', 'c1'))!.answers).toHaveLength(1);
  });

  it('predictions are kept per place, oldest first', () => {
    const predict = (place: string, prediction: Json): EventBody => ({ type: 'prediction-made', place, prediction });
    const places = predictionsOf(recorded([predict('l/p', { direction: 'up' }), predict('m/p', 1), predict('l/p', 2)]));
    expect(places.get('l/p')).toEqual([
      { at: 0, prediction: { direction: 'up' } },
      { at: 2000, prediction: 2 },
    ]);
  });

  it('progress knows the first and last opening, and which version was finished', () => {
    const progress = progressOf(
      recorded([
        { type: 'lesson-opened', lessonId: 'l', version: 1 },
        { type: 'lesson-finished', lessonId: 'l', version: 1 },
        { type: 'lesson-opened', lessonId: 'l', version: 2 },
      ]),
    );
    expect(progress.get('l')).toEqual({
      lessonId: 'l',
      firstOpenedAt: 0,
      lastOpenedAt: 2000,
      finishedAt: 1000,
      finishedVersion: 1,
    });
  });
});
