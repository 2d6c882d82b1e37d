/**
 * The `count` best items by score, best first; ties go to the lower item number, so that results repeat. `exclude` lists
 * items never shown (what the user has rated). Fewer come back when fewer are left. One pass, without sorting everything.
 */
export function topItems(scores: Float32Array, exclude: ArrayLike<number>, count: number): Int32Array {
  const barred = new Uint8Array(scores.length);
  for (let k = 0; k < exclude.length; k++) barred[exclude[k]!] = 1;
  const best: number[] = [];
  for (let item = 0; item < scores.length; item++) {
    if (barred[item] === 1) continue;
    const score = scores[item]!;
    if (best.length === count && score <= scores[best[count - 1]!]!) continue;
    let at = best.length;
    while (at > 0 && scores[best[at - 1]!]! < score) at--;
    best.splice(at, 0, item);
    if (best.length > count) best.pop();
  }
  return Int32Array.from(best);
}
