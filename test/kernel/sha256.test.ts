import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { sha256 } from '@simulations/kernel/files/sha256';

const hex = (bytes: ArrayBuffer) => Buffer.from(bytes).toString('hex');

test('the example of the standard', async () => {
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
  expect(hex(await sha256(new TextEncoder().encode('abc')))).toBe(abc);
});

test('the same digest as Node for bytes of any length, and for a part of a buffer', async () => {
  const lengths = [0, 1, 55, 56, 63, 64, 65, 119, 120, 128, 100_000];
  const bytes = Uint8Array.from({ length: 100_001 }, (_, i) => (i * 31) ^ (i >> 3));
  for (const length of lengths) {
    const part = bytes.subarray(1, 1 + length);
    expect(hex(await sha256(part))).toBe(createHash('sha256').update(part).digest('hex'));
  }
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (part) => {
      expect(hex(await sha256(part))).toBe(createHash('sha256').update(part).digest('hex'));
    }),
  );
});
