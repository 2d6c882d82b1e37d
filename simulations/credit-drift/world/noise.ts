/**
 * All the chance of one month: what the structural equations read beside the causes. It depends on seed, month and applicant
 * alone, so that the same people can be met again under other causes (Pearl 2009, §7.1: a counterfactual keeps the exogenous
 * variables and changes an equation), and it is drawn once however often the equations are evaluated.
 */
import { normals, uniforms } from '../../kernel/streams';

/** Number of the random stream of each variable. Frozen: another number is another world. */
const STREAM = {
  group: 0,
  resilience: 1,
  gig: 2,
  app: 3,
  income: 4,
  debt: 5,
  fileAge: 6,
  noHit: 7,
  utilisation: 8,
  volatility: 9,
  inquiries: 10,
  area: 11,
  residence: 12,
  loan: 13,
  good: 15,
  missingCode: 16,
  unit: 17,
  label: 18,
  label2: 19,
  explore: 20,
  mature: 21,
} as const;

type Variable = keyof typeof STREAM;

const normalVariables = [
  'resilience',
  'income',
  'debt',
  'fileAge',
  'utilisation',
  'volatility',
  'area',
  'residence',
  'loan',
] as const satisfies readonly Variable[];

const isNormal = new Set<Variable>(normalVariables);

/** One column per exogenous variable: standard normal for those in `normalVariables`, uniform in (0, 1) for the others. */
export type Noise = Readonly<Record<Variable, Float64Array>> & { readonly count: number };

/** The noise of applicants 0 to count − 1 of a month. */
export function drawNoise(seed: number, month: number, count: number): Noise {
  return columnwise(count, (variable) =>
    isNormal.has(variable)
      ? normals(seed, month, STREAM[variable], count)
      : uniforms(seed, month, STREAM[variable], count),
  );
}

/** The noise of some of the applicants, by their row. */
export function selectNoise(noise: Noise, rows: ArrayLike<number>): Noise {
  return columnwise(rows.length, (variable) => {
    const from = noise[variable];
    return Float64Array.from(rows, (row) => from[row]!);
  });
}

function columnwise(count: number, column: (variable: Variable) => Float64Array): Noise {
  const columns = Object.fromEntries((Object.keys(STREAM) as Variable[]).map((name) => [name, column(name)]));
  return { ...(columns as Record<Variable, Float64Array>), count };
}
