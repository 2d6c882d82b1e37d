import { expect, test } from 'vitest';
import { openTensors } from '@simulations/tensors';
import { wasmUrl } from './backends';

test('takes wasm first and holds nothing yet', async () => {
  const tensors = await openTensors({ wasmUrl });
  expect(tensors).toMatchObject({ backend: 'wasm', refused: [] });
  expect(tensors.count()).toBe(0);
  expect(tensors.heapBytes()).toBeGreaterThan(0);
});

test('falls back to cpu without an address for wasm and says why', async () => {
  const tensors = await openTensors({ backends: ['webgl', 'cpu'] });
  expect(tensors.backend).toBe('cpu');
  expect(tensors.refused).toHaveLength(1);
  expect(tensors.refused[0]).toMatchObject({ backend: 'webgl' });
  expect(tensors.refused[0]!.reason).not.toBe('');
});

test('throws with every reason when nothing starts', async () => {
  await expect(openTensors({ backends: ['webgl'] })).rejects.toThrow(/no tensor backend starts: webgl \(.+\)/);
});
