/** Figures over all replicates, as design 4.4 lists them. Money in k€, time in months. */
import { quantileSorted } from '../../statistics/drift/samples';
import { LEGACY, MODELS, MONTHS } from '../horizon';
import { QUEUE_MONTHS } from './queues';
import { leadOf } from './launch';
import type { Lives } from './lives';
import { type IncidentKind, incidentKinds } from './parameters';
import { inherentRisk } from './tiering';
import type { World } from './world';

/** How a total is spread over replicates. */
export interface Spread {
  readonly mean: number;
  /** Standard error of the mean. */
  readonly error: number;
  readonly median: number;
  readonly p05: number;
  readonly p95: number;
  /** Mean of the worst tenth (the largest). */
  readonly cvar90: number;
}

/** Of a pool; null when it is empty. */
export interface Quantiles {
  readonly median: number;
  readonly p90: number;
}

export interface Outcomes {
  readonly replicates: number;
  readonly value: Spread;
  readonly governance: Spread;
  readonly losses: Spread;
  readonly fines: Spread;
  /** Losses and fines together. */
  readonly damage: Spread;
  /** Value less governance, losses and fines. */
  readonly net: Spread;
  readonly harm: Spread;
  readonly serious: Spread;
  readonly incidents: Spread;
  /** Means per replicate. */
  readonly byKind: Readonly<Record<IncidentKind, number>>;
  readonly seriousByKind: Readonly<Record<IncidentKind, number>>;
  readonly unlawfulPurposes: number;
  readonly auditFindings: number;
  readonly withdrawals: number;
  readonly lateNotifications: number;
  readonly shadow: Spread;
  readonly liveAtEnd: Spread;
  /** Harm per model and year in production. */
  readonly harmPerModelYear: number;
  readonly toDetect: Quantiles | null;
  readonly toDetectSerious: Quantiles | null;
  readonly toContain: Quantiles | null;
  /** Models that came through the gates: months from the planned date to approval. */
  readonly lead: Quantiles | null;
  /** Mean by tier, T1 to T4; null where no model came through. */
  readonly leadByTier: readonly (number | null)[];
  /** Share of models in each tier. */
  readonly tierShares: readonly number[];
  /** Person-days by tier. */
  readonly burden: readonly number[];
  readonly boardUse: number;
  /** Largest over the months of the mean backlog, months of capacity. */
  readonly boardBacklog: number;
  readonly reviewDepth: number;
  readonly secondLineBacklog: number;
  /** False alarms a month. */
  readonly alerts: number;
  readonly attention: number;
  /** Documentation coverage of Annex III models, 0 to 1; null: there are none. */
  readonly documentation: number | null;
  /** Correlation of tier and inherent risk; null: all models in one tier. */
  readonly tierRiskCorrelation: number | null;
}

export function outcomesOf(lives: Lives, world: World): Outcomes {
  const { totals, incidents, replicates, launch, tables } = lives;
  const damage = totals.losses.map((loss, r) => loss + totals.fines[r]!);
  const net = totals.value.map((value, r) => value - totals.governance[r]! - damage[r]!);
  const count = new Float64Array(replicates);
  for (const kind of incidentKinds) for (let r = 0; r < replicates; r++) count[r]! += lives.byKind[kind][r]!;
  const mean = (of: Float64Array) => spreadOf(of).mean;
  const means = (of: Lives['byKind']) =>
    Object.fromEntries(incidentKinds.map((kind) => [kind, mean(of[kind])])) as Record<IncidentKind, number>;
  return {
    replicates,
    value: spreadOf(totals.value),
    governance: spreadOf(totals.governance),
    losses: spreadOf(totals.losses),
    fines: spreadOf(totals.fines),
    damage: spreadOf(damage),
    net: spreadOf(net),
    harm: spreadOf(totals.harm),
    serious: spreadOf(totals.serious),
    incidents: spreadOf(count),
    byKind: means(lives.byKind),
    seriousByKind: means(lives.seriousByKind),
    unlawfulPurposes: mean(totals.unlawfulPurposes),
    auditFindings: mean(totals.findings),
    withdrawals: mean(totals.withdrawals),
    lateNotifications: mean(totals.late),
    shadow: spreadOf(totals.shadow),
    liveAtEnd: spreadOf(totals.live),
    harmPerModelYear: (12 * mean(totals.harm)) / Math.max(1e-9, mean(totals.modelMonths)),
    toDetect: quantilesOf(incidents.detect),
    toDetectSerious: quantilesOf(incidents.detect.filter((_, i) => incidents.serious[i] === 1)),
    toContain: quantilesOf(incidents.contain),
    ...leadTimes(lives, world),
    tierShares: [0, 1, 2, 3].map((tier) => launch.tiers.filter((of) => of === tier).length / launch.tiers.length),
    burden: tables.burden,
    boardUse: average(launch.boardUse),
    boardBacklog: worstMonth(launch.boardBacklog, replicates),
    reviewDepth: average(launch.depth),
    secondLineBacklog:
      tables.secondLineCapacity < 1e-6 ? 0 : Math.min(99, worstMonth(launch.secondLineBacklog, replicates)),
    alerts: mean(totals.falseAlarms) / MONTHS,
    attention: mean(totals.attention),
    documentation: documentationOf(lives, world),
    tierRiskCorrelation: correlationOf(lives, world),
  };
}

