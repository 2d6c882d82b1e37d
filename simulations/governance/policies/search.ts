/**
 * Random search for a framework that games the score: an idea of the list driven to the end, everything else as chance has it.
 * Half of the draws lie anywhere, half around the expert's policy, which is the harder test.
 */
import { type Sequence, sequence } from '../../kernel/streams';
import { run } from '../life/run';
import type { World } from '../life/world';
import { type PerTier, type Policy, factors, gates, members, monitors, responders } from '../policy';
import { expert } from './baselines';
import { type ExploitName, exploitNames, exploits } from './exploits';

export interface SearchOptions {
  readonly seed: number;
  readonly steps: number;
  /** Ideas to draw from; all of the list unless given. */
  readonly families?: readonly ExploitName[];
  /** Called after every step, to show progress or to stop by throwing. */
  readonly onStep?: (step: number, best: SearchResult) => void;
}

export interface SearchResult {
  readonly family: ExploitName;
  readonly policy: Policy;
  /** In the world that was searched; measure it again in another before believing it. */
  readonly score: number;
}

/** The best of `steps` degenerate policies, best first, one for each family that was drawn. */
export function searchDegenerate(world: World, options: SearchOptions): readonly SearchResult[] {
  const { seed, steps, families = exploitNames, onStep } = options;
  const draws = sequence(seed, 1);
  const best = new Map<ExploitName, SearchResult>();
  let top: SearchResult | undefined;
  for (let step = 0; step < steps; step++) {
    const family = families[draws.below(families.length)]!;
    const policy = exploits[family].apply(step % 2 === 0 ? anyPolicy(draws) : near(expert, draws));
    const result: SearchResult = { family, policy, score: run(policy, world).score.total };
    if (result.score > (best.get(family)?.score ?? -1)) best.set(family, result);
    if (top === undefined || result.score > top.score) top = result;
    onStep?.(step, top);
  }
  return [...best.values()].sort((a, b) => b.score - a.score);
}

/** A policy anywhere in the ranges that learners use. */
export function anyPolicy(draws: Sequence): Policy {
  const between = (least: number, most: number) => least + (most - least) * draws.uniform();
  const yes = (p = 0.5) => draws.uniform() < p;
  const perTier = <T>(draw: () => T): PerTier<T> => [draw(), draw(), draw(), draw()];
  const record = <K extends string, T>(keys: readonly K[], draw: () => T) =>
    Object.fromEntries(keys.map((key) => [key, draw()])) as Record<K, T>;
  const ascending = (count: number, least: number, most: number) =>
    Array.from({ length: count }, () => between(least, most)).sort((a, b) => a - b);
  const rising = () => ascending(4, 0, 1) as unknown as PerTier<number>;
  return {
    tiering: {
      weights: record(factors, () => between(0, 4)),
      cuts: ascending(3, 0.1, 0.8) as unknown as Policy['tiering']['cuts'],
      annexIIIFloor: ([null, 2, 3, 4] as const)[draws.below(4)]!,
      verified: yes(),
    },
    gates: record(gates, rising),
    board: {
      members: members.filter(() => yes(0.7)),
      meetingsPerMonth: between(0, 8),
      hoursPerMeeting: between(0.5, 4),
      tiers: perTier(yes),
      decideWithin: yes() ? null : between(0.25, 3),
    },
    secondLine: { fte: between(0, 5), enforced: yes() },
    monitoring: {
      monitors: record(monitors, () => perTier(() => yes(0.7))),
      checksPerMonth: perTier(() => between(1, 30)),
      threshold: between(1.2, 4.5),
      rollback: perTier(() => yes(0.1)),
      onCallFte: between(0, 3),
      reviewEvery: perTier(() => between(1, 24)),
      platform: yes(0.7),
    },
    playbook: {
      named: record(responders, () => yes(0.7)),
      killSwitch: perTier(yes),
      drillsPerYear: between(0, 8),
    },
  };
}

/** A policy that differs a little from a given one in all that is a number. */
export function near(policy: Policy, draws: Sequence): Policy {
  const scaled = (value: number, most: number) => Math.min(most, value * (0.75 + 0.5 * draws.uniform()));
  const shifted = (value: number) => Math.min(1, Math.max(0, value + 0.3 * (draws.uniform() - 0.5)));
  const { tiering, board, secondLine, monitoring, playbook } = policy;
  const cuts = tiering.cuts.map((cut) => cut + 0.12 * (draws.uniform() - 0.5)).sort((a, b) => a - b);
  const tiers = <T>(of: PerTier<T>, change: (value: T) => T): PerTier<T> => [
    change(of[0]),
    change(of[1]),
    change(of[2]),
    change(of[3]),
  ];
  return {
    tiering: {
      ...tiering,
      weights: Object.fromEntries(
        factors.map((factor) => [factor, scaled(tiering.weights[factor], 10)]),
      ) as Policy['tiering']['weights'],
      cuts: cuts as unknown as Policy['tiering']['cuts'],
    },
    gates: Object.fromEntries(gates.map((gate) => [gate, tiers(policy.gates[gate], shifted)])) as Policy['gates'],
    board: {
      ...board,
      meetingsPerMonth: scaled(board.meetingsPerMonth, 20),
      hoursPerMeeting: scaled(board.hoursPerMeeting, 10),
    },
    secondLine: { ...secondLine, fte: scaled(secondLine.fte, 20) },
    monitoring: {
      ...monitoring,
      checksPerMonth: tiers(monitoring.checksPerMonth, (value) => scaled(value, 100)),
      threshold: scaled(monitoring.threshold, 6),
      onCallFte: scaled(monitoring.onCallFte, 10),
      reviewEvery: tiers(monitoring.reviewEvery, (value) => Math.max(1, scaled(value, 36))),
    },
    playbook: { ...playbook, drillsPerYear: scaled(playbook.drillsPerYear, 24) },
  };
}
