import { describe, expect, test, vi } from 'vitest';
import type { Attempt } from '@simulations/kernel/attempt';
import { type Decision, models } from '@simulations/recommender/decisions';
import { Flight } from '@/labs/recommender/flight';
import type { RecommenderCalls } from '@/labs/recommender/messages';
import { WorkerError, type WorkerCalls } from '@/labs/shared/calls';
import type { Logbook } from '@/labs/shared/snapshot';

const rubric = [{ id: 'serving', title: 'Serving', possible: 100 }];
const scenario = {
  id: 'test',
  version: 1,
  simulation: 'recommender',
  title: 'Test',
  goal: 'Test.',
  rubric,
  setup: {
    data: 'any' as const,
    seed: 7,
    splits: ['random', 'time', 'published'] as const,
    models: [...models],
    k: 5,
    scaffold: 'free' as const,
  },
};

const measures = {
  rating: { rmse: 0.9, mae: 0.7 },
  ranking: {
    users: 10,
    precision: 0.1,
    recall: 0.1,
    ndcg: 0.2,
    hit: 0.3,
    reciprocalRank: 0.1,
    coverage: 0.4,
    novelty: 3,
  },
  segments: [],
};
const own = (fingerprint: string) =>
  ({
    kind: 'load',
    source: 'own',
    name: 'own',
    fingerprint: fingerprint.repeat(64),
    ratings: 9,
    users: 3,
    films: 3,
  }) as const;

/** A worker that answers at once, and can be told to wait, to refuse or to die. */
function setUp(options: { resume?: Attempt<Decision> } = {}) {
  const answers: Record<string, (request: unknown, options: { signal?: AbortSignal }) => unknown> = {
    start: () => ({ backend: 'wasm', refused: [] }),
    generate: () => ({ data: { kind: 'load', source: 'generated' }, folds: [] }),
    read: () => ({ data: own('a'), folds: [] }),
    split: () => ({ train: 80, test: 20, leakage: 1, newUsers: 0, newFilms: 0 }),
    run: () => ({ measures, path: 'tensors', passes: [], milliseconds: 5 }),
  };
  const asked: string[] = [];
  const connect = vi.fn(
    () =>
      ({
        call: async (name: string, request: unknown, given: { signal?: AbortSignal } = {}) => {
          asked.push(name);
          return answers[name]!(request, given);
        },
        close: () => undefined,
      }) as unknown as WorkerCalls<RecommenderCalls>,
  );
  const log: string[] = [];
  const logbook: Logbook<Decision> = {
    opened: ({ id }) => log.push(`opened ${id}`),
    decided: (_attempt, { kind }) => log.push(kind),
    undone: () => log.push('undone'),
    finished: (_attempt, earned) => log.push(`finished ${earned}`),
  };
  let ids = 0;
  const flight = new Flight({
    scenario: { ...scenario, setup: { ...scenario.setup, splits: [...scenario.setup.splits] } },
    connect,
    logbook,
    newId: () => `attempt-${++ids}`,
    ...(options.resume ? { resume: options.resume } : {}),
  });
  return { flight, answers, asked, connect, log };
}

async function loaded() {
  const all = setUp();
  all.flight.decide({ kind: 'frame', metric: 'ndcg', guardrail: 'none' });
  await all.flight.loadGenerated();
  await all.flight.split({ kind: 'split', method: 'random' });
  return all;
}

test('nothing is fetched and nothing is logged until something is decided', async () => {
  const { flight, connect, log } = setUp();
  expect(connect).not.toHaveBeenCalled();
  expect(log).toEqual([]);
  flight.decide({ kind: 'frame', metric: 'ndcg', guardrail: 'none' });
  expect(connect).not.toHaveBeenCalled();
  expect(log).toEqual(['opened attempt-1', 'frame']);
  await flight.loadGenerated();
  expect(connect).toHaveBeenCalledTimes(1);
});