export function spreadOf(values: Float64Array): Spread {
  const sorted = values.slice().sort();
  const mean = average(values);
  const squares = values.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  const p90 = quantileSorted(sorted, 0.9);
  const worst = sorted.filter((value) => value >= p90);
  return {
    mean,
    error: values.length > 1 ? Math.sqrt(squares / (values.length - 1) / values.length) : 0,
    median: quantileSorted(sorted, 0.5),
    p05: quantileSorted(sorted, 0.05),
    p95: quantileSorted(sorted, 0.95),
    cvar90: average(worst),
  };
}

function quantilesOf(values: Float64Array): Quantiles | null {
  if (values.length === 0) return null;
  const sorted = values.slice().sort();
  return { median: quantileSorted(sorted, 0.5), p90: quantileSorted(sorted, 0.9) };
}

function average(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** The largest, over the months, of the mean over replicates. */
function worstMonth(series: Float64Array, replicates: number): number {
  const means = new Float64Array(MONTHS);
  for (let i = 0; i < series.length; i++) means[i % MONTHS]! += series[i]! / replicates;
  return Math.max(...means);
}

function leadTimes({ launch }: Lives, { portfolio }: World): Pick<Outcomes, 'lead' | 'leadByTier'> {
  const pool: number[] = [];
  const sums = [0, 0, 0, 0];
  const counts = [0, 0, 0, 0];
  for (let i = 0; i < launch.tiers.length; i++) {
    if (i % MODELS < LEGACY || launch.shadow[i] === 1) continue;
    const lead = Math.min(QUEUE_MONTHS, leadOf(launch, portfolio, i));
    pool.push(lead);
    const tier = launch.tiers[i]!;
    sums[tier] = sums[tier]! + lead;
    counts[tier] = counts[tier]! + 1;
  }
  return {
    lead: quantilesOf(Float64Array.from(pool)),
    leadByTier: sums.map((sum, tier) => (counts[tier] === 0 ? null : sum / counts[tier]!)),
  };
}

function documentationOf({ launch }: Lives, { portfolio }: World): number | null {
  let sum = 0;
  let count = 0;
  for (let i = 0; i < launch.tiers.length; i++) {
    if (portfolio.annexIII[i] === 0) continue;
    sum += launch.documented[i]!;
    count += 1;
  }
  return count === 0 ? null : sum / count;
}

function correlationOf({ launch }: Lives, { portfolio }: World): number | null {
  const risks = Float64Array.from(launch.tiers, (_, i) => inherentRisk(portfolio, i));
  const tiers = Float64Array.from(launch.tiers);
  const meanRisk = average(risks);
  const meanTier = average(tiers);
  let both = 0;
  let risk = 0;
  let tier = 0;
  for (let i = 0; i < tiers.length; i++) {
    const x = tiers[i]! - meanTier;
    const y = risks[i]! - meanRisk;
    both += x * y;
    tier += x * x;
    risk += y * y;
  }
  return tier < 1e-12 ? null : both / Math.sqrt(tier * risk);
}
