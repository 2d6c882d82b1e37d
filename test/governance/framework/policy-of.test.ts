import { describe, expect, it } from 'vitest';
import { policyOf } from '@simulations/governance/framework/policy-of';
import { templates } from '@simulations/governance/framework/templates';
import { parsePolicy, type Policy } from '@simulations/governance/policy';
import { change } from '../grading/change';

const { framework: good } = templates.good;
const all = [true, true, true, true] as const;
const none = [false, false, false, false] as const;
const upper = [false, true, true, true] as const;
const each = <T>(value: T) => [value, value, value, value] as const;

/** `base_policy` of the prototype (shared/reference/governance/govsim.py), field by field. */
const expert: Policy = {
  tiering: {
    weights: { impact: 3, reach: 1.5, automation: 1.5, sensitivity: 1.5, genai: 0.7, vendor: 0.3, regulation: 3 },
    cuts: [0.3, 0.42, 0.6],
    annexIIIFloor: 4,
    verified: true,
  },
  gates: {
    checklist: [0.7, 1, 1, 1],
    modelCard: [0, 0.6, 1, 1],
    fairness: [0, 0.4, 0.7, 0.8],
    dpia: [0, 0.4, 0.7, 0.8],
    validation: [0, 0, 0.3, 0.5],
    annexIv: [0, 0, 0.1, 0.8],
    redTeam: [0, 0.2, 0.4, 0.3],
    canary: [0.5, 1, 1, 1],
  },
  board: {
    members: ['product', 'legal', 'ethics', 'engineering', 'privacySecurity'],
    meetingsPerMonth: 4,
    hoursPerMeeting: 1.5,
    tiers: [false, false, true, true],
    decideWithin: 0.75,
  },
  secondLine: { fte: 3, enforced: true },
  monitoring: {
    monitors: { drift: all, performance: upper, fairness: upper, privacy: upper, genai: upper },
    checksPerMonth: [4.33, 30, 30, 30],
    threshold: 2.6,
    rollback: none,
    onCallFte: 1,
    reviewEvery: [12, 6, 6, 6],
    platform: true,
  },
  playbook: {
    named: { commander: true, engineer: true, legal: true, communications: true },
    killSwitch: all,
    drillsPerYear: 4,
  },
};

it('the good framework is the expert policy of the prototype', () => {
  expect(policyOf(good)).toEqual(expert);
});

it('"gate everything" is that of the prototype', () => {
  expect(policyOf(templates['gate-all'].framework)).toEqual({
    ...expert,
    gates: Object.fromEntries(Object.keys(expert.gates).map((gate) => [gate, each(1)])),
    board: { ...expert.board, meetingsPerMonth: 1, hoursPerMeeting: 3, tiers: all, decideWithin: null },
    secondLine: { fte: 4, enforced: true },
    monitoring: {
      ...expert.monitoring,
      monitors: { drift: all, performance: all, fairness: all, privacy: all, genai: all },
      checksPerMonth: each(30),
      threshold: 2,
      reviewEvery: each(3),
    },
  });
});

it('"one size fits all" is that of the prototype', () => {
  const half = each(0.4);
  expect(policyOf(templates['one-size'].framework)).toEqual({
    ...expert,
    gates: {
      ...{ checklist: each(1), modelCard: each(1), fairness: half, dpia: half },
      ...{ validation: each(0.2), annexIv: each(0.2), redTeam: half, canary: each(0.5) },
    },
    board: {
      members: ['product', 'legal', 'ethics', 'engineering'],
      meetingsPerMonth: 1,
      hoursPerMeeting: 3,
      tiers: all,
      decideWithin: 1,
    },
    monitoring: {
      ...expert.monitoring,
      monitors: { drift: all, performance: all, fairness: none, privacy: none, genai: none },
      checksPerMonth: each(4.33),
      threshold: 2.5,
      reviewEvery: each(12),
    },
    playbook: { ...expert.playbook, killSwitch: none, drillsPerYear: 1 },
  });
});

it.each(Object.entries(templates))('the policy of %s is one the simulation accepts', (_, { framework }) => {
  expect(parsePolicy(policyOf(framework))).toEqual(policyOf(framework));
});

describe('what a field of the document changes in the simulation', () => {
  it.each([
    ['tiering.settledBy', 'owner', (policy: Policy) => policy.tiering.verified, false],
    ['tiering.annexIII.areas', [], (policy: Policy) => policy.tiering.annexIIIFloor, null],
    ['enforcement.deploy.by', 'approval', (policy: Policy) => policy.secondLine.enforced, false],
    ['enforcement.deploy.requires.2', ['registry-id'], (policy: Policy) => policy.secondLine.enforced, false],
    ['enforcement.deploy.requires.0', [], (policy: Policy) => policy.secondLine.enforced, true],
    ['incidents.team.legal', ' ', (policy: Policy) => policy.playbook.named.legal, false],
    [
      'monitoring.rows.2.tiers',
      upper.map((on, tier) => on && tier > 1),
      (policy: Policy) => policy.monitoring.monitors.fairness,
      [false, false, true, true],
    ],
  ])('%s', (path, value, read, expected) => {
    expect(read(policyOf(change(good, path, value)))).toEqual(expected);
  });

  it('two rows of one kind watch what either watches', () => {
    const [drift] = good.monitoring.rows;
    const rows = [
      { ...drift, tiers: [true, false, false, false] },
      { ...drift, tiers: [false, false, false, true] },
    ];
    expect(policyOf(change(good, 'monitoring.rows', rows)).monitoring.monitors.drift).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });

  it('words change nothing', () => {
    const reworded = change(change(good, 'scope.statements', []), 'title', 'Another');
    expect(policyOf(reworded)).toEqual(policyOf(good));
  });
});
