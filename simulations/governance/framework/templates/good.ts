/** A good framework: proportionate to risk, owned, measurable, enforced. Its policy is the expert policy of design 4.5. */
import { FRAMEWORK_VERSION, type Framework } from '../schema';
import { board, enforcement, waivers } from './good/board';
import { gates, modelCard, registry } from './good/gates';
import { incidents } from './good/incidents';
import { kpis, monitoring, review } from './good/monitoring';
import { regulation } from './good/regulation';
import { retirement, scope, tiering } from './good/scope';

export const good: Framework = {
  format: 'lifecycle-lab/governance-framework',
  version: FRAMEWORK_VERSION,
  title: 'Proportionate model governance',
  organisation: 'A lender and insurer with 50 models',
  scope,
  tiering,
  gates,
  modelCard,
  registry,
  monitoring,
  board,
  incidents,
  enforcement,
  waivers,
  retirement,
  regulation,
  kpis,
  review,
  contests: [],
};
