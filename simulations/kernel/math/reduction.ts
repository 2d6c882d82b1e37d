/**
 * x mod π/2 for large x, in exact integers: a double is m·2^e, so with π/2 to enough binary places the remainder needs
 * no cleverness. Slow (microseconds) and seldom used.
 */
import { powerOfTwo } from './bits';

/** Places after the binary point: 1024 for the largest quotient, 62 for the double closest to a multiple of π/2, 130 kept. */
const PLACES = 1216n;

/** x = quotient·π/2 + high + low, |high| ≤ π/4; `quotient` modulo 4. */
export interface Reduced {
  readonly quotient: number;
  readonly high: number;
  readonly low: number;
}

let halfPi: bigint | undefined;

/** arctan(1/n) in units of 2^−(PLACES + 16), by its Taylor series. */
function inverseTangent(n: bigint): bigint {
  let power = (1n << (PLACES + 16n)) / n;
  let sum = 0n;
  for (let k = 1n, sign = 1n; power !== 0n; k += 2n, sign = -sign) {
    sum += (sign * power) / k;
    power /= n * n;
  }
  return sum;
}

/** π/2 by Machin's formula π/4 = 4 arctan(1/5) − arctan(1/239). */
function machin(): bigint {
  return (8n * inverseTangent(5n) - 2n * inverseTangent(239n)) >> 16n;
}

/** Places dropped before converting to doubles: enough are left for the smallest remainder there is. */
const DROPPED = 1000n;
const UNIT = powerOfTwo(-Number(PLACES - DROPPED));
const TWO_32 = 4294967296;
const TWO_53 = 9007199254740992;

/** Reduces a finite double with |x| ≥ 2^20. */
export function reduceLarge(x: number): Reduced {
  halfPi ??= machin();
  const size = Math.abs(x);
  // From 2^20 on, a double is a whole number of 2^-32.
  const places = size < TWO_53 ? BigInt(size * TWO_32) << (PLACES - 32n) : BigInt(size) << PLACES;
  let quotient = places / halfPi;
  let rest = places - quotient * halfPi;
  if (2n * rest > halfPi) {
    quotient += 1n;
    rest -= halfPi;
  }
  rest >>= DROPPED;
  const high = Number(rest);
  const low = Number(rest - BigInt(high)) * UNIT;
  const turns = Number(quotient & 3n);
  return x > 0 ? { quotient: turns, high: high * UNIT, low } : { quotient: -turns, high: -high * UNIT, low: -low };
}
