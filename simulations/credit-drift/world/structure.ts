/**
 * The structural equations of an applicant, after the prototype in the reference (scm.py). A cause changes one equation and leaves
 * the noise alone; at strength 0 every equation is the one at launch. Arithmetic keeps the prototype's order of operations: results
 * agree to the last digits.
 */
import { exp, log, sigmoid } from '../../kernel/math';
import type { Applicants } from './applicant-table';
import { areaIndex, areaPercentile, launchArea } from './area';
import type { Strengths } from './causes';
import type { Noise } from './noise';
import { world } from './parameters';

/** Applicants who owe to `noise` what is chance, with each cause at its strength (0 to 1). `label` changes nobody: see labels.ts. */
export function applyStructure(noise: Noise, strengths: Strengths): Applicants {
  const { count } = noise;
  const inputs = Array.from({ length: 9 }, () => new Float64Array(count));
  const [income, debt, fileAge, utilisation, volatility, inquiries, area, residence, loan] = inputs as Columns;
  const [group, good, gig, app, noHit] = Array.from({ length: 5 }, () => new Uint8Array(count)) as Flags;
  const goodProbability = new Float64Array(count);
  const sources = {
    income: strengths.unit > 0 ? new Float64Array(count) : income,
    area: strengths.proxy > 0 ? new Float64Array(count) : area,
  };

  const gigShareB = world.gigShare.B + strengths.population * (1 - world.gigShare.B);
  const flattening = strengths['concept-flattening'];
  const lift = strengths['concept-lift'] * 2;
  const percentile = strengths.proxy > 0 ? areaPercentile(strengths.proxy) : undefined;
  const weeksPerMonth = log(52 / 12);

  for (let i = 0; i < count; i++) {
    const b = noise.group[i]! < world.shareB ? 1 : 0;
    const u = world.resilienceB * b + noise.resilience[i]!;
    const isGig = noise.gig[i]! < (b === 1 ? gigShareB : world.gigShare.A) ? 1 : 0;
    const isApp = noise.app[i]! < (b === 1 ? world.appShare.B : world.appShare.A) ? 1 : 0;
    const isNoHit = noise.noHit[i]! < (b === 1 ? world.noHitShare.B : world.noHitShare.A) ? 1 : 0;
    group[i] = b;
    gig[i] = isGig;
    app[i] = isApp;
    noHit[i] = isNoHit;

    // Income from gigs is harder to verify and counts for less.
    const earned = 8 + 0.3 * u - 0.05 * b - 0.22 * isGig + 0.25 * noise.income[i]!;
    const weekly = isApp === 1 && noise.unit[i]! < strengths.unit;
    sources.income[i] = earned;
    income[i] = weekly ? earned - weeksPerMonth : earned;
    debt[i] = Math.min(Math.max(0.36 - 0.055 * u + 0.08 * noise.debt[i]!, 0.02), 0.95);
    const years = Math.max(0, 8 + 2.6 * u - 1.2 * b - 1.2 * isGig + 2 * noise.fileAge[i]!);
    const absent = noise.missingCode[i]! < strengths['missing-code'] ? world.missingCode : world.imputedFileAge;
    fileAge[i] = isNoHit === 1 ? absent : years;
    utilisation[i] = sigmoid(-0.4 - 0.6 * u + 0.7 * noise.utilisation[i]!);
    volatility[i] =
      isGig === 1 ? -0.95 - 0.05 * u + 0.25 * noise.volatility[i]! : -1.9 - 0.35 * u + 0.35 * noise.volatility[i]!;
    inquiries[i] = poisson(exp(0.2 - 0.3 * u), noise.inquiries[i]!);
    const firstVersion = launchArea(u, noise.area[i]!);
    sources.area[i] = firstVersion;
    area[i] = percentile === undefined ? firstVersion : areaIndex(percentile, firstVersion, b);
    // Years at the address differ much between the groups and have no effect on repayment.
    residence[i] = Math.max(0, 7.5 - 4.5 * b + 2.3 * noise.residence[i]!);
    loan[i] = 0.3 * noise.loan[i]!;

    const { intercept, slope, loan: loanSlope } = world.repayment;
    const slopeHere = b === 1 && flattening > 0 ? slope * u * (1 - 0.6 * flattening) + 0.9 * flattening : slope * u;
    const logit = intercept + slopeHere + loanSlope * (loan[i]! / 0.3) + b * lift;
    const p = sigmoid(logit);
    goodProbability[i] = p;
    good[i] = noise.good[i]! < p ? 1 : 0;
  }
  const { label, label2, explore, mature } = noise;
  const draws = { label, label2, explore, mature };
  return { count, inputs, group, good, goodProbability, gig, app, noHit, sources, draws };
}

type Columns = [
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
  Float64Array,
];
type Flags = [Uint8Array, Uint8Array, Uint8Array, Uint8Array, Uint8Array];

/** The Poisson quantile of `u`, by inversion, so that more of what causes inquiries never gives fewer; at most 24. */
function poisson(mean: number, u: number): number {
  let probability = exp(-mean);
  let cumulative = probability;
  let count = 0;
  while (u > cumulative && count < 24) {
    count += 1;
    probability = (probability * mean) / count;
    cumulative += probability;
  }
  return count;
}
