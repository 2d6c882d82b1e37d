import { afterEach, expect, test, vi } from 'vitest';
import { answerCalls } from '@/labs/shared/answers';
import { type Port, WorkerCalls } from '@/labs/shared/calls';

type Sums = {
  add: { request: readonly number[]; progress: number; result: number };
  wait: { request: null; progress: never; result: null };
  fail: { request: null; progress: never; result: null };
};

afterEach(() => {
  vi.useRealTimers();
});

/** A page and a worker joined by two event targets: messages are cloned and arrive later, as between threads. */
function joined() {
  const page = new EventTarget();
  const worker = new EventTarget();
  const deliver = (target: EventTarget, message: unknown) => {
    const data: unknown = structuredClone(message);
    setTimeout(() => target.dispatchEvent(new MessageEvent('message', { data })));
  };
  const aborted: string[] = [];
  answerCalls<Sums>(
    {
      postMessage: (message) => {
        deliver(page, message);
      },
      addEventListener: worker.addEventListener.bind(worker) as never,
    },
    {
      add: (numbers, { progress }) => {
        let sum = 0;
        for (const number of numbers) progress((sum += number));
        return sum;
      },
      wait: (_request, { signal }) =>
        new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            aborted.push('wait');
            reject(new Error('stopped'));
          });
        }),
      fail: () => {
        throw Object.assign(new Error('line 3 is no number'), { name: 'DataRefused', line: 3 });
      },
    },
  );
  const port: Port = {
    postMessage: (message) => {
      deliver(worker, message);
    },
    addEventListener: page.addEventListener.bind(page) as Port['addEventListener'],
    terminate: () => undefined,
  };
  return { calls: new WorkerCalls<Sums>(port), page, aborted };
}

test('a call reports its progress in order and then gives its result', async () => {
  const seen: number[] = [];
  const sum = await joined().calls.call('add', [1, 2, 3], { onProgress: (value) => seen.push(value) });
  expect(seen).toEqual([1, 3, 6]);
  expect(sum).toBe(6);
});

test('an error keeps its name, its message and its plain fields across the border', async () => {
  await expect(joined().calls.call('fail', null)).rejects.toMatchObject({
    name: 'DataRefused',
    message: 'line 3 is no number',
    details: { line: 3 },
  });
});

test('a cancelled call rejects at once and the worker is told to stop', async () => {
  const { calls, aborted } = joined();
  const controller = new AbortController();
  const call = calls.call('wait', null, { signal: controller.signal });
  setTimeout(() => {
    controller.abort();
  }, 10);
  await expect(call).rejects.toMatchObject({ name: 'AbortError' });
  await expect.poll(() => aborted).toEqual(['wait']);
});

test('a worker that crashed fails whoever waits and whoever asks later', async () => {
  const { calls, page } = joined();
  const waiting = calls.call('wait', null);
  page.dispatchEvent(Object.assign(new Event('error'), { message: 'out of memory' }));
  await expect(waiting).rejects.toMatchObject({ name: 'WorkerCrashed', message: 'out of memory' });
  await expect(calls.call('add', [1])).rejects.toMatchObject({ name: 'WorkerCrashed' });
});

test('a worker that fell silent is given up after a minute, for who waits and for who asks later', async () => {
  vi.useFakeTimers();
  const dead: Port = { postMessage: () => undefined, addEventListener: () => undefined, terminate: () => undefined };
  const calls = new WorkerCalls<Sums>(dead);
  const waiting = expect(calls.call('add', [1])).rejects.toMatchObject({ name: 'WorkerCrashed' });
  await vi.advanceTimersByTimeAsync(80_000);
  await waiting;
  await expect(calls.call('add', [1])).rejects.toThrow('not answered for a minute');
  expect(vi.getTimerCount()).toBe(0);
});

test('a worker that works for long but is alive is waited for', async () => {
  vi.useFakeTimers();
  const { calls } = joined();
  const controller = new AbortController();
  let settled = false;
  const waiting = calls.call('wait', null, { signal: controller.signal }).finally(() => {
    settled = true;
  });
  const stopped = expect(waiting).rejects.toMatchObject({ name: 'AbortError' });
  await vi.advanceTimersByTimeAsync(600_000);
  expect(settled).toBe(false);
  controller.abort();
  await stopped;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(vi.getTimerCount()).toBe(0);
});
