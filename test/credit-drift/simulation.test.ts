/** Whole flights as stories: decisions in, points out. */
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, openAttempt } from '@simulations/kernel/attempt';
import { type ReplayWithReport, replayWithReport } from '@simulations/kernel/replay';
import type { Scenario } from '@simulations/kernel/simulation';
import type { Brief } from '@simulations/credit-drift/brief/schema';
import type { Beliefs, Decision } from '@simulations/credit-drift/decisions';
import { type Hypothesis, hypotheses } from '@simulations/credit-drift/hypotheses';
import { instrumentIds } from '@simulations/credit-drift/instruments/catalogue';
import { type MitigationRequest, mitigationKinds } from '@simulations/credit-drift/mitigation/request';
import type { Report } from '@simulations/credit-drift/report';
import { resourcesOf } from '@simulations/credit-drift/resources';
import { goodDesign, recklessDesign } from '@simulations/credit-drift/rollout/defaults';
import type { Setup } from '@simulations/credit-drift/setup';
import { creditDrift } from '@simulations/credit-drift/simulation';
import type { State } from '@simulations/credit-drift/state';
import { CreditWorkbench } from '@simulations/credit-drift/workbench';

const workbench = new CreditWorkbench({ tensors: null, now: () => 0 });

const setup = (changes: Partial<Setup>): Setup => ({
  seed: 7,
  causes: [{ cause: 'proxy', weight: 1 }],
  headline: 'points',
  alert: 'study',
  clock: { start: 5, end: 8 },
  applicantsPerMonth: 20_000,
  scaffold: 'free',
  instruments: [...instrumentIds],
  mitigations: [...mitigationKinds],
  ...changes,
});
const rubric = Object.entries({ diagnosis: 30, evidence: 25, plan: 20, rollout: 15, communication: 10 }).map(
  ([id, possible]) => ({ id, title: id, possible }),
);

type Flown = ReplayWithReport<State, Report>;

function fly(changes: Partial<Setup>, decisions: readonly Decision[]): Promise<Flown> {
  const scenario: Scenario<Setup> = {
    id: 'a-case',
    version: 1,
    simulation: 'credit-drift',
    title: 'A case',
    goal: 'Find out.',
    setup: setup(changes),
    rubric,
  };
  const opened = openAttempt<Decision>({ id: 'test', scenario, engineVersion: creditDrift.version, seed: 7 });
  return replayWithReport(creditDrift, scenario, decisions.reduce(decide, opened), resourcesOf(workbench));
}

const believe = (most: Partial<Beliefs>, rest: number): Decision => ({
  kind: 'believe',
  beliefs: { ...(Object.fromEntries(hypotheses.map((id) => [id, rest])) as Record<Hypothesis, number>), ...most },
});
const ask: Decision[] = (['unit', 'whom', 'period', 'source'] as const).map((about) => ({ kind: 'ask', about }));
const look = (instrument: (typeof instrumentIds)[number]): Decision => ({ kind: 'consult', instrument, month: 3 });
const plan = (part: MitigationRequest['parts'][number]): MitigationRequest => ({ parts: [part] });
const restore = plan({ kind: 'restore-vendor' });
const predictions: Decision[] = [
  { kind: 'predict', prediction: { point: 'auc', change: 0, confidence: 2 } },
  { kind: 'predict', prediction: { point: 'replay', outcome: 'remains', confidence: 2 } },
  { kind: 'predict', prediction: { point: 'plan', best: 'repair', confidence: 2 } },
];

const brief = (changes: Partial<Brief> = {}): Brief => ({
  title: 'More creditworthy applicants of group B are turned away',
  audience: 'risk-committee',
  summary:
    'Since month 1 the vendor delivers another area index. In month 3, 43.3 % of creditworthy applicants of group B were turned away, against 28.3 % at launch: 15.0 percentage points more.',
  rootCause: ['proxy'],
  mechanism: 'The new index mostly says which group somebody belongs to. Overall its distribution is unchanged.',
  claim: {
    group: 'B',
    measure: 'false-rejections',
    denominator: 'creditworthy',
    before: 28.3,
    after: 43.3,
    change: 15,
    unit: 'points',
    month: 3,
    people: 2300,
  },
  evidenceFor: [
    { instrument: 'drift', month: 3, says: 'The index moved in both groups, in opposite directions.' },
    { instrument: 'approval', month: 3, says: 'Approvals of B fell while those of A rose.' },
  ],
  evidenceAgainst: [{ instrument: 'coefficients', month: 3, says: 'The model itself is the one we launched.' }],
  remediation: {
    reReview: true,
    says: 'Every rejected applicant of group B since month 1 is scored again with the old index and written to.',
  },
  options: [
    { mitigation: plan({ kind: 'nothing' }), says: 'Some 550 more people a month.' },
    { mitigation: restore, says: 'Undoes all of it and earns more.' },
  ],
  recommendation: restore,
  residualRisk:
    'The gap of eleven points that was there at launch stays, and the vendor may change its index again without telling us.',
  monitoring: { instruments: ['approval', 'drift', 'frr'], says: 'Weekly by group; a bureau panel each quarter.' },
  ...changes,
});

