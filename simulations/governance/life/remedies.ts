/**
 * Which control would have caught an incident: the same model with the same draws, one control changed, all else equal.
 *
 * `governance`: the framework does not use this control here. `verification`: it does, not thoroughly enough. The distinction is the
 * AI Incident Database's (responsible-ai-collaborative/aiid, issue 4050).
 */
import { exp, log } from '../../kernel/math';
import { LEGACY } from '../horizon';
import { type Gate, type Member, type Monitor, type Policy, gates, members, monitors } from '../policy';
import { ONCE, chance } from './fate';
import { AGAIN, builtWith, outsideRate } from './hazards';
import { asksPurpose, findsDefect } from './launch';
import type { Lives } from './lives';
import { type Defect, type IncidentKind, gateParameters, incidentKinds } from './parameters';
import { reviewRate } from './review';
import { type Tables, tablesOf } from './tables';
import { inherentRisk, sincerity } from './tiering';
import type { World } from './world';

export type Remedy =
  /** The gate at full depth would have found the defect before launch. */
  | { readonly control: 'gate'; readonly gate: Gate; readonly failure: Failure }
  /** This person on a board that sees the model would have. */
  | { readonly control: 'member'; readonly member: Member; readonly failure: Failure }
  /** Monitored daily, it would have been found after `detect` months. */
  | { readonly control: 'monitor'; readonly monitor: Monitor; readonly detect: number; readonly failure: Failure }
  /** The model went around the gates: a registry that blocks deployment would have stopped it. */
  | { readonly control: 'enforcement'; readonly failure: Failure }
  /** A review of models that were live before the framework would have. */
  | { readonly control: 'legacy review'; readonly failure: Failure };

export type Failure = 'governance' | 'verification';

export interface Case {
  readonly cause: IncidentKind | 'purpose';
  readonly month: number;
  /** Within the replicate. */
  readonly model: number;
  /** Months it took; monitors that gain less than a tenth of it are not named. */
  readonly detect?: number;
}

/** Cheapest first: prevention by person-days, then monitors. Empty: bad luck that no single control would have changed. */
export function remediesFor(of: Case, policy: Policy, lives: Lives, world: World): readonly Remedy[] {
  const { launch } = lives;
  if (launch.shadow[of.model] === 1) return [{ control: 'enforcement', failure: 'governance' }];
  const found: Remedy[] = [];
  const onset = onsetOf(of, lives, world);
  const prevents = (changed: Policy) => onset !== null && !onset.begins(reviewed(changed, of, lives, world));
  const tier = launch.tiers[of.model]!;
  if (onset?.atLaunch === true && of.model < LEGACY) {
    if (prevents(policy)) found.push({ control: 'legacy review', failure: 'governance' });
  } else if (onset !== null) {
    const cheapest = [...gates].sort((a, b) => gateParameters[a].days - gateParameters[b].days);
    for (const gate of cheapest) {
      const depth = policy.gates[gate][tier]!;
      if (depth === 1 || !prevents(withGate(policy, gate))) continue;
      found.push({ control: 'gate', gate, failure: depth > 0 ? 'verification' : 'governance' });
    }
    for (const member of members) {
      const asked = policy.board.members.includes(member) && policy.board.tiers[tier]!;
      if (!asked && prevents(withMember(policy, member))) {
        found.push({ control: 'member', member, failure: 'governance' });
      }
    }
  }
  return of.cause === 'purpose' ? found : [...found, ...monitorsFor(of.cause, of, policy, lives, world)];
}

interface Onset {
  /** The defect came with the launch, not with a later change. */
  readonly atLaunch: boolean;
  /** Whether the incident still begins when a review finds it with probability `p`. */
  begins(p: number): boolean;
}

