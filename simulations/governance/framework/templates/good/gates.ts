/** Gates, model card and registry of the good framework. Depths are those of the expert policy of design 4.5. */
import type { Framework } from '../../schema';
import { cardHeadings } from '../../vocabulary';
import { gateRow, must } from '../must';

export const gates: Framework['gates'] = {
  statements: [
    must(
      'A model must pass the gates of its tier before its first use and again after a change trigger.',
      'The pipeline refuses a release whose gates are unsigned',
      'Gate file with signatures and dates',
    ),
    must(
      'Whoever signs a fairness review, DPIA, validation, Annex IV file or red-team must not have built the model.',
      'Sign-off roles are checked against the commit log',
      'Signatures in the gate file',
    ),
  ],
  inputs: 'Candidate model, tier sheet, model card',
  outputs: 'Signed gates or a list of what is missing',
  record: 'Gate file in the registry',
  rows: {
    checklist: gateRow([0.7, 1, 1, 1], 'model-owner', 'engineering', [
      [1, 'Owner, purpose and affected people are in the registry'],
      [1, 'Rollback was tried and took less than 15 minutes'],
      [2, 'Kill switch was tried in staging'],
      [3, 'Monitors ring on a planted fault'],
    ]),
    modelCard: gateRow([0, 0.6, 1, 1], 'developer', 'product', [
      [2, 'Intended and excluded uses are named'],
      [2, 'Metrics are given for each group of people it decides about'],
      [3, 'Limits and known failures are named'],
    ]),
    fairness: gateRow([0, 0.4, 0.7, 0.8], 'validator', 'ethics', [
      [2, 'False rejections and approvals by group, with intervals'],
      [3, 'Proxies of protected attributes were searched for'],
      [4, 'Less unequal alternatives were tried and priced'],
    ]),
    dpia: gateRow([0, 0.4, 0.7, 0.8], 'privacy', 'legal', [
      [2, 'Screening against Art. 35(3) GDPR is on file'],
      [3, 'Legal basis and retention of each source are named'],
      [4, 'Safeguards of Art. 22(3) GDPR work: a person can intervene, be heard and contest'],
    ]),
    validation: gateRow([0, 0, 0.3, 0.5], 'validator', 'second-line', [
      [3, 'Results are reproduced from raw data'],
      [3, 'A simpler challenger model was fitted'],
      [4, 'Metrics and limits were set before testing (Art. 9(8) AI Act)'],
    ]),
    annexIv: gateRow([0, 0, 0.1, 0.8], 'legal', 'second-line', [
      [3, 'Classification note, also when "not high-risk"'],
      [4, 'Technical documentation has the nine headings of Annex IV'],
      [4, 'Impact assessment has the elements (a) to (f) of Art. 27(1)'],
    ]),
    redTeam: gateRow([0, 0.2, 0.4, 0.3], 'security', 'second-line', [
      [2, 'Prompt injection and data extraction were tried'],
      [3, 'Poisoning and evasion were tried (Art. 15 AI Act)'],
    ]),
    canary: gateRow([0.5, 1, 1, 1], 'operations', 'engineering', [
      [1, 'At most 5 % of traffic on the first day'],
      [2, 'Stop rule with its figure was written down before'],
    ]),
  },
  secondLineFte: 3,
};

export const modelCard: Framework['modelCard'] = {
  statements: [
    must(
      'Every model from tier 2 on must have a card that fills all nine headings before its gates are signed.',
      'The gate file refuses a card with an empty heading',
      'Card versioned beside the model',
    ),
  ],
  inputs: 'Training and evaluation reports',
  outputs: 'One card per model and version',
  record: 'README beside the model, linked in the registry',
  headings: cardHeadings,
};

export const registry: Framework['registry'] = {
  statements: [
    must(
      'A registry entry with all required fields must exist before a model receives production data.',
      'Deployment token is issued by the registry only',
      'Registry history with author and date of each change',
    ),
  ],
  inputs: 'Model card, tier sheet, gate file',
  outputs: 'One entry per model, its state and next review',
  record: 'Registry with its full history',
  fields: [
    'owner',
    'purpose',
    'tier',
    'version',
    'data',
    'vendor',
    'status',
    'last-review',
    'next-review',
    'kill-switch',
    'annex-iii-area',
    'legal-role',
    'jurisdictions',
  ],
};
