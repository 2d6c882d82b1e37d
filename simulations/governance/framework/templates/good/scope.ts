/** Scope, tiers and retirement of the good framework. */
import type { Framework } from '../../schema';
import { must } from '../must';

export const scope: Framework['scope'] = {
  statements: [
    must(
      'Every model that decides about, ranks or speaks to people or steers equipment must be in the inventory: built, bought, generative or older than this framework.',
      'Registry entry before first use',
      'Registry export, reconciled with the deployment list each quarter',
    ),
    must(
      'Models that were live before this framework must pass the gates of their tier within 12 months.',
      'Dated plan per legacy model in the registry',
      'Signed gates per legacy model',
    ),
  ],
  inputs: 'Deployment list, contracts with vendors, expense reports',
  outputs: 'Inventory with owner, purpose and tier of each model',
  record: 'Registry, one entry per model',
  covers: { internal: true, vendor: true, generative: true, legacy: true },
  legacyWithin: 12,
  inventoryEvery: 3,
  changeTriggers: ['new-purpose', 'new-population', 'new-data', 'retraining', 'vendor-update', 'incident'],
};

export const tiering: Framework['tiering'] = {
  statements: [
    must(
      'The second line must settle the tier of every model; the owner proposes it.',
      'Second-line signature on the tier sheet',
      'Tier sheet in the registry with both scores',
    ),
    must(
      'A system under Annex III of the AI Act must be in tier 4, whatever its score.',
      'The registry sets tier 4 when an Annex III area is entered',
      'Classification note per model, also for "not high-risk" under Art. 6(4)',
    ),
  ],
  inputs: 'Purpose, reach, degree of automation, data, vendor, Annex III area',
  outputs: 'Tier 1 to 4, with the burden that follows from it',
  record: 'Tier sheet with score, override and date',
  weights: { impact: 3, reach: 1.5, automation: 1.5, sensitivity: 1.5, genai: 0.7, vendor: 0.3, regulation: 3 },
  cuts: [0.3, 0.42, 0.6],
  annexIII: {
    floor: 4,
    areas: [
      'biometric-identification',
      'critical-infrastructure',
      'education',
      'employment',
      'public-benefits',
      'creditworthiness',
      'life-health-insurance',
      'emergency-calls',
      'law-enforcement',
      'migration',
      'justice',
    ],
  },
  settledBy: 'second-line',
  fastLaneDays: 5,
  retierTriggers: ['new-purpose', 'new-population', 'vendor-update', 'incident', 'new-law'],
  examples: [
    {
      model: 'Demand forecast',
      tier: 1,
      why: 'Decides about stock, not about people; errors are seen and undone within a week.',
    },
    {
      model: 'Support chatbot',
      tier: 2,
      why: 'Speaks to customers under Art. 50(1) AI Act, and decides nothing about them.',
    },
    {
      model: 'Fraud detection',
      tier: 3,
      why: 'Blocks payments of many people; Annex III point 5(b) excepts it, so the score decides.',
    },
    { model: 'Credit scoring', tier: 4, why: 'Annex III point 5(b): the override beats the score.' },
  ],
};

export const retirement: Framework['retirement'] = {
  statements: [
    must(
      'A model that meets a retirement criterion must be out of service within 30 days.',
      'The registry revokes its deployment token',
      'Closing entry with date, archive of model and documents for 10 years (Art. 18 AI Act)',
    ),
  ],
  inputs: 'Registry, monitoring, periodic reviews',
  outputs: 'Models out of service, their users informed',
  record: 'Closing entry in the registry',
  criteria: ['No owner for 30 days', 'Purpose ended or replaced', 'Two periodic reviews missed', 'Vendor ends support'],
};