describe('a proxy, investigated with care', () => {
  let flown: Flown;
  const good: Decision[] = [
    ...ask,
    believe({}, 20),
    ...predictions,
    look('approval'),
    look('drift'),
    look('coefficients'),
    look('values'),
    look('replay'),
    { kind: 'buy', item: 'panel', month: 3 },
    look('frr'),
    look('repair'),
    believe({ proxy: 98 }, 2),
    { kind: 'diagnose', hypotheses: ['proxy'], confidence: 3, because: 'Opposite shifts of one index, flat overall.' },
    { kind: 'bench', mitigation: plan({ kind: 'rollback' }) },
    { kind: 'bench', mitigation: plan({ kind: 'balanced', labels: 'pipeline' }) },
    { kind: 'bench', mitigation: plan({ kind: 'global-cutoff', cutoff: null }) },
    { kind: 'bench', mitigation: restore },
    { kind: 'choose', mitigation: restore },
    { kind: 'rollout', design: goodDesign },
    { kind: 'brief', brief: brief() },
  ];
  beforeAll(async () => {
    flown = await fly({}, good);
  }, 120_000);

  it('earns most of every point', () => {
    const { points, earned } = flown.assessment;
    const shares = Object.fromEntries(points.map(({ id, earned: got, possible }) => [id, got / possible]));
    expect(shares['diagnosis'], JSON.stringify(points, null, 1)).toBeGreaterThan(0.9);
    expect(shares['evidence'], JSON.stringify(points[1])).toBeGreaterThan(0.75);
    expect(shares['plan'], JSON.stringify(points[2])).toBeGreaterThan(0.9);
    expect(shares['rollout'], JSON.stringify(points[3])).toBeGreaterThan(0.9);
    expect(shares['communication'], JSON.stringify(points[4])).toBeGreaterThan(0.7);
    expect(earned).toBeGreaterThanOrEqual(85);
  });

  it('shows how each look moved a perfect reader', () => {
    const held = flown.report.ledger.map(({ posterior }) => posterior.proxy);
    expect(flown.report.prior.proxy).toBeLessThan(0.3);
    expect(held.at(-1)).toBeGreaterThan(0.9);
  });

  it('counts the people exactly: turned away because of it, and let in because of it', () => {
    const { truth } = flown.report;
    const month = truth.months[2]!;
    expect(truth.hypotheses).toEqual(['proxy']);
    expect(month.frr.B - month.frrWithout.B).toBeGreaterThan(0.12);
    expect(month.goodTurnedAway.B).toBeGreaterThan(400);
    expect(month.goodLetIn.A).toBeGreaterThan(200);
    expect(truth.people.B).toBe(truth.months.reduce((sum, { goodTurnedAway }) => sum + goodTurnedAway.B, 0));
  });

  it('is the same when replayed', async () => {
    const again = await fly({}, good);
    expect(again.report).toEqual(flown.report);
    expect(again.assessment).toEqual(flown.assessment);
  }, 120_000);
});

describe('the same case, without care', () => {
  it('earns little by guessing, leaping and mixing up points and percent', async () => {
    const { assessment, report } = await fly({}, [
      { kind: 'diagnose', hypotheses: ['population'], confidence: 3, because: 'It always is.' },
      { kind: 'choose', mitigation: plan({ kind: 'global-cutoff', cutoff: 0.5 }) },
      { kind: 'rollout', design: { ...recklessDesign, candidate: 'chosen' } },
      {
        kind: 'brief',
        brief: brief({
          rootCause: ['population'],
          claim: { ...brief().claim, denominator: 'applicants', unit: 'percent', people: 40 },
          evidenceAgainst: [],
          remediation: { reReview: false, says: '' },
        }),
      },
    ]);
    expect(assessment.earned).toBeLessThan(30);
    expect(report.briefChecks.some(({ verdict }) => verdict === 'wrong')).toBe(true);
  }, 60_000);

  it('earns nothing for doing nothing', async () => {
    const { assessment } = await fly({}, []);
    expect(assessment.earned).toBe(0);
  }, 60_000);

  it('a right guess before looking is worth less than the same after looking', async () => {
    const guess: Decision = { kind: 'diagnose', hypotheses: ['proxy'], confidence: 3, because: 'A hunch.' };
    const points = async (decisions: Decision[]) => (await fly({}, decisions)).assessment.points[0]!.earned;
    expect(await points([guess])).toBeLessThan(await points([look('approval'), look('drift'), look('repair'), guess]));
  }, 60_000);
});

describe('nothing is wrong', () => {
  const changes: Partial<Setup> = { causes: [], headline: 'given', alert: 'complaints' };
  const idle = plan({ kind: 'nothing' });

  it('finding that out and changing nothing earns the points of plan and rollout', async () => {
    const { assessment } = await fly(changes, [
      ...ask,
      believe({}, 20),
      look('approval'),
      look('drift'),
      { kind: 'buy', item: 'panel', month: 3 },
      look('frr'),
      believe({ nothing: 98 }, 2),
      { kind: 'diagnose', hypotheses: ['nothing'], confidence: 3, because: 'No rate moved beyond chance.' },
      { kind: 'bench', mitigation: plan({ kind: 'rollback' }) },
      { kind: 'bench', mitigation: plan({ kind: 'balanced', labels: 'pipeline' }) },
      { kind: 'choose', mitigation: idle },
    ]);
    const got = Object.fromEntries(assessment.points.map(({ id, earned }) => [id, earned]));
    expect(got).toMatchObject({ plan: 20, rollout: 15 });
    expect(got['diagnosis']).toBeGreaterThanOrEqual(27);
  }, 60_000);

  it('“fixing” it does not', async () => {
    const { assessment } = await fly(changes, [
      look('approval'),
      { kind: 'diagnose', hypotheses: ['nothing'], confidence: 1, because: '' },
      { kind: 'choose', mitigation: plan({ kind: 'group-cutoffs' }) },
    ]);
    expect(assessment.points.find(({ id }) => id === 'plan')!.earned).toBeLessThan(5);
  }, 60_000);
});
