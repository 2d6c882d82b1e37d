/** A sound skeleton to work from: the structure of the good framework with its figures half-way, and what needs thought left open. */
import type { Framework } from '../schema';
import { good } from './good';
import { four, withDepths } from './must';

export const starter: Framework = {
  ...good,
  title: 'Our model governance',
  organisation: '',
  scope: { ...good.scope, legacyWithin: null, changeTriggers: ['new-purpose'] },
  tiering: {
    ...good.tiering,
    weights: { impact: 1, reach: 1, automation: 1, sensitivity: 1, genai: 1, vendor: 1, regulation: 1 },
    cuts: [0.25, 0.5, 0.75],
    annexIII: { floor: 3, areas: ['employment', 'creditworthiness', 'life-health-insurance'] },
    settledBy: 'owner',
    fastLaneDays: null,
    retierTriggers: [],
    examples: good.tiering.examples.slice(3),
  },
  gates: {
    ...good.gates,
    rows: withDepths(good.gates.rows, {
      checklist: four(1),
      modelCard: [0.5, 0.5, 1, 1],
      fairness: [0, 0, 0.5, 0.5],
      dpia: [0, 0, 0.5, 0.5],
      validation: [0, 0, 0, 0.5],
      annexIv: [0, 0, 0, 0.5],
      canary: [0, 0.5, 0.5, 0.5],
    }),
    secondLineFte: 1,
  },
  registry: { ...good.registry, fields: ['owner', 'purpose', 'tier', 'version', 'status'] },
  monitoring: {
    ...good.monitoring,
    rows: good.monitoring.rows.map((row) => ({ ...row, action: '', owner: null, groups: [] })),
    checksPerMonth: four(4.33),
    sigma: 2,
    onCallFte: 0.5,
    reviewEvery: four(12),
    platform: false,
  },
  board: {
    ...good.board,
    seats: good.board.seats.filter(({ seat }) => seat !== 'privacySecurity'),
    meetingsPerMonth: 1,
    hoursPerMeeting: 3,
    quorum: null,
    tieBreak: null,
    decideWithin: null,
    conflictRule: '',
    raci: [],
  },
  incidents: {
    ...good.incidents,
    team: { ...good.incidents.team, engineer: '', communications: '' },
    commanderAlways: false,
    deputy: '',
    killSwitch: [false, false, true, true],
    killSwitchTested: null,
    drillsPerYear: 0,
    timers: { acknowledge: null, contain: null, notify: null },
    feeds: [],
  },
  enforcement: {
    ...good.enforcement,
    deploy: { requires: four(['registry-id']), by: 'approval' },
    auditShare: 0,
    shadow: { methods: [], everyDays: null },
  },
  waivers: { ...good.waivers, approver: null, expiryDays: null },
  retirement: { ...good.retirement, criteria: [] },
  regulation: {
    ...good.regulation,
    jurisdictions: ['eu'],
    laws: ['ai-act', 'gdpr'],
    mapping: good.regulation.mapping.filter(
      ({ law, article }) => law === 'ai-act' && ['9', '10', '11'].includes(article),
    ),
  },
  kpis: { ...good.kpis, rows: good.kpis.rows.slice(0, 1) },
};
