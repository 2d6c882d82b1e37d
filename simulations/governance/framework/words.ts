/** How ids of the framework read in a sentence. */
import type { Gate, Member } from '../policy';
import type { SectionId } from './schema';

export const sectionNames: Readonly<Record<SectionId, string>> = {
  scope: 'scope and inventory',
  tiering: 'risk tiers',
  gates: 'gates',
  modelCard: 'model card',
  registry: 'registry',
  monitoring: 'monitoring',
  board: 'review board',
  incidents: 'incident playbook',
  enforcement: 'enforcement',
  waivers: 'exceptions',
  retirement: 'retirement',
  regulation: 'regulatory mapping',
  kpis: 'key figures',
  review: 'review of the framework',
};

export const gateNames: Readonly<Record<Gate, string>> = {
  checklist: 'checklist',
  modelCard: 'model card',
  fairness: 'fairness review',
  dpia: 'DPIA',
  validation: 'validation',
  annexIv: 'Annex IV file and FRIA',
  redTeam: 'red-team',
  canary: 'canary',
};

export const memberNames: Readonly<Record<Member, string>> = {
  product: 'Product',
  legal: 'Legal',
  ethics: 'Ethics',
  engineering: 'Engineering',
  privacySecurity: 'Privacy and security',
  domain: 'Domain',
};

/** Entries of the closed lists read as they are written, without hyphens. */
export const plain = (id: string) => id.replaceAll('-', ' ');