test('a run is logged when it is measured; a refused or failed one is not', async () => {
  const { flight, answers, log } = await loaded();
  await flight.train({ kind: 'train', model: 'als' });
  expect(log.filter((entry) => entry === 'train')).toHaveLength(1);
  answers['run'] = () => {
    throw new Error('out of memory');
  };
  await flight.train({ kind: 'train', model: 'vb' });
  expect(flight.snapshot().problem?.message).toContain('out of memory');
  expect(log.filter((entry) => entry === 'train')).toHaveLength(1);
  await flight.train({ kind: 'train', model: 'ease-liked-rating', ratingRun: 9 });
  expect(flight.snapshot().problem?.title).toBe('Not possible now');
});

test('undo takes back the last decision and knows the results of the rest without computing', async () => {
  const { flight, asked, log } = await loaded();
  await flight.train({ kind: 'train', model: 'als' });
  await flight.train({ kind: 'train', model: 'vb' });
  const runs = asked.filter((name) => name === 'run').length;
  flight.undo();
  expect(flight.snapshot().state.runs).toHaveLength(1);
  expect(flight.snapshot().results.size).toBe(1);
  await flight.train({ kind: 'train', model: 'vb' });
  expect(asked.filter((name) => name === 'run')).toHaveLength(runs);
  expect(log.at(-2)).toBe('undone');
});

test('cancelling leaves the attempt as it was', async () => {
  const { flight, answers } = await loaded();
  answers['run'] = (_request, { signal }) =>
    new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => {
        reject(new DOMException('Cancelled.', 'AbortError'));
      });
    });
  const before = flight.snapshot().attempt;
  const training = flight.train({ kind: 'train', model: 'als' });
  await vi.waitFor(() => {
    expect(flight.snapshot().work).not.toBeNull();
  });
  flight.cancel();
  await training;
  expect(flight.snapshot()).toMatchObject({ attempt: before, work: null, problem: null });
});

test('a worker that died is replaced at the next step, and the generated ratings come back by themselves', async () => {
  const { flight, answers, connect } = await loaded();
  const run = answers['run']!;
  answers['run'] = () => {
    throw new WorkerError({ name: 'WorkerCrashed', message: 'gone', details: {} });
  };
  await flight.train({ kind: 'train', model: 'als' });
  expect(flight.snapshot().problem?.message).toContain('starts afresh');
  answers['run'] = run;
  await flight.train({ kind: 'train', model: 'als' });
  expect(connect).toHaveBeenCalledTimes(2);
  expect(flight.snapshot().state.runs).toHaveLength(1);
});

describe('a resumed flight', () => {
  const flown = async (data: 'generated' | 'own') => {
    const all = setUp();
    all.flight.decide({ kind: 'frame', metric: 'ndcg', guardrail: 'none' });
    if (data === 'own') await all.flight.loadFiles([]);
    else await all.flight.loadGenerated();
    await all.flight.split({ kind: 'split', method: 'random' });
    await all.flight.train({ kind: 'train', model: 'als' });
    return all.flight.snapshot().attempt;
  };

  test('on the built-in catalogue is computed again as it was', async () => {
    const { flight, log } = setUp({ resume: await flown('generated') });
    await flight.restore();
    expect(flight.snapshot()).toMatchObject({ wanted: null, splitFacts: { test: 20 } });
    expect(flight.snapshot().results.size).toBe(1);
    expect(log).toEqual([]);
  });

  test('on own ratings asks for them, refuses others, and goes on with the same', async () => {
    const { flight, answers } = setUp({ resume: await flown('own') });
    await flight.restore();
    expect(flight.snapshot().wanted?.fingerprint).toBe('a'.repeat(64));
    answers['read'] = () => ({ data: own('b'), folds: [] });
    await flight.loadFiles([]);
    expect(flight.snapshot().problem?.title).toBe('Not the same ratings');
    answers['read'] = () => ({ data: own('a'), folds: [] });
    await flight.loadFiles([]);
    expect(flight.snapshot()).toMatchObject({ wanted: null, problem: null });
    expect(flight.snapshot().results.size).toBe(1);
  });
});
