/**
 * Holds a brief against the truth. Numbers, names and references are checked; what only a reader can judge says so. A brief that rightly says that
 * nothing is wrong is right.
 */
import { monitoring, remediation, residualRisk } from './checks/after';
import { denominator, group, measure, month } from './checks/claim';
import { bears, consulted, counterEvidence, rootCause } from './checks/evidence';
import { optionFigures, options, recommendation } from './checks/plan';
import { after, before, change, consistent, people, prose } from './checks/rates';
import { mechanism, summary } from './checks/words';
import type { BriefCheck, BriefFacts, Checker } from './facts';
import type { Brief } from './schema';

export type { BriefCheck, BriefFacts } from './facts';

const checkers = {
  group: ['The right group', group],
  measure: ['The right measure', measure],
  denominator: ['Of whom it is a share', denominator],
  month: ['The month', month],
  before: ['The rate before', before],
  after: ['The rate after', after],
  change: ['Points or percent', change],
  consistent: ['The figures agree with each other', consistent],
  people: ['People affected', people],
  prose: ['Figures in the text', prose],
  'root-cause': ['The root cause', rootCause],
  consulted: ['Evidence that was looked at', consulted],
  bears: ['Evidence that bears on the cause', bears],
  'counter-evidence': ['Evidence against', counterEvidence],
  options: ['Options with their costs', options],
  recommendation: ['The recommendation', recommendation],
  'option-figures': ['What is said of the options', optionFigures],
  remediation: ['Those who were harmed', remediation],
  'residual-risk': ['Residual risk', residualRisk],
  monitoring: ['Monitoring', monitoring],
  summary: ['The summary', summary],
  mechanism: ['The mechanism', mechanism],
} as const satisfies Record<string, readonly [title: string, check: Checker]>;

export type BriefCheckId = keyof typeof checkers;
export const briefCheckIds = Object.keys(checkers) as readonly BriefCheckId[];

export function checkBrief(brief: Brief, facts: BriefFacts): readonly BriefCheck[] {
  return briefCheckIds.map((id) => {
    const [title, check] = checkers[id];
    return { id, title, ...check(brief, facts) };
  });
}

/** Mean share of what can be checked, 0 to 1. */
export function briefShare(checks: readonly BriefCheck[]): number {
  const counted = checks.filter(({ verdict }) => verdict !== 'cannot-tell');
  return counted.length === 0 ? 0 : counted.reduce((sum, { share }) => sum + share, 0) / counted.length;
}
