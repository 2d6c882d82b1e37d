import { expect, test } from 'vitest';
import { pace, turn } from '@simulations/tensors';

test('gives the event loop a turn only when the time is up', async () => {
  let clock = 0;
  let turns = 0;
  const pacer = pace(() => clock, undefined, 40);
  const count = async () => {
    setImmediate(() => turns++);
    await pacer.breathe();
  };
  clock = 39;
  await count();
  expect(turns).toBe(0);
  clock = 40;
  await pacer.breathe();
  await turn();
  expect(turns).toBe(1);
});

test('throws the reason of a signal that was aborted while it took a turn', async () => {
  const controller = new AbortController();
  let clock = 0;
  const pacer = pace(() => clock, controller.signal, 40);
  setImmediate(() => controller.abort());
  const work = async () => {
    for (;;) {
      clock += 50;
      await pacer.breathe();
    }
  };
  await expect(work()).rejects.toMatchObject({ name: 'AbortError' });
});
