import { deflateSync, strToU8 } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Attempt, decide, openAttempt } from '@simulations/kernel/attempt';
import { fromBase64Url, toBase64Url } from '@simulations/kernel/base64url';
import * as codec from '@simulations/kernel/codec';
import type { Json } from '@simulations/kernel/json';
import { seedFrom } from '@simulations/kernel/streams';
import { games, market, play } from './toy-simulation';

function failure(run: () => unknown): codec.CodecError {
  try {
    run();
  } catch (error) {
    if (error instanceof codec.CodecError) return error;
    throw error;
  }
  throw new Error('did not fail');
}

/** A well-formed link around any text. */
function linkAround(text: string, bytes = strToU8(text)): string {
  const packed = deflateSync(bytes, { level: 9 });
  const all = new Uint8Array(4 + packed.length);
  new DataView(all.buffer).setUint32(0, seedFrom(text));
  all.set(packed, 4);
  return `1.${toBase64Url(all)}`;
}

const anyAttempts: fc.Arbitrary<Attempt<Json>> = fc
  .tuple(fc.nat(0xffffffff), fc.array(fc.jsonValue({ maxDepth: 4, stringUnit: 'binary' }), { maxLength: 20 }))
  .filter(([, values]) => !JSON.stringify(values).includes('"__proto__"'))
  .map(([seed, values]) =>
    values.reduce<Attempt<Json>>(
      (attempt, value) => decide(attempt, value as Json),
      openAttempt({ id: '0b6a2a5e-8f4c-4c1e-9d55-8d2c9e1f7a10', scenario: market, engineVersion: 3, seed }),
    ),
  );

