/**
 * The `count`-th largest of `values`, in linear time on average (Hoare's Find, 1961, with the middle of three as pivot).
 * Reorders `values`. `count` from 1 to their number.
 */
export function findLargest(values: Float64Array, count: number): number {
  const at = values.length - count;
  let low = 0;
  let high = values.length - 1;
  while (low < high) {
    const pivot = middleOf(values[low]!, values[(low + high) >> 1]!, values[high]!);
    let i = low;
    let j = high;
    while (i <= j) {
      while (values[i]! < pivot) i++;
      while (values[j]! > pivot) j--;
      if (i > j) break;
      const kept = values[i]!;
      values[i++] = values[j]!;
      values[j--] = kept;
    }
    // Now everything up to j is at most the pivot, everything from i on at least; between them all equal it.
    if (at <= j) high = j;
    else if (at >= i) low = i;
    else break;
  }
  return values[at]!;
}

const middleOf = (a: number, b: number, c: number) => Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
