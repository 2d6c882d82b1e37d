import { describe, expect, test } from 'vitest';
import { type Policy, parsePolicy } from '@simulations/governance/policy';

const all = <T>(value: T) => [value, value, value, value] as const;

const policy: Policy = {
  tiering: {
    weights: { impact: 3, reach: 1.5, automation: 1.5, sensitivity: 1.5, genai: 0.7, vendor: 0.3, regulation: 3 },
    cuts: [0.3, 0.42, 0.6],
    annexIIIFloor: 4,
    verified: true,
  },
  gates: {
    checklist: all(1),
    modelCard: all(0.5),
    fairness: all(0),
    dpia: all(0),
    validation: all(0),
    annexIv: all(0),
    redTeam: all(0),
    canary: all(1),
  },
  board: { members: ['legal'], meetingsPerMonth: 4, hoursPerMeeting: 1.5, tiers: all(true), decideWithin: null },
  secondLine: { fte: 3, enforced: true },
  monitoring: {
    monitors: { drift: all(true), performance: all(true), fairness: all(true), privacy: all(true), genai: all(true) },
    checksPerMonth: all(30),
    threshold: 2.6,
    rollback: all(false),
    onCallFte: 1,
    reviewEvery: [12, 6, 6, 6],
    platform: true,
  },
  playbook: {
    named: { commander: true, engineer: true, legal: true, communications: true },
    killSwitch: all(true),
    drillsPerYear: 4,
  },
};

describe('parsePolicy', () => {
  test('gives back what went through JSON', () => {
    expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
  });

  test.each([
    ['a depth above 1', { gates: { ...policy.gates, dpia: [0, 0, 0, 2] } }, 'gates.dpia[3]: more than 1'],
    ['three tiers', { gates: { ...policy.gates, dpia: [0, 0, 0] } }, 'gates.dpia'],
    ['a field nobody knows', { rank: 1 }, 'unknown field rank'],
    [
      'a member twice',
      { board: { ...policy.board, members: ['legal', 'legal'] } },
      'board.members: names a member twice',
    ],
    ['a floor of 1', { tiering: { ...policy.tiering, annexIIIFloor: 1 } }, 'tiering.annexIIIFloor'],
    ['not a number', { secondLine: { fte: NaN, enforced: true } }, 'secondLine.fte'],
  ])('refuses %s and says where', (_, change, message) => {
    expect(() => parsePolicy({ ...policy, ...change })).toThrow(message);
  });
});
