/** How each model comes into production: by the gates or around them, and what was found on the way. */
import { exp } from '../../kernel/math';
import { LEGACY, MODELS } from '../horizon';
import { type Policy, gates } from '../policy';
import { ONCE, chance } from './fate';
import { type Defect, RED_TEAM_WITHOUT_GENAI, defects, mostFound } from './parameters';
import type { Portfolio } from '../portfolio/portfolio';
import { type Passage, QUEUE_MONTHS, pass } from './queues';
import type { Tables } from './tables';
import { type Regime, originsOf } from './schedule';
import { inherentRisk, sincerity } from './tiering';
import { UNWATCHED } from './watch';
import type { World } from './world';

export interface Launch extends Passage {
  /** 0 (T1) to 3 (T4). */
  readonly tiers: Uint8Array;
  /** The row of what is watched: the tier, or unwatched. */
  readonly rows: Uint8Array;
  /** 1 for models that went live around the gates. */
  readonly shadow: Uint8Array;
  /** Month, as a fraction, in which each goes live; Infinity: never. */
  readonly start: Float64Array;
  /** Probability that a defect is found by the review. */
  readonly found: Readonly<Record<Defect, Float64Array>>;
  /** Probability that an unlawful purpose is. */
  readonly asked: Float64Array;
  /** Documentation coverage, 0 to 1. */
  readonly documented: Float64Array;
}

/** What a regime makes of the models, as it is known while that regime is in force. */
export interface Stage extends Regime {
  /** Reviews are those of changes to live models: by the regime's own gates. */
  readonly launch: Launch;
  /** Position of the stage whose gates each model passed on its way to production. */
  readonly origins: Uint8Array;
}

/** Months that a team waits before it looks for a way around. */
export const TOLERATED_WAIT = 2.5;

/** Probability that a team goes around the gates which take `lead` months. */
export function shadowProbability(policy: Policy, lead: number): number {
  const held = (policy.secondLine.enforced ? 0.85 : 0.15) * (policy.monitoring.platform ? 1 : 0.5);
  return (1 - held) * (1 - exp(-0.45 * Math.max(0, lead - TOLERATED_WAIT)));
}

/** Months from the date planned to approval; models that never come through wait as long as queues are followed. */
export function leadOf({ approved }: Passage, { planned }: Portfolio, i: number): number {
  return Number.isFinite(approved[i]!) ? approved[i]! - planned[i]! : QUEUE_MONTHS - planned[i]!;
}

/** What one model's review is made of. */
export interface Review {
  readonly tier: number;
  readonly genai: boolean;
  /** What is left of the gates after box-ticking. */
  readonly sincerity: number;
  /** How thoroughly the board read, 0 when it did not see the model. */
  readonly reading: number;
}

/** Probability that a review finds a defect. */
export function findsDefect(tables: Tables, defect: Defect, { tier, genai, sincerity, reading }: Review): number {
  let missed = 1 - tables.boardFinds[defect] * reading;
  for (const gate of gates) {
    const finds = tables.finds[defect][gate][tier]! * sincerity;
    missed *= 1 - (gate === 'redTeam' && !genai ? RED_TEAM_WITHOUT_GENAI : 1) * finds;
  }
  return Math.min(1 - missed, mostFound[defect]);
}

/** Probability that a review asks whether the purpose is lawful. */
export function asksPurpose(tables: Tables, { tier, reading }: Review): number {
  return Math.min(0.9, 1 - (1 - tables.boardAsks * reading) * tables.purposeMissed[tier]!);
}

/** A stage for each regime. Nothing of a stage depends on regimes that follow it. */
export function launchUnder(regimes: readonly Regime[], world: World): readonly Stage[] {
  const stages: Stage[] = [];
  regimes.forEach((regime, k) => {
    const known = regimes.slice(0, k + 1);
    const origins = originsOf(known, world.portfolio);
    stages.push({ ...regime, origins, launch: launch(known, origins, stages[k - 1]?.launch, world) });
  });
  return stages;
}

/** Under the last of `regimes`; `before`: what was known under the regime before it. */
function launch(regimes: readonly Regime[], origins: Uint8Array, before: Launch | undefined, world: World): Launch {
  const { portfolio, fate } = world;
  const { planned } = portfolio;
  const now = regimes[regimes.length - 1]!;
  const { from, policy, tables, tiers } = now;
  const passage = pass(regimes, world);
  const around = fate.uniforms(chance.shadow, ONCE);
  const size = tiers.length;
  const rows = tiers.slice();
  const shadow = new Uint8Array(size);
  const start = passage.approved.slice();
  const column = () => new Float64Array(size);
  const found: Record<Defect, Float64Array> = {
    fairness: column(),
    leak: column(),
    quality: column(),
    release: column(),
  };
  const asked = column();
  const documented = column();
  for (let i = 0; i < size; i++) {
    const legacy = i % MODELS < LEGACY;
    const tier = tiers[i]!;
    // A team decides to go around when its patience ends, by the wait it then expects.
    const decided = before !== undefined && Math.floor(planned[i]! + TOLERATED_WAIT) < from;
    if (legacy) {
      start[i] = 0;
    } else if (
      decided ? before.shadow[i] === 1 : around[i]! < shadowProbability(policy, leadOf(passage, portfolio, i))
    ) {
      shadow[i] = 1;
      rows[i] = UNWATCHED;
      start[i] = planned[i]! + TOLERATED_WAIT;
      continue;
    }
    const review = reviewOf(now, passage, world, i);
    for (const defect of defects) found[defect][i] = findsDefect(tables, defect, review);
    asked[i] = asksPurpose(tables, review);
    const origin = regimes[origins[i]!]!;
    const { tier: passed, sincerity: sincere } = reviewOf(origin, passage, world, i);
    documented[i] = Math.min(1, origin.tables.documentedByGates[passed]! * sincere + tables.documentedElse[tier]!);
  }
  return { ...passage, tiers, rows, shadow, start, found, asked, documented };
}

/** What the reviews on the way to production find, by the gates that each model passed. */
export function findingsOf(stages: readonly Stage[], stage: Stage, world: World): Pick<Launch, 'found' | 'asked'> {
  const { launch, origins } = stage;
  const own = stages.indexOf(stage);
  const found = Object.fromEntries(defects.map((defect) => [defect, launch.found[defect].slice()])) as Record<
    Defect,
    Float64Array
  >;
  const asked = launch.asked.slice();
  for (let i = 0; i < origins.length; i++) {
    if (origins[i] === own || launch.shadow[i] === 1) continue;
    const origin = stages[origins[i]!]!;
    const review = reviewOf(origin, launch, world, i);
    for (const defect of defects) found[defect][i] = findsDefect(origin.tables, defect, review);
    asked[i] = asksPurpose(origin.tables, review);
  }
  return { found, asked };
}

/** The review that model `i` gets by the gates of a regime. */
export function reviewOf(
  { tables, tiers }: Pick<Regime, 'tables' | 'tiers'>,
  passage: Pick<Passage, 'reading'>,
  { portfolio }: World,
  i: number,
): Review {
  const tier = tiers[i]!;
  return {
    tier,
    genai: portfolio.genai[i] === 1,
    sincerity: sincerity(tables.burden[tier]!, inherentRisk(portfolio, i)),
    reading: tables.boardSees[tier]! * passage.reading[i]!,
  };
}
