/** Reads a report against the rubric. One judge per point, each in its own file; each says what it saw. */
import { type AssessedPoint, type Assessment, type RubricPoint, sumUp } from '../kernel/assessment';
import type { Scenario } from '../kernel/simulation';
import { communication } from './assessment/communication';
import { diagnosis } from './assessment/diagnosis';
import { evidence } from './assessment/evidence';
import type { Judge } from './assessment/judgement';
import { plan } from './assessment/plan';
import { rollout } from './assessment/rollout';
import type { Report } from './report';
import type { Setup } from './setup';

const judges: Readonly<Record<string, Judge>> = { diagnosis, evidence, plan, rollout, communication };

/** Rubric points this simulation can judge; a scenario chooses among them. */
export const rubricIds: readonly string[] = Object.keys(judges);

function assessPoint(report: Report, point: RubricPoint): AssessedPoint {
  const judge = judges[point.id];
  if (!judge) throw new RangeError(`the credit case cannot assess "${point.id}"`);
  const { share, evidence: seen, advice } = judge(report);
  const earned = Math.round(Math.min(1, Math.max(0, share)) * point.possible);
  return { ...point, earned, evidence: seen, ...(earned < point.possible ? { advice } : {}) };
}

export function assess(report: Report, scenario: Scenario<Setup>): Assessment {
  return sumUp(scenario.rubric.map((point) => assessPoint(report, point)));
}
