import { expect, test, vi } from 'vitest';
import { MAX_DECISIONS } from '@simulations/kernel/attempt';
import { WorkerError } from '@/labs/shared/calls';
import { setUpCounter } from './counter';

const add = (by: number) => ({ kind: 'add', by }) as const;
const aborted = (signal: AbortSignal | undefined) =>
  new Promise((_resolve, reject) => {
    const stop = () => {
      reject(new DOMException('Cancelled.', 'AbortError'));
    };
    if (signal?.aborted) stop();
    else signal?.addEventListener('abort', stop);
  });

test('an attempt is opened in the logbook by its first decision, and each decision is logged in order', () => {
  const { flight, log } = setUpCounter();
  expect(log).toEqual([]);
  flight.decide(add(1));
  flight.decide(add(2));
  expect(flight.snapshot().state.value).toBe(8);
  expect(log).toEqual(['opened attempt-1 of seed 5', 'decided 1: 1', 'decided 2: 2']);
});

test('a refused decision changes nothing and says why', () => {
  const { flight, log } = setUpCounter();
  const before = flight.snapshot();
  expect(flight.decide(add(0))).toBe(false);
  expect(flight.snapshot()).toEqual({ ...before, problem: { title: 'Not possible now', message: 'Only upwards.' } });
  expect(log).toEqual([]);
  expect(flight.decide(add(1))).toBe(true);
  expect(flight.snapshot().problem).toBeNull();
});

test('a full log refuses as well', () => {
  const resume = { ...setUpCounter().flight.snapshot().attempt, decisions: new Array(MAX_DECISIONS).fill(add(1)) };
  const { flight } = setUpCounter({ resume });
  expect(flight.decide(add(1))).toBe(false);
  expect(flight.snapshot().problem?.message).toContain(String(MAX_DECISIONS));
});

test('a preview tells the state and records nothing', () => {
  const { flight, log } = setUpCounter();
  expect(flight.foresee(add(3))).toBe(8);
  expect(flight.snapshot().state.value).toBe(5);
  expect(flight.foresee(add(-1))).toBeNull();
  expect(flight.snapshot().problem?.message).toBe('Only upwards.');
  expect(log).toEqual([]);
});

test('undo replays the attempt without its last decision, and ends what is under way', async () => {
  const { flight, worker, log } = setUpCounter();
  flight.decide(add(1));
  flight.decide(add(2));
  await flight.double();
  expect(flight.snapshot().doubled).toBe(16);
  worker.double = (_value, { signal }) => aborted(signal);
  const work = flight.double();
  flight.undo();
  await work;
  expect(flight.snapshot()).toMatchObject({ state: { value: 6 }, doubled: null, work: null, problem: null });
  expect(log.at(-1)).toBe('undone 2');
  flight.undo();
  flight.undo();
  expect(log.filter((line) => line.startsWith('undone'))).toHaveLength(2);
});

test('a given seed is that of the attempt, and a restart keeps it under a new id', () => {
  const { flight, log } = setUpCounter({ seed: 0 });
  flight.decide(add(1));
  flight.restart();
  expect(flight.snapshot()).toMatchObject({
    attempt: { id: 'attempt-2', seed: 0, decisions: [] },
    state: { value: 0 },
  });
  flight.decide(add(2));
  expect(log).toContain('opened attempt-2 of seed 0');
});

test('a resumed attempt is not opened twice, and keeps its own seed', () => {
  const first = setUpCounter({ seed: 40 });
  first.flight.decide(add(1));
  const { flight, log } = setUpCounter({ resume: first.flight.snapshot().attempt });
  expect(flight.snapshot().state.value).toBe(41);
  flight.decide(add(1));
  expect(log).toEqual(['decided 2: 1']);
});

