/** The models of many replicates of an organisation, as columns. */
import { MODELS, LEGACY } from '../horizon';
import { exp } from '../../kernel/math';
import { normals, uniform, uniforms } from '../../kernel/streams';
import { archetypes } from './archetypes';

/** Columns of `replicates × MODELS` numbers, replicate by replicate; models by planned date, the legacy ones first. */
export interface Portfolio {
  readonly replicates: number;
  /** Index into `archetypes`. */
  readonly archetype: Uint8Array;
  readonly impact: Float64Array;
  /** log10 of decisions per month. */
  readonly logReach: Float64Array;
  /** `logReach` from 2 to 6.6 as 0 to 1. */
  readonly reach: Float64Array;
  /** Weight of the people concerned: 1 at 10,000 decisions a month, growing with the 0.45th power. */
  readonly exposure: Float64Array;
  readonly automation: Float64Array;
  readonly sensitivity: Float64Array;
  readonly vendor: Uint8Array;
  readonly genai: Uint8Array;
  readonly volatility: Float64Array;
  readonly complexity: Float64Array;
  readonly annexIII: Uint8Array;
  readonly person: Uint8Array;
  /** k€ a month while live. */
  readonly value: Float64Array;
  /** Per month. */
  readonly releases: Float64Array;
  /** Month in which the team wants to go live; 0 for legacy. */
  readonly planned: Float64Array;
}

/** How often archetypes occur, by id; those not named keep their own weight. */
export type Mix = Readonly<Record<string, number>>;

export interface PortfolioOptions {
  readonly seed: number;
  readonly replicates: number;
  readonly mix?: Mix;
  /**
   * `redrawn`: every replicate is an organisation of its own. `shared`: all have the models and dates of the first, and only their
   * attributes differ, as estimates of the same thing do.
   */
  readonly models?: 'redrawn' | 'shared';
}

/** The streams' time step of what is drawn once. */
const ONCE = -1;
const variable = {
  archetype: 100,
  impact: 101,
  logReach: 102,
  automation: 103,
  sensitivity: 104,
  volatility: 105,
  complexity: 106,
  value: 107,
  releases: 108,
  planned: 109,
} as const;

/** The last month in which a team plans to go live. */
const LAST_PLAN = 21;
/** k€ in the archetypes are scaled so that a model brings 52 k€ a month on average. */
const VALUE_SCALE = 0.55;
const LN10 = 2.302585092994046;

export function drawPortfolio(options: PortfolioOptions): Portfolio {
  const { seed, replicates } = options;
  const size = replicates * MODELS;
  const archetype = drawArchetypes(options);
  const column = (read: (index: number) => number) => Float64Array.from(archetype, read);
  const flag = (read: (index: number) => boolean) => Uint8Array.from(archetype, (index) => (read(index) ? 1 : 0));
  const jittered = (
    name: 'impact' | 'logReach' | 'automation' | 'sensitivity' | 'volatility' | 'complexity',
    spread: number,
    least: number,
    most: number,
  ) => {
    const noise = normals(seed, ONCE, variable[name], size);
    const mean = name === 'logReach' ? 'reach' : name;
    const drawn = column((index) => archetypes[index]![mean]);
    for (let i = 0; i < size; i++) drawn[i] = Math.min(most, Math.max(least, drawn[i]! + spread * noise[i]!));
    return drawn;
  };
  const scaled = (name: 'value' | 'releases', spread: number, mean: (index: number) => number) => {
    const noise = normals(seed, ONCE, variable[name], size);
    return column(mean).map((value, i) => value * exp(spread * noise[i]!));
  };
  const logReach = jittered('logReach', 0.35, 2, 6.6);
  return {
    replicates,
    archetype,
    impact: jittered('impact', 0.06, 0.01, 1),
    logReach,
    reach: logReach.map((value) => (value - 2) / 4.6),
    exposure: logReach.map((value) => exp(0.45 * (value - 4) * LN10)),
    automation: jittered('automation', 0.07, 0, 1),
    sensitivity: jittered('sensitivity', 0.07, 0, 1),
    vendor: flag((index) => archetypes[index]!.vendors !== null),
    genai: flag((index) => archetypes[index]!.genai),
    volatility: jittered('volatility', 0.1, 0.05, 1),
    complexity: jittered('complexity', 0.1, 0.1, 1),
    annexIII: flag((index) => archetypes[index]!.annexIII.point !== null),
    person: flag((index) => archetypes[index]!.person),
    value: scaled('value', 0.35, (index) => VALUE_SCALE * archetypes[index]!.value),
    releases: scaled('releases', 0.2, (index) => archetypes[index]!.releasesPerMonth),
    planned: drawDates(options),
  };
}

function drawArchetypes({ seed, replicates, mix = {}, models }: PortfolioOptions): Uint8Array {
  for (const id of Object.keys(mix)) {
    if (!archetypes.some((archetype) => archetype.id === id)) throw new RangeError(`no archetype "${id}"`);
  }
  const weights = archetypes.map(({ id, weight }) => mix[id] ?? weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  if (!(total > 0)) throw new RangeError('a mix needs at least one archetype');
  const pick = (u: number) => {
    let left = u * total;
    for (const [index, weight] of weights.entries()) {
      left -= weight;
      if (left < 0) return index;
    }
    return weights.findLastIndex((weight) => weight > 0);
  };
  const drawn = new Uint8Array(replicates * MODELS);
  for (let i = 0; i < drawn.length; i++) {
    drawn[i] = pick(uniform(seed, ONCE, models === 'shared' ? i % MODELS : i, variable.archetype));
  }
  return drawn;
}

function drawDates({ seed, replicates, models }: PortfolioOptions): Float64Array {
  const planned = uniforms(seed, ONCE, variable.planned, replicates * MODELS).map((u) => LAST_PLAN * u);
  for (let replicate = 0; replicate < replicates; replicate++) {
    const own = planned.subarray(replicate * MODELS, (replicate + 1) * MODELS);
    if (models === 'shared' && replicate > 0) own.set(planned.subarray(0, MODELS));
    else own.sort().fill(0, 0, LEGACY);
  }
  return planned;
}

/** The replicates from `from` up to, not including, `to`: views, not copies. */
export function replicatesOf(portfolio: Portfolio, from: number, to: number): Portfolio {
  const cut = <A extends Float64Array | Uint8Array>(column: A) => column.subarray(from * MODELS, to * MODELS) as A;
  return {
    replicates: to - from,
    archetype: cut(portfolio.archetype),
    impact: cut(portfolio.impact),
    logReach: cut(portfolio.logReach),
    reach: cut(portfolio.reach),
    exposure: cut(portfolio.exposure),
    automation: cut(portfolio.automation),
    sensitivity: cut(portfolio.sensitivity),
    vendor: cut(portfolio.vendor),
    genai: cut(portfolio.genai),
    volatility: cut(portfolio.volatility),
    complexity: cut(portfolio.complexity),
    annexIII: cut(portfolio.annexIII),
    person: cut(portfolio.person),
    value: cut(portfolio.value),
    releases: cut(portfolio.releases),
    planned: cut(portfolio.planned),
  };
}