describe.each([
  ['link', codec.encodeLink, codec.decodeLink],
  ['file', codec.encodeFile, codec.decodeFile],
])('%s', (_name, encode, decode) => {
  it('decodes to the attempt that was encoded', () => {
    fc.assert(fc.property(games, ({ attempt }) => void expect(decode(encode(attempt))).toEqual(attempt)));
    fc.assert(fc.property(anyAttempts, (attempt) => void expect(decode(encode(attempt))).toEqual(attempt)));
  });

  it('fails with a typed error on anything else', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void failure(() => decode(text))));
  });

  it('fails with a typed error, or reads an attempt, when one character changes', () => {
    const text = encode(
      play(3, [
        { kind: 'buy', units: 5 },
        { kind: 'open', note: 'é' },
      ]).attempt,
    );
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        try {
          decode(text.slice(0, at) + character + text.slice(at + 1));
        } catch (error) {
          expect(error).toBeInstanceOf(codec.CodecError);
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('link', () => {
  const { attempt } = play(3, [{ kind: 'buy', units: 5 }, { kind: 'open' }, { kind: 'price', cents: 90 }]);
  const link = codec.encodeLink(attempt);

  it('stays readable: a link of version 1 from the first release decodes', () => {
    expect(codec.decodeLink(FROZEN_LINK)).toEqual(attempt);
  });

  it('holds only characters that a URL fragment keeps as they are', () => {
    fc.assert(fc.property(games, (game) => void expect(codec.encodeLink(game.attempt)).toMatch(/^1\.[A-Za-z0-9_-]+$/)));
  });

  it('cut short anywhere says that it is damaged', () => {
    for (let length = 2; length < link.length; length++) {
      expect(failure(() => codec.decodeLink(link.slice(0, length))).problem).toBe('damaged');
    }
  });

  it('with any one character changed is never read as another attempt', () => {
    for (let at = 2; at < link.length; at++) {
      const changed = link.slice(0, at) + (link[at] === 'A' ? 'B' : 'A') + link.slice(at + 1);
      expect(failure(() => codec.decodeLink(changed)).problem).toBe('damaged');
    }
  });

  it('of another version or no version says so', () => {
    expect(failure(() => codec.decodeLink(`2.${link.slice(2)}`)).problem).toBe('unknown-version');
    expect(failure(() => codec.decodeLink('hello')).problem).toBe('unknown-format');
    expect(failure(() => codec.decodeLink('')).problem).toBe('unknown-format');
  });

  it('with content that is no attempt says what is wrong', () => {
    expect(failure(() => codec.decodeLink(linkAround('{}'))).problem).toBe('invalid');
    const bad = JSON.stringify(['a', 'market', 2, 'stall', 3, -5, []]);
    expect(failure(() => codec.decodeLink(linkAround(bad)))).toMatchObject({
      problem: 'invalid',
      message: 'This attempt cannot be read. seed: less than 0',
    });
    expect(failure(() => codec.decodeLink(linkAround('nonsense'))).problem).toBe('unknown-format');
    expect(failure(() => codec.decodeLink(linkAround('x', Uint8Array.of(0xff, 0xfe)))).problem).toBe('damaged');
  });

  it('that unpacks to gigabytes is refused early', () => {
    const bomb = linkAround('', new Uint8Array(20_000_000));
    expect(bomb.length).toBeLessThan(codec.MAX_LINK_LENGTH);
    const start = performance.now();
    expect(failure(() => codec.decodeLink(bomb)).problem).toBe('too-large');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('longer than the cap is refused on both sides', () => {
    const noise = Array.from({ length: 4000 }, (_, i) => ({
      kind: 'open' as const,
      note: `${seedFrom(`n${i}`)}${seedFrom(`m${i}`)}`,
    }));
    const long = { ...attempt, decisions: noise };
    expect(failure(() => codec.encodeLink(long)).problem).toBe('too-large');
    expect(codec.decodeFile(codec.encodeFile(long))).toEqual(long);
    const repetitive = { ...attempt, decisions: ['a'.repeat(codec.MAX_TEXT_BYTES)] };
    expect(failure(() => codec.encodeLink(repetitive)).problem).toBe('too-large');
    expect(failure(() => codec.decodeLink('1.'.padEnd(codec.MAX_LINK_LENGTH + 1, 'A'))).problem).toBe('too-large');
  });
});

describe('file', () => {
  it('is indented JSON that a person can read, and a byte order mark does no harm', () => {
    const { attempt } = play(3, [{ kind: 'open' }]);
    const text = codec.encodeFile(attempt);
    expect(text).toContain('\n  "scenarioId": "market",\n');
    expect(codec.decodeFile(`\uFEFF${text}`)).toEqual(attempt);
  });

  it('larger than the cap is refused, counted in bytes', () => {
    const wide = 'é'.repeat(codec.MAX_TEXT_BYTES / 2 + 1);
    expect(failure(() => codec.decodeFile(wide)).problem).toBe('too-large');
    expect(failure(() => codec.decodeFile('x'.repeat(codec.MAX_TEXT_BYTES + 1))).problem).toBe('too-large');
  });

  it('names the field that is wrong', () => {
    const text = codec.encodeFile(play(3, []).attempt).replace('"seed": 3', '"seed": "three"');
    expect(failure(() => codec.decodeFile(text)).message).toBe(
      'This attempt cannot be read. seed: should be number, not string',
    );
  });
});

describe('base64url', () => {
  it('round-trips any bytes, and equals the platform’s', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
        const text = toBase64Url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString('base64url'));
        expect(fromBase64Url(text)).toEqual(bytes);
      }),
    );
  });

  it('returns null for other characters, impossible lengths and set padding bits', () => {
    for (const text of ['A', 'AAAAA', 'AA=', 'A+AA', 'A/AA', 'AB', 'AAB', 'é'.repeat(4)]) {
      expect(fromBase64Url(text)).toBeNull();
    }
  });
});

// Made once; never to be regenerated.
const FROZEN_LINK =
  '1.V4-BIYtWSiwpSc0tKNE1VNJRyk0syk4tUdIx0lEqLknMyVHSMQbC6Gql7My8FCUrpaTSSqCq0rzMkmIlK9NaHbhEfkFqnhISv6AoMzkVqDQ5NQ-k1NKgNjYWAA';