test('the worker is made by the first call and told of by its back end', async () => {
  const { flight, connect } = setUpCounter();
  flight.decide(add(1));
  expect(connect).not.toHaveBeenCalled();
  await flight.double();
  await flight.double();
  expect(connect).toHaveBeenCalledTimes(1);
  expect(flight.snapshot()).toMatchObject({ engine: { backend: 'cpu' }, doubled: 12, work: null });
});

test('work is shown while it lasts, with what has come in so far', async () => {
  const { flight, worker } = setUpCounter();
  let go: (value: number) => void = () => undefined;
  let report: (share: number) => void = () => undefined;
  worker.double = (_value, { onProgress }) => {
    report = onProgress ?? report;
    return new Promise((resolve) => (go = resolve));
  };
  const work = flight.double();
  expect(flight.snapshot().work).toEqual({ label: 'Doubling', value: null });
  await vi.waitFor(() => {
    report(0.5);
    expect(flight.snapshot()).toMatchObject({ work: { value: 0.5 }, doubled: 5 });
  });
  go(10);
  expect(await work).toBe(true);
  report(0.9);
  expect(flight.snapshot()).toMatchObject({ work: null, doubled: 10 });
});

test('one piece of work at a time: the second ends the first, which is no problem', async () => {
  const { flight, worker } = setUpCounter();
  const answer = worker.double;
  worker.double = (_value, { signal }) => aborted(signal);
  const first = flight.double();
  await vi.waitFor(() => {
    expect(flight.snapshot().engine).not.toBeNull();
  });
  worker.double = answer;
  expect(await Promise.all([first, flight.double()])).toEqual([false, true]);
  expect(flight.snapshot()).toMatchObject({ work: null, problem: null, doubled: 10 });
});

test('an error becomes a problem with words, and the worker lives on', async () => {
  const { flight, worker, connect } = setUpCounter();
  const answer = worker.double;
  worker.double = () => Promise.reject(new Error('out of memory'));
  expect(await flight.double()).toBe(false);
  expect(flight.snapshot().problem).toEqual({ title: 'Doubling failed', message: 'out of memory' });
  worker.double = answer;
  await flight.double();
  expect(flight.snapshot().problem).toBeNull();
  expect([connect.mock.calls.length, flight.losses]).toEqual([1, 0]);
});

test('a worker that died is let go, and another is made by the next call', async () => {
  const { flight, worker, connect, closed } = setUpCounter();
  const answer = worker.double;
  worker.double = () => Promise.reject(new WorkerError({ name: 'WorkerCrashed', message: 'Gone.', details: {} }));
  await flight.double();
  expect(flight.snapshot()).toMatchObject({
    engine: null,
    problem: { message: 'Gone. The engine starts afresh with your next step.' },
  });
  expect([closed.length, flight.losses]).toEqual([1, 1]);
  worker.double = answer;
  await flight.double();
  expect(connect).toHaveBeenCalledTimes(2);
});

test('a worker that cannot start is tried again', async () => {
  const { flight, worker, connect } = setUpCounter();
  const start = worker.start;
  worker.start = () => Promise.reject(new Error('no back end'));
  await flight.double();
  expect(flight.snapshot().problem?.message).toBe('no back end');
  worker.start = start;
  expect(await flight.double()).toBe(true);
  expect(connect).toHaveBeenCalledTimes(2);
});

test('a debrief that is looked at twice finishes once; after another decision it finishes again', () => {
  const { flight, log } = setUpCounter();
  flight.decide(add(1));
  flight.debrief(4);
  flight.debrief(4);
  flight.decide(add(1));
  flight.debrief(6);
  expect(log.filter((line) => line.startsWith('finished'))).toEqual(['finished 4 of 10', 'finished 6 of 10']);
});

test('listeners hear every change until they leave', () => {
  const { flight } = setUpCounter();
  const heard = vi.fn();
  const leave = flight.subscribe(heard);
  flight.decide(add(1));
  leave();
  flight.decide(add(1));
  expect(heard).toHaveBeenCalledTimes(1);
});
