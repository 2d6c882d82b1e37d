/** Changes one field of a framework, and figures to grade with. */
import { type Framework, parseFramework } from '@simulations/governance/framework/schema';
import type { TemplateId } from '@simulations/governance/framework/templates';
import type { Facts } from '@simulations/governance/grading/facts';
import type { PerTier } from '@simulations/governance/policy';

const facts = (
  tierShares: PerTier<number>,
  boardUtilisation: number,
  secondLineUtilisation: number,
  falseAlarmsPerMonth: number,
  alarmCapacityPerMonth: number,
): Facts => ({ tierShares, boardUtilisation, secondLineUtilisation, falseAlarmsPerMonth, alarmCapacityPerMonth });

/**
 * What the prototype (shared/reference/governance/govsim.py, 200 replicates, seed 7) gives for the policy of each template. Its second line's
 * utilisation is demand over capacity, mean of 24 months. Nobody governs in the empty one: its second line has no capacity to divide by.
 */
export const prototypeFacts: Readonly<Record<TemplateId, Facts>> = {
  empty: facts([1, 0, 0, 0], 0, 0, 0, 2),
  starter: facts([0.281, 0.392, 0.327, 0], 0.67, 0.27, 2.8, 24.5),
  broken: facts([0.301, 0.206, 0.377, 0.117], 4.43, 0.74, 189.5, 47),
  'one-size': facts([0.33, 0.249, 0.224, 0.197], 1.56, 0.45, 2.6, 47),
  'gate-all': facts([0.33, 0.249, 0.224, 0.197], 1.22, 0.96, 82, 47),
  'paper-theatre': facts([0.493, 0.221, 0.103, 0.184], 0.43, 0.16, 0.3, 47),
  good: facts([0.33, 0.249, 0.224, 0.197], 0.61, 0.4, 19.8, 47),
};
export const goodFacts = prototypeFacts.good;

type Node = Record<string, unknown>;

/** A copy with another value at `path` ("board.tiers.0"); the result is a framework, or this throws. */
export function change(framework: Framework, path: string, value: unknown): Framework {
  const copy = structuredClone(framework) as unknown as Node;
  const keys = path.split('.');
  const last = keys.pop()!;
  const parent = keys.reduce((node, key) => {
    if (!(key in node)) throw new Error(`no "${key}" on the way to ${path}`);
    return node[key] as Node;
  }, copy);
  if (!(last in parent)) throw new Error(`no ${path}`);
  parent[last] = value;
  return parseFramework(copy);
}

export function read(framework: Framework, path: string): unknown {
  return path.split('.').reduce<unknown>((node, key) => (node as Node)[key], framework);
}
