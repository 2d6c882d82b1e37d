/** Review board, enforcement and waivers of the good framework. */
import type { Framework } from '../../schema';
import { must } from '../must';

export const board: Framework['board'] = {
  statements: [
    must(
      'The board must decide on every model of tiers 3 and 4 before its first use, with reasons in writing.',
      'Board signature is one of the signed gates of tiers 3 and 4',
      'Minutes with decision, reasons and dissent',
    ),
    must(
      'A case that is not decided within three weeks must go to the risk executive; silence never approves it.',
      'The case tracker escalates on the due date',
      'Tracker log',
    ),
  ],
  inputs: 'Gate file, model card, tier sheet, at least three working days before',
  outputs: 'Approved, approved with conditions, or refused, with reasons',
  record: 'Minutes and conditions in the registry',
  seats: [
    { seat: 'product', name: 'Head of product', deputy: 'Product lead, lending' },
    { seat: 'legal', name: 'General counsel', deputy: 'Counsel, technology' },
    { seat: 'ethics', name: 'Responsible-AI lead', deputy: 'Customer ombudsperson' },
    { seat: 'engineering', name: 'Head of ML engineering', deputy: 'Principal engineer' },
    { seat: 'privacySecurity', name: 'Data protection officer', deputy: 'Chief information security officer' },
  ],
  meetingsPerMonth: 4,
  hoursPerMeeting: 1.5,
  tiers: [false, false, true, true],
  quorum: 4,
  tieBreak: 'risk-executive',
  decideWithin: 0.75,
  onBreach: ['escalate', 'escalate', 'escalate', 'escalate'],
  conflictRule:
    'A member whose team built or asked for the model presents it, leaves, and does not vote; the deputy of the seat votes.',
  riskAcceptance: 'risk-executive',
  raci: [
    {
      activity: 'inventory',
      responsible: ['model-owner'],
      accountable: ['second-line'],
      consulted: ['operations'],
      informed: ['board'],
    },
    {
      activity: 'tiering',
      responsible: ['model-owner'],
      accountable: ['second-line'],
      consulted: ['legal'],
      informed: ['board'],
    },
    {
      activity: 'gate-approval',
      responsible: ['validator', 'privacy', 'security'],
      accountable: ['second-line'],
      consulted: ['ethics'],
      informed: ['model-owner'],
    },
    {
      activity: 'deployment',
      responsible: ['engineering'],
      accountable: ['model-owner'],
      consulted: ['operations'],
      informed: ['second-line'],
    },
    {
      activity: 'alert-response',
      responsible: ['operations', 'developer'],
      accountable: ['incident-commander'],
      consulted: ['model-owner'],
      informed: ['second-line'],
    },
    {
      activity: 'notification',
      responsible: ['privacy', 'communications'],
      accountable: ['legal'],
      consulted: ['incident-commander'],
      informed: ['chief-executive'],
    },
    {
      activity: 'risk-acceptance',
      responsible: ['second-line'],
      accountable: ['risk-executive'],
      consulted: ['board'],
      informed: ['chief-executive'],
    },
    {
      activity: 'waiver',
      responsible: ['model-owner'],
      accountable: ['risk-executive'],
      consulted: ['second-line'],
      informed: ['internal-audit'],
    },
    {
      activity: 'retirement',
      responsible: ['operations'],
      accountable: ['model-owner'],
      consulted: ['legal'],
      informed: ['second-line'],
    },
    {
      activity: 'framework-review',
      responsible: ['second-line'],
      accountable: ['risk-executive'],
      consulted: ['board', 'legal'],
      informed: ['internal-audit'],
    },
  ],
};

export const enforcement: Framework['enforcement'] = {
  statements: [
    must(
      'A model from tier 2 on must not reach production without a registry id and signed gates.',
      'The deployment pipeline checks both and refuses',
      'Pipeline log of refusals',
    ),
  ],
  inputs: 'Release request',
  outputs: 'Release or refusal with the missing item',
  record: 'Pipeline log',
  deploy: {
    requires: [
      ['registry-id'],
      ['registry-id', 'signed-gates', 'model-card'],
      ['registry-id', 'signed-gates', 'model-card', 'monitors-on'],
      ['registry-id', 'signed-gates', 'model-card', 'monitors-on', 'rollback-plan'],
    ],
    by: 'pipeline',
  },
  auditShare: 0.1,
  consequence:
    'A model found outside the registry is switched off within five days and its owner explains it to the risk executive.',
  shadow: { methods: ['expense-review', 'network-logs', 'vendor-contracts', 'amnesty'], everyDays: 30 },
};

export const waivers: Framework['waivers'] = {
  statements: [
    must(
      'An exception must name the control it replaces, what replaces it, and the day it ends.',
      'The registry refuses an exception without an end',
      'Exception beside the model entry',
    ),
  ],
  inputs: 'Request of the owner with reason and substitute control',
  outputs: 'Exception with an end, or refusal',
  record: 'Exception log in the registry',
  owner: 'model-owner',
  approver: 'risk-executive',
  expiryDays: 60,
  logged: true,
  procedure:
    'The owner asks in the registry; the second line comments within 5 days; the risk executive decides; at the end the pipeline refuses again.',
};
