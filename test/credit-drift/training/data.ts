/** Applicants to train on, and measures to judge by. */
import { generateApplicants, stackApplicants } from '@simulations/credit-drift/world/applicants';
import type { Applicants } from '@simulations/credit-drift/world/applicants';
import type { Injection } from '@simulations/credit-drift/world/causes';
import type { LogisticModel } from '@simulations/credit-drift/model/logistic-model';

/** Months −12 to −1, 24,000 applicants unless told. */
export const launchData = (seed: number, perMonth = 2000): Applicants =>
  stackApplicants(Array.from({ length: 12 }, (_, k) => generateApplicants({ seed, month: k - 12, count: perMonth })));

/** Three months of production, 6,000 applicants each. */
export const productionData = (seed: number, injections: readonly Injection[]): Applicants =>
  stackApplicants([1, 2, 3].map((month) => generateApplicants({ seed, month, count: 6000, injections })));

export const parametersOf = (model: LogisticModel): number[] => [model.intercept, ...model.coefficients];

export function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) throw new Error(`${a.length} numbers against ${b.length}`);
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
  return most;
}

/** Share of the creditworthy of each group (A, B) that score below `threshold`. */
export function falseRejections(people: Applicants, scores: Float64Array, threshold: number): [number, number] {
  const good = [0, 0];
  const rejected = [0, 0];
  people.good.forEach((y, i) => {
    if (y !== 1) return;
    const group = people.group[i]!;
    good[group]!++;
    if (scores[i]! < threshold) rejected[group]!++;
  });
  return [rejected[0]! / good[0]!, rejected[1]! / good[1]!];
}

/** A repeatable sample of the rows: every `k`-th. */
export function everyNth({ inputs, good, group }: Applicants, k: number) {
  const pick = <A extends Float64Array | Uint8Array>(values: A) => values.filter((_, i) => i % k === 0) as A;
  return { inputs: inputs.map(pick), labels: pick(good), groups: pick(group) };
}
