/** Fisher's exact test of a 2 × 2 table: no approximation, for windows too small for chi-square. */

/**
 * Two-sided p: the chance, with all margins fixed, of a table no likelier than the one seen (scipy.stats.fisher_exact).
 * `successes` of `trials` on each side, whole numbers. NaN when a side has no rows.
 */
export function fisherExact(successes1: number, trials1: number, successes2: number, trials2: number): number {
  if (!(trials1 > 0 && trials2 > 0)) return NaN;
  const successes = successes1 + successes2;
  const low = Math.max(0, successes - trials2);
  const high = Math.min(successes, trials1);
  // Hypergeometric weights relative to the mode, outwards by the ratio of neighbours: no factorials, nothing overflows.
  const weights = new Float64Array(high - low + 1);
  const middle = Math.floor(((successes + 1) * (trials1 + 1)) / (trials1 + trials2 + 2));
  const mode = Math.min(high, Math.max(low, middle));
  weights[mode - low] = 1;
  for (let k = mode; k < high; k++) {
    const ratio = ((trials1 - k) * (successes - k)) / ((k + 1) * (trials2 - successes + k + 1));
    weights[k + 1 - low] = weights[k - low]! * ratio;
  }
  for (let k = mode; k > low; k--) {
    const ratio = (k * (trials2 - successes + k)) / ((trials1 - k + 1) * (successes - k + 1));
    weights[k - 1 - low] = weights[k - low]! * ratio;
  }
  // Tables as likely as the one seen count, also when rounding puts them a hair above.
  const limit = weights[successes1 - low]! * (1 + 1e-7);
  let total = 0;
  let extreme = 0;
  for (const weight of weights) {
    total += weight;
    if (weight <= limit) extreme += weight;
  }
  return extreme / total;
}
