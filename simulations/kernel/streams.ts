/**
 * Counter-based random streams: every draw is a pure function of (seed, epoch, index, variable).
 *
 * Draws do not depend on the order they are asked for, so the same person, event or mini-batch can be replayed under
 * another decision and differs only where the decision reaches it (common random numbers). Mixing is lowbias32, found
 * by Wellons' hash prospector (2018, exact bias 0.174); the counter idea is Salmon et al., "Parallel random numbers: as easy
 * as 1, 2, 3" (SC 2011). 32 bits per draw: enough for simulation, not for cryptography.
 */
import { normalQuantile } from './math';

/** A bijection of the unsigned 32-bit integers that scatters neighbours. */
export function lowbias32(x: number): number {
  let h = x | 0;
  h = Math.imul(h ^ (h >>> 16), 0x7feb352d);
  h = Math.imul(h ^ (h >>> 15), 0x846ca68b);
  return (h ^ (h >>> 16)) >>> 0;
}

function keyOf(seed: number, epoch: number, variable: number): number {
  return lowbias32(Math.imul(seed, 0x9e3779b1) + Math.imul(epoch + 64, 0x85ebca6b) + Math.imul(variable, 0xc2b2ae35));
}

/** 32 random bits for one index under a key. */
function bitsAt(key: number, index: number): number {
  return lowbias32(lowbias32(Math.imul(index, 0x9e3779b1) ^ key) + key);
}

function toUnit(bits: number): number {
  return (bits + 0.5) / 4294967296;
}

/**
 * Uniform in (0, 1), never an end point. `seed`, `epoch` (a time step), `index` (a person or event) and `variable` (which of its
 * random quantities) are integers; only their lowest 32 bits count.
 */
export function uniform(seed: number, epoch: number, index: number, variable: number): number {
  return toUnit(bitsAt(keyOf(seed, epoch, variable), index));
}

/** Standard normal, by inversion of `uniform` so that it moves with it monotonically. */
export function normal(seed: number, epoch: number, index: number, variable: number): number {
  return normalQuantile(uniform(seed, epoch, index, variable));
}

/** `uniform` of the indices 0 to count − 1, several times faster: the key is mixed once. */
export function uniforms(seed: number, epoch: number, variable: number, count: number): Float64Array {
  const key = keyOf(seed, epoch, variable);
  const draws = new Float64Array(count);
  for (let index = 0; index < count; index++) draws[index] = toUnit(bitsAt(key, index));
  return draws;
}

/** `normal` of the indices 0 to count − 1. */
export function normals(seed: number, epoch: number, variable: number, count: number): Float64Array {
  const draws = uniforms(seed, epoch, variable, count);
  for (let index = 0; index < count; index++) draws[index] = normalQuantile(draws[index]!);
  return draws;
}

/** What `shuffle` takes: arrays and typed arrays. */
interface Swappable {
  readonly length: number;
  [index: number]: unknown;
}

/** Draws one after the other, for initial values and mini-batches. */
export interface Sequence {
  /** In (0, 1). */
  uniform(): number;
  /** Standard normal. */
  normal(): number;
  /** An integer from 0 to n − 1, each exactly as likely; n from 1 to 2^32. */
  below(n: number): number;
  /** Shuffles in place (Fisher–Yates, Durstenfeld 1964) and returns the same array. */
  shuffle<A extends Swappable>(array: A): A;
}

/** Sequences live in this epoch, which makes them apart from every `uniform` draw of another epoch. */
const SEQUENCE_EPOCH = -64;

/** A sequence of its own for each (seed, variable). Two sequences of the same pair give the same draws. */
export function sequence(seed: number, variable: number): Sequence {
  const key = keyOf(seed, SEQUENCE_EPOCH, variable);
  let counter = 0;
  const bits = () => bitsAt(key, counter++);
  const uniformNext = () => toUnit(bits());
  const below = (n: number): number => {
    if (!(Number.isInteger(n) && n >= 1 && n <= 4294967296)) {
      throw new RangeError(`below(n) takes an integer from 1 to 2^32, not ${n}`);
    }
    // Rejects the incomplete last block, so that no remainder is likelier than another.
    const limit = 4294967296 - (4294967296 % n);
    let draw = bits();
    while (draw >= limit) draw = bits();
    return draw % n;
  };
  return {
    uniform: uniformNext,
    normal: () => normalQuantile(uniformNext()),
    below,
    shuffle(array) {
      const items: Swappable = array;
      for (let i = items.length - 1; i > 0; i--) {
        const j = below(i + 1);
        const kept = items[i];
        items[i] = items[j];
        items[j] = kept;
      }
      return array;
    },
  };
}

/** A seed (unsigned 32 bits) from a label: FNV-1a over its UTF-16 code units, both bytes of each. */
export function seedFrom(text: string): number {
  let h = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    h = Math.imul(h ^ (unit & 0xff), 0x01000193);
    h = Math.imul(h ^ (unit >>> 8), 0x01000193);
  }
  return h >>> 0;
}
