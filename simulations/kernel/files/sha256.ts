/**
 * SHA-256 (FIPS 180-4) in plain code: `crypto.subtle` is missing where a site is served by plain http, as from a teacher's laptop.
 * Slower than the browser's own, 20 MB in about half a second, and only asked when there is none.
 */

/** First 32 bits of the fractional parts of the square (n = 2) or cube (n = 3) roots of the first primes. */
const rootBits = (prime: number, n: 2 | 3): number => {
  // Newton on integers: the root of prime · 2^(32 n), whose low 32 bits are the fraction's first 32.
  const target = BigInt(prime) << BigInt(32 * n);
  let root = 1n << 36n;
  for (;;) {
    const next = n === 2 ? (root + target / root) / 2n : (2n * root + target / (root * root)) / 3n;
    if (next >= root) return Number(BigInt.asUintN(32, root));
    root = next;
  }
};

function firstPrimes(count: number): readonly number[] {
  const primes: number[] = [];
  for (let n = 2; primes.length < count; n++) if (primes.every((prime) => n % prime !== 0)) primes.push(n);
  return primes;
}

const BLOCK = 64;

/** Resolves to the 32 bytes of the digest, as `crypto.subtle.digest` does. */
export function sha256(bytes: Uint8Array): Promise<ArrayBuffer> {
  const primes = firstPrimes(64);
  const constants = Int32Array.from(primes, (prime) => rootBits(prime, 3));
  const hash = Int32Array.from(primes.slice(0, 8), (prime) => rootBits(prime, 2));
  const words = new Int32Array(64);

  const whole = bytes.length - (bytes.length % BLOCK);
  const message = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 0; at < whole; at += BLOCK) mix(hash, words, constants, message, at);

  // One bit, zeros, and the length in bits as 64 bits fill up the last one or two blocks.
  const rest = bytes.length - whole;
  const tail = new Uint8Array(rest + 9 > BLOCK ? 2 * BLOCK : BLOCK);
  tail.set(bytes.subarray(whole));
  tail[rest] = 0x80;
  const end = new DataView(tail.buffer);
  end.setBigUint64(tail.length - 8, BigInt(bytes.length) * 8n);
  for (let at = 0; at < tail.length; at += BLOCK) mix(hash, words, constants, end, at);

  const digest = new DataView(new ArrayBuffer(32));
  hash.forEach((word, i) => {
    digest.setInt32(4 * i, word);
  });
  return Promise.resolve(digest.buffer);
}

const turn = (x: number, by: number) => (x >>> by) | (x << (32 - by));

/** One block of 64 bytes into the hash (section 6.2.2). */
function mix(hash: Int32Array, w: Int32Array, constants: Int32Array, message: DataView, at: number): void {
  for (let t = 0; t < 16; t++) w[t] = message.getInt32(at + 4 * t);
  for (let t = 16; t < 64; t++) {
    const early = w[t - 15]!;
    const late = w[t - 2]!;
    const s0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const s1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    w[t] = w[t - 16]! + s0 + w[t - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = hash as unknown as [number, number, number, number, number, number, number, number];
  for (let t = 0; t < 64; t++) {
    const sum1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + sum1 + ((e & f) ^ (~e & g)) + constants[t]! + w[t]!) | 0;
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    hash[i] = hash[i]! + word;
  });
}
