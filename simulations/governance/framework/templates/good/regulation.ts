/**
 * Regulatory mapping of the good framework: a lender and insurer in the EU that also lends in the US, as of January 2027. The regime for
 * Annex III systems applies from 2 December 2027 (Reg. (EU) 2026/1744); Arts 49, 72 and 73 are dated with it, because nothing is legally high-risk
 * under Annex III before: an interpretation, not text. Not legal advice.
 */
import type { ArticleRow } from '../../sections/regulation';
import type { Framework } from '../../schema';
import { must } from '../must';

const HIGH_RISK = '2027-12-02';
type Party = NonNullable<ArticleRow['role']>;
const row = (
  law: ArticleRow['law'],
  article: string,
  role: Party,
  from: string | null,
  control: string,
  evidence: string,
): ArticleRow => ({
  law,
  article,
  status: 'mapped',
  role,
  from,
  control,
  evidence,
  reason: '',
});

export const regulation: Framework['regulation'] = {
  statements: [
    must(
      'Every model of tiers 3 and 4 must carry its legal role, jurisdictions and the articles that bind it in the registry.',
      'Required fields of the registry',
      'Registry export per jurisdiction',
    ),
    must(
      'Counsel must check this mapping every quarter against the texts in force.',
      'Dated task of counsel',
      'Mapping with its date of last check',
    ),
  ],
  inputs: 'Texts in force, classification note, jurisdictions of each model',
  outputs: 'Articles per model with control, evidence and date',
  record: 'Mapping, versioned with this framework',
  laws: ['ai-act', 'gdpr', 'reg-b', 'colorado-sb26-189', 'sr-26-2'],
  jurisdictions: ['eu', 'us-federal', 'us-colorado'],
  onlyEu: '',
  mapping: [
    row('ai-act', '9', 'provider', HIGH_RISK, 'Gates and periodic reviews by tier', 'Gate files and review reports'),
    row(
      'ai-act',
      '10',
      'provider',
      HIGH_RISK,
      'Data section of validation and fairness review',
      'Data sheet with bias examination',
    ),
    row('ai-act', '11', 'provider', HIGH_RISK, 'Annex IV gate', 'Technical documentation'),
    row('ai-act', '12', 'provider', HIGH_RISK, 'Decision log of the serving platform', 'Logs, kept at least 6 months'),
    row(
      'ai-act',
      '13',
      'provider',
      HIGH_RISK,
      'Model card and instructions for use',
      'Instructions handed to the deployer',
    ),
    row('ai-act', '14', 'both', HIGH_RISK, 'Named overseer with a stop button', 'Log of overrides and training record'),
    row('ai-act', '15', 'provider', HIGH_RISK, 'Validation and red-team gates', 'Declared metrics and attack report'),
    row(
      'ai-act',
      '17',
      'provider',
      HIGH_RISK,
      'This framework as quality management',
      'Version history and audit findings',
    ),
    row(
      'ai-act',
      '26',
      'deployer',
      HIGH_RISK,
      'Oversight, monitoring and suspension by the playbook',
      'Oversight rota, suspension log',
    ),
    row('ai-act', '27', 'deployer', HIGH_RISK, 'FRIA in the Annex IV gate', 'FRIA and notice to the authority'),
    row(
      'ai-act',
      '49',
      'provider',
      HIGH_RISK,
      'EU database entry before market',
      'Registration number in the registry',
    ),
    row(
      'ai-act',
      '50',
      'both',
      '2026-08-02',
      'Notice in the interface and marking of outputs',
      'Screenshots per release, marking test',
    ),
    row(
      'ai-act',
      '72',
      'provider',
      HIGH_RISK,
      'Post-market plan from the monitoring section',
      'Plan and monthly reports',
    ),
    row('ai-act', '73', 'both', HIGH_RISK, 'Clock board of the playbook', 'Sent reports with time stamps'),
    row('gdpr', '22', 'deployer', null, 'Human review on request', 'Review log with outcomes'),
    row('gdpr', '33', 'deployer', null, '72-hour clock of the playbook', 'Sent notices'),
    row('gdpr', '35', 'deployer', null, 'DPIA gate', 'Signed DPIA'),
    row(
      'reg-b',
      '1002.9',
      'deployer',
      '2011-07-21',
      'Reason codes from the model, at most 30 days',
      'Sample of notices with principal reasons',
    ),
    row(
      'colorado-sb26-189',
      '',
      'deployer',
      '2027-01-01',
      'Notice, explanation and human review for Colorado residents',
      'Sample of notices',
    ),
  ],
  fria: { cases: ['creditworthiness', 'life-health-insurance'], when: 'before-first-use' },
  dpia: { cases: ['35-3-a', '35-3-b'], when: 'before-processing' },
  automated: { humanIntervention: true, pointOfView: true, contest: true },
  watchedBy: 'Counsel, technology',
};