/** Null: no review prevents it. */
function onsetOf({ cause, month, model }: Case, { launch }: Lives, { portfolio, fate, settings }: World): Onset | null {
  const built = builtWith(portfolio, model);
  const releases = portfolio.releases[model]!;
  switch (cause) {
    case 'drift':
      return null;
    case 'release': {
      const u = fate.uniform(chance.releaseOnset, month, model);
      return { atLaunch: false, begins: (p) => u < 1 - exp(-releases * built.release * (1 - p)) };
    }
    case 'purpose': {
      const u = fate.uniform(chance.purposeDefect, ONCE, model);
      return { atLaunch: true, begins: (p) => u < settings.unlawfulPurpose * built.purpose * (1 - p) };
    }
    case 'leak': {
      const u = fate.uniform(chance.leakDefect, ONCE, model);
      return { atLaunch: true, begins: (p) => u < built.leak * (1 - p) };
    }
    case 'fairness':
    case 'quality': {
      const first = Math.floor(launch.start[model]!) === month;
      const again = cause === 'fairness' ? chance.fairnessAgain : chance.qualityAgain;
      const launched = cause === 'fairness' ? chance.fairnessDefect : chance.qualityDefect;
      const u = first ? fate.uniform(launched, ONCE, model) : fate.uniform(again, month, model);
      return { atLaunch: first, begins: (p) => u < (first ? 1 : AGAIN) * built[cause] * (1 - p) };
    }
  }
}

const withGate = (policy: Policy, gate: Gate): Policy => ({
  ...policy,
  gates: { ...policy.gates, [gate]: [1, 1, 1, 1] },
});
const withMember = (policy: Policy, member: Member): Policy => ({
  ...policy,
  board: {
    ...policy.board,
    members: [...new Set([...policy.board.members, member])],
    tiers: [true, true, true, true],
  },
});

/** Probability that the review under `policy` finds the defect, in the same tier and with the board as busy as it was. */
function reviewed(policy: Policy, { cause, model }: Case, { launch }: Lives, world: World): number {
  const tables: Tables = tablesOf(policy, world.settings);
  const tier = launch.tiers[model]!;
  const review = {
    tier,
    genai: world.portfolio.genai[model] === 1,
    sincerity: sincerity(tables.burden[tier]!, inherentRisk(world.portfolio, model)),
    reading: tables.boardSees[tier]! * launch.reading[model]!,
  };
  return cause === 'purpose' ? asksPurpose(tables, review) : findsDefect(tables, cause as Defect, review);
}

/** Monitors that, switched on and looked at daily, would have found it in clearly less time. */
function monitorsFor(kind: IncidentKind, of: Case, policy: Policy, lives: Lives, world: World): readonly Remedy[] {
  const { launch } = lives;
  const tier = launch.tiers[of.model]!;
  const genai = world.portfolio.genai[of.model]!;
  const u = world.fate.uniform(chance.detection + incidentKinds.indexOf(kind), of.month, of.model);
  const otherwise = outsideRate(world.portfolio, of.model)[kind] + reviewRate(policy, lives, 0, tier);
  const attention = lives.attention[of.month]!;
  const monitored = (changed: Policy) => tablesOf(changed, world.settings).detection[kind][genai]![tier]!;
  const now = monitored(policy);
  return monitors.flatMap((monitor): Remedy[] => {
    // Alone, so that nothing else that daily checks improve is counted for it.
    const alone = monitored(withOnly(policy, monitor));
    if (alone <= now) return [];
    const detect = -log(Math.max(1e-6, u)) / (alone * attention + otherwise);
    if (detect > 0.9 * (of.detect ?? 0)) return [];
    const on = policy.monitoring.monitors[monitor][tier]!;
    return [{ control: 'monitor', monitor, detect, failure: on ? 'verification' : 'governance' }];
  });
}

const withOnly = (policy: Policy, chosen: Monitor): Policy => ({
  ...policy,
  monitoring: {
    ...policy.monitoring,
    platform: true,
    checksPerMonth: [30, 30, 30, 30],
    monitors: Object.fromEntries(
      monitors.map((monitor) => [monitor, Array.from({ length: 4 }, () => monitor === chosen)]),
    ) as unknown as Policy['monitoring']['monitors'],
  },
});
