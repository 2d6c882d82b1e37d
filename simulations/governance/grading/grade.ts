/** Grades a framework as a document: rules, then levels, then points, then caps. */
import { policyOf } from '../framework/policy-of';
import type { Framework } from '../framework/schema';
import type { Policy } from '../policy';
import type { Facts } from './facts';
import { type DimensionId, dimensionIds, type Judgement, type Level, type Rule } from './rule';
import { rules } from './rules';

/** Points of each dimension; they add up to 100. */
export const WEIGHTS: Readonly<Record<DimensionId, number>> = {
  completeness: 20,
  proportionality: 20,
  ownership: 15,
  measurability: 15,
  enforceability: 15,
  regulation: 15,
};
export const LEVEL_NAMES = ['Absent', 'Nominal', 'Operational', 'Assured'] as const;
/** A document that fails a fatal rule cannot have more: P3, O6, R4, E6. */
export const FATAL_CAP = 49;
/** A document that says one thing while another was simulated cannot have more. */
export const CONTRADICTION_CAP = 59;

export type JudgedRule = Omit<Rule, 'judge'> & Judgement;

export interface DimensionGrade {
  readonly id: DimensionId;
  readonly weight: number;
  readonly level: Level;
  /** Points, weight × level / 3. */
  readonly points: number;
  /** Rules that stand between this level and the next one. */
  readonly next: readonly JudgedRule[];
}

export interface DocumentGrade {
  readonly rules: readonly JudgedRule[];
  readonly dimensions: readonly DimensionGrade[];
  /** 0 to 100 before caps. */
  readonly uncapped: number;
  /** 0 to 100. */
  readonly score: number;
  /** Why the score is capped, when it is. */
  readonly caps: readonly { readonly at: number; readonly because: string }[];
  /** Rules whose text findings were contested: a person should read those. */
  readonly contested: readonly string[];
}

/** The highest level whose rules, and those of all levels below, pass. */
export function levelOf(judged: readonly Pick<JudgedRule, 'level' | 'verdict'>[]): Level {
  const holds = (level: number) => judged.every((rule) => rule.level !== level || rule.verdict === 'passed');
  if (!holds(1)) return 0;
  if (!holds(2)) return 1;
  return holds(3) ? 3 : 2;
}

export function judgeRules(framework: Framework, facts: Facts | null): readonly JudgedRule[] {
  return rules.map(({ judge, ...rule }) => ({ ...rule, ...judge(framework, facts) }));
}

function gradeDimension(id: DimensionId, judged: readonly JudgedRule[]): DimensionGrade {
  const own = judged.filter(({ dimension }) => dimension === id);
  const level = levelOf(own);
  const next = own.filter((rule) => rule.level === level + 1 && rule.verdict !== 'passed');
  return { id, weight: WEIGHTS[id], level, points: (WEIGHTS[id] * level) / 3, next };
}

/** Whether the policy that was simulated is another than the document's. */
export function contradicts(framework: Framework, simulated: Policy): boolean {
  return JSON.stringify(sorted(policyOf(framework))) !== JSON.stringify(sorted(simulated));
}

/** Keys in order, so that two equal policies read the same; the order of members has no meaning either. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value))
    return value.every((entry) => typeof entry === 'string') ? [...value].sort() : value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).map(([key, entry]) => [key, sorted(entry)] as const);
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** `facts`: null before the first run. `simulated`: the policy that was run; null when nothing was. */
export function gradeDocument(
  framework: Framework,
  facts: Facts | null,
  simulated: Policy | null = null,
): DocumentGrade {
  const judged = judgeRules(framework, facts);
  const dimensions = dimensionIds.map((id) => gradeDimension(id, judged));
  const uncapped = dimensions.reduce((sum, { points }) => sum + points, 0);
  const caps = [
    ...judged
      .filter(({ fatal, verdict }) => fatal && verdict !== 'passed')
      .map(({ id, says }) => ({ at: FATAL_CAP, because: `${id}: ${says}` })),
    ...(simulated !== null && contradicts(framework, simulated)
      ? [{ at: CONTRADICTION_CAP, because: 'The document says something else than the policy that was simulated.' }]
      : []),
  ];
  const score = Math.min(uncapped, ...caps.map(({ at }) => at));
  const contested = judged
    .filter(({ findings }) => findings?.some((finding) => finding.contested !== null))
    .map(({ id }) => id);
  return { rules: judged, dimensions, uncapped, score, caps, contested };
}

/** 40 % document, 50 % simulation, 10 % reflection; each 0 to 100. */
export function combine(document: number, simulation: number, reflection: number): number {
  return 0.4 * document + 0.5 * simulation + 0.1 * reflection;
}
