/** A real case and a brief about it that is right in every point, from which tests take one thing away. */
import { alertOf } from '@simulations/credit-drift/alert';
import type { BriefFacts } from '@simulations/credit-drift/brief/facts';
import type { BriefPlan, BriefReading } from '@simulations/credit-drift/brief/compose';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import { openCase } from '@simulations/credit-drift/case';
import { truthOf } from '@simulations/credit-drift/debrief/truth';
import { type MitigationRequest, mitigationKey } from '@simulations/credit-drift/mitigation/request';
import { observe } from '@simulations/credit-drift/observe';
import { read } from '@simulations/credit-drift/readings';
import type { Setup } from '@simulations/credit-drift/setup';

export const CLOCK = 5;

type Causes = Setup['causes'];

export function factsOf(causes: Causes, headline: Setup['headline'], alert: Setup['alert'] = 'study') {
  const credit = openCase({ seed: 7, causes, headline, applicantsPerMonth: 20_000 });
  const observed = observe(credit, CLOCK, { panels: [3], exploration: [], audited: null });
  const look = (instrument: BriefReading['instrument']): BriefReading => {
    const { outcome, sentence } = read(instrument, observed, 3);
    return { instrument, month: 3, outcome, sentence };
  };
  const readings = (['drift', 'frr', 'replay', 'cbpe', 'values'] as const).map(look);
  const facts: BriefFacts = {
    truth: truthOf(credit, CLOCK),
    alert: alertOf(credit, { alert, headline }),
    ledger: readings,
    bench: plans,
    chosen: repair,
    clock: CLOCK,
  };
  return { facts, readings };
}

export const nothing: MitigationRequest = { parts: [{ kind: 'nothing' }] };
export const repair: MitigationRequest = { parts: [{ kind: 'add-employment', labels: 'pipeline' }] };
export const balanced: MitigationRequest = { parts: [{ kind: 'balanced', labels: 'pipeline' }] };

const plan = (
  request: MitigationRequest,
  name: string,
  frrB: number,
  recovery: number,
  profitChange: number,
): BriefPlan => ({
  key: mitigationKey(request),
  name,
  request,
  measures: {
    frrA: 0.178,
    frrB,
    gap: frrB - 0.178,
    auc: 0.826,
    profit: 80 + profitChange,
    badRate: 0.1,
    badRateB: 0.15,
    approvalA: 0.7,
    approvalB: 0.55,
    recovery,
    profitChange,
    profitChangeInterval: { low: profitChange - 0.5, high: profitChange + 0.5 },
  },
  warnings: name.startsWith('Retrain') ? [{ says: 'Group A pays for it: its rate rises by 2.0 pp.' }] : [],
});

/** Figures as in the design, section 4.4. */
export const plans: readonly BriefPlan[] = [
  plan(nothing, 'Do nothing', 0.448, 0, 0),
  plan(repair, 'Use employment type', 0.296, 0.96, 2.5),
  plan(balanced, 'Retrain on balanced data', 0.36, 0.53, 1.1),
];

const one = (value: number) => Math.round(10 * value) / 10;

/** The brief that a careful learner hands over. */
export function goodBrief({ truth }: BriefFacts): Brief {
  const before = one(100 * truth.launch.frr.B);
  const after = one(100 * truth.months[2]!.frr.B);
  const points = one(after - before);
  return {
    title: 'False rejections of group B',
    audience: 'executive',
    summary: `Of creditworthy applicants of group B, ${after} % were turned away in month 3, against ${before} % at launch: a rise of ${points} percentage points.`,
    rootCause: [...truth.hypotheses],
    mechanism:
      'Far more applicants of group B now live from gig work. Their income varies, which the model reads as risk although they repay as others do.',
    claim: {
      group: 'B',
      measure: 'false-rejections',
      denominator: 'creditworthy',
      before,
      after,
      change: points,
      unit: 'points',
      month: 3,
      people: truth.people.B,
    },
    evidenceFor: [
      { instrument: 'drift', month: 3, says: 'Only income volatility moved, and only in group B.' },
      { instrument: 'frr', month: 3, says: 'The panel measures the rise itself.' },
    ],
    evidenceAgainst: [
      { instrument: 'replay', month: 3, says: 'The launch model turns away as many: no refit is to blame.' },
    ],
    remediation: {
      reReview: true,
      says: 'All creditworthy applicants of group B turned away since launch get a letter.',
    },
    options: [
      { mitigation: nothing, says: 'The harm goes on.' },
      { mitigation: repair, says: 'Undoes 96 % of the rise.' },
      { mitigation: balanced, says: 'Half of the rise stays.' },
    ],
    recommendation: repair,
    residualRisk:
      'Employment type is stated by applicants and seldom verified; misreporting could raise losses unseen.',
    monitoring: { instruments: ['approval', 'outcomes'], says: 'Weekly by the risk desk.' },
  };
}
