/** The regularised incomplete beta function, on which Student's t and the binomial distribution rest. */
import { exp } from '../../kernel/math';
import { deviance, stirlingError } from './stirling';

const TWO_PI = 6.283185307179586;
const TINY = 1e-300;

/** x^a y^b Γ(a + b + 1) ÷ (Γ(a + 1) Γ(b + 1)) for a, b, x > 0 and y = 1 − x > 0: a binomial term for whole a and b. */
function betaTerm(a: number, b: number, x: number, y: number): number {
  const n = a + b;
  const exponent = stirlingError(n) - stirlingError(a) - stirlingError(b) - deviance(a, n * x) - deviance(b, n * y);
  return exp(exponent) * Math.sqrt(n / (TWO_PI * a * b));
}

/**
 * I_x(a, b), the regularised incomplete beta function, for a, b > 0 and 0 ≤ x ≤ 1; NaN otherwise. Give `y` = 1 − x as well where it is
 * known more precisely than by subtraction. Continued fraction of Abramowitz & Stegun (1964), 26.5.8, by the modified Lentz method;
 * on the other side of the mean by I_x(a, b) = 1 − I_y(b, a).
 */
export function incompleteBeta(a: number, b: number, x: number, y = 1 - x): number {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0)) return NaN;
  if (x === 0) return 0;
  if (y === 0) return 1;
  return x < (a + 1) / (a + b + 2) ? leftTail(a, b, x, y) : 1 - leftTail(b, a, y, x);
}

function leftTail(a: number, b: number, x: number, y: number): number {
  // x^a y^b ÷ (a B(a, b)) = betaTerm · b/(a + b).
  return betaTerm(a, b, x, y) * (b / (a + b)) * fraction(a, b, x);
}

function fraction(a: number, b: number, x: number): number {
  const guard = (value: number) => (Math.abs(value) < TINY ? TINY : value);
  let c = 1;
  let d = 1 / guard(1 - ((a + b) * x) / (a + 1));
  let h = d;
  for (let m = 1; m < 100_000; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / guard(1 + even * d);
    c = guard(1 + even / c);
    h *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / guard(1 + odd * d);
    c = guard(1 + odd / c);
    const step = d * c;
    h *= step;
    if (Math.abs(step - 1) < 3e-16) break;
  }
  return h;
}
