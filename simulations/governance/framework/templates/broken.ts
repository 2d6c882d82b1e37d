/** A framework to repair: it looks finished and has the faults that reviewers find most often, four of them fatal. */
import type { Framework } from '../schema';
import { good } from './good';
import { must, say, withDepths } from './must';

const { mapping } = good.regulation;

export const broken: Framework = {
  ...good,
  title: 'Model governance, version 4 (final, revised)',
  scope: { ...good.scope, covers: { ...good.scope.covers, vendor: false, legacy: false }, legacyWithin: null },
  tiering: {
    ...good.tiering,
    weights: { ...good.tiering.weights, regulation: 0 },
    annexIII: {
      floor: 2,
      areas: [...good.tiering.annexIII.areas.filter((area) => area !== 'employment'), 'fraud-detection'],
    },
    settledBy: 'owner',
  },
  gates: {
    ...good.gates,
    rows: {
      ...withDepths(good.gates.rows, {
        checklist: [0.7, 1, 1, 1],
        modelCard: [0, 1, 1, 1],
        fairness: [0, 0.8, 0.4, 0.8],
        dpia: [0, 0.6, 0.4, 0.8],
        annexIv: [0, 0.2, 0.1, 0.8],
        canary: [0.5, 1, 1, 1],
      }),
      fairness: { ...good.gates.rows.fairness, depth: [0, 0.8, 0.4, 0.8], reviewer: 'developer' },
    },
    secondLineFte: 1,
  },
  monitoring: {
    ...good.monitoring,
    rows: good.monitoring.rows.map((row) =>
      row.kind === 'fairness' ? { ...row, groups: [], threshold: 'Noticeably unequal' } : row,
    ),
    sigma: 1.6,
  },
  board: {
    ...good.board,
    meetingsPerMonth: 0.5,
    quorum: 6,
    tieBreak: null,
    decideWithin: 0.5,
    onBreach: ['auto-approve', 'auto-approve', 'auto-approve', 'auto-approve'],
    raci: good.board.raci.map((row) =>
      row.activity === 'alert-response' ? { ...row, accountable: ['operations', 'developer', 'product'] } : row,
    ),
  },
  incidents: {
    ...good.incidents,
    commanderAlways: false,
    suspension: { by: 'Steering committee, by majority', alone: false },
    timers: { acknowledge: 24, contain: 72, notify: 48 },
    clocks: {
      serious: 15,
      death: 2,
      widespread: 10,
      criticalInfrastructure: 10,
      count: 'working-days',
      gdprHours: 96,
      gdprParallel: false,
    },
    evidence: '',
  },
  enforcement: { ...good.enforcement, deploy: { ...good.enforcement.deploy, by: 'approval' } },
  waivers: { ...good.waivers, approver: 'product', expiryDays: 365 },
  regulation: {
    ...good.regulation,
    statements: [
      must('Credit models must follow SR 11-7.', 'Annual validation', 'Validation report'),
      must('High-risk systems must comply by 2 August 2026.', 'Project plan', 'Plan status'),
      say('Colorado SB 24-205 must be observed where applicable.'),
    ],
    laws: ['ai-act', 'gdpr', 'sr-11-7', 'colorado-sb24-205'],
    mapping: mapping
      .filter(({ law, article }) => law !== 'reg-b' && law !== 'colorado-sb26-189' && article !== '27')
      .map((row) => (row.law === 'ai-act' && row.article === '9' ? { ...row, from: '2026-08-02' } : row)),
    fria: { cases: ['public-bodies'], when: 'after-launch' },
    dpia: { ...good.regulation.dpia, when: 'before-launch' },
    automated: { ...good.regulation.automated, contest: false },
  },
  kpis: { ...good.kpis, rows: good.kpis.rows.filter(({ kpi }) => kpi !== 'harm') },
};
