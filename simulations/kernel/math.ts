/**
 * Deterministic mathematics: the same bits in every browser.
 *
 * ECMAScript leaves the accuracy of Math.exp, log, pow, sin, cos and tanh to the implementation, so a grade that rests
 * on them may differ between browsers. These use only + − × ÷, square root and the bits of a double, all of which IEEE 754
 * fixes exactly. Measured against 200-bit arithmetic: within 1.2 ulp for the elementary functions, 2.1 for tanh and sigmoid,
 * 1.5e-15 relative for the normal distribution (test/kernel/math.test.ts).
 */
export { exp, expm1, sigmoid, tanh } from './math/exponential';
export { log, log1p, log2 } from './math/logarithm';
export { normalCdf, normalQuantile } from './math/normal';
export { pow } from './math/power';
export { cos, sin } from './math/trigonometry';
