/** Frameworks that organisations write before they know better: one rule for all, everything through every gate, and paper. */
import { gates } from '../../policy';
import type { Framework } from '../schema';
import { good } from './good';
import { four, say, withDepths } from './must';

/** One rule for all. Its policy is the prototype's "one-size-fits-all". */
export const oneSize: Framework = {
  ...good,
  title: 'One process for every model',
  gates: {
    ...good.gates,
    rows: withDepths(good.gates.rows, {
      checklist: four(1),
      modelCard: four(1),
      fairness: four(0.4),
      dpia: four(0.4),
      validation: four(0.2),
      annexIv: four(0.2),
      redTeam: four(0.4),
      canary: four(0.5),
    }),
  },
  monitoring: {
    ...good.monitoring,
    rows: good.monitoring.rows
      .filter(({ kind }) => kind === 'drift' || kind === 'performance')
      .map((row) => ({ ...row, tiers: four(true) })),
    checksPerMonth: four(4.33),
    sigma: 2.5,
    reviewEvery: four(12),
  },
  board: {
    ...good.board,
    seats: good.board.seats.filter(({ seat }) => seat !== 'privacySecurity'),
    meetingsPerMonth: 1,
    hoursPerMeeting: 3,
    tiers: four(true),
    decideWithin: 1,
  },
  incidents: { ...good.incidents, killSwitch: four(false), drillsPerYear: 1 },
};

/** Every model through every gate at full depth. Its policy is the prototype's "gate everything". */
export const gateAll: Framework = {
  ...good,
  title: 'Safety first: every gate for every model',
  tiering: { ...good.tiering, fastLaneDays: null },
  gates: {
    ...good.gates,
    rows: withDepths(good.gates.rows, Object.fromEntries(gates.map((gate) => [gate, four(1)]))),
    secondLineFte: 4,
  },
  monitoring: {
    ...good.monitoring,
    rows: good.monitoring.rows.map((row) => ({ ...row, tiers: four(true) })),
    checksPerMonth: four(30),
    sigma: 2,
    reviewEvery: four(3),
  },
  board: { ...good.board, meetingsPerMonth: 1, hoursPerMeeting: 3, tiers: four(true), decideWithin: null },
};

/** Documents for everything, and nothing that stops a model: in the manner of the exploit "documentation theatre" of design 4.5. */
export const paperTheatre: Framework = {
  ...good,
  title: 'Responsible AI policy',
  scope: {
    ...good.scope,
    statements: [
      say(
        'We strive to keep an inventory that is updated regularly and, where possible, complete, as appropriate to each team.',
      ),
    ],
  },
  tiering: { ...good.tiering, settledBy: 'owner', fastLaneDays: null },
  gates: {
    ...good.gates,
    statements: [
      say('Teams should document their models in a timely manner and review them as needed, with adequate care.'),
    ],
    rows: withDepths(good.gates.rows, {
      modelCard: four(1),
      dpia: [0, 0, 0.5, 1],
      annexIv: [0, 0, 0.5, 1],
    }),
  },
  monitoring: {
    ...good.monitoring,
    statements: [say('Models should be monitored regularly.')],
    rows: [
      {
        ...good.monitoring.rows[0]!,
        tiers: four(true),
        threshold: 'Significant change',
        window: 'Regular',
        action: 'Inform the team',
      },
    ],
    checksPerMonth: four(1),
  },
  incidents: {
    ...good.incidents,
    suspension: { by: 'The review board, after consultation', alone: false },
    killSwitchTested: null,
    drillsPerYear: 0,
  },
  enforcement: {
    ...good.enforcement,
    statements: [say('Teams should follow this policy.')],
    deploy: { requires: four(['model-card']), by: 'approval' },
    auditShare: 0,
    consequence: '',
    shadow: { methods: [], everyDays: null },
  },
  waivers: { ...good.waivers, approver: 'model-owner', expiryDays: null },
};
