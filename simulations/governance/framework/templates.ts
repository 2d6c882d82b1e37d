/** Where a learner may start, and frameworks to compare with. */
import type { Framework } from './schema';
import { broken } from './templates/broken';
import { empty } from './templates/empty';
import { good } from './templates/good';
import { gateAll, oneSize, paperTheatre } from './templates/naive';
import { starter } from './templates/starter';

export const templateIds = ['empty', 'starter', 'broken', 'one-size', 'gate-all', 'paper-theatre', 'good'] as const;
export type TemplateId = (typeof templateIds)[number];

export interface Template {
  readonly title: string;
  /** What a learner reads before choosing it. */
  readonly says: string;
  /** `start`: offered when a draft is begun. `compare`: shown as a baseline, for it gives an answer away or leads astray on purpose. */
  readonly use: 'start' | 'compare';
  readonly framework: Framework;
}

export const templates: Readonly<Record<TemplateId, Template>> = {
  empty: { title: 'Nothing', says: 'Every section is there and none is filled.', use: 'start', framework: empty },
  starter: {
    title: 'Template',
    says: 'A sound structure with figures that nobody has thought about yet. What needs your judgement is left open.',
    use: 'start',
    framework: starter,
  },
  broken: {
    title: 'Repair this',
    says: 'A document that looks finished. Four faults are fatal; find them, and the others.',
    use: 'start',
    framework: broken,
  },
  'one-size': {
    title: 'One size fits all',
    says: 'The same gates for a forecast and a credit score.',
    use: 'compare',
    framework: oneSize,
  },
  'gate-all': {
    title: 'Gate everything',
    says: 'Every gate at full depth for every model.',
    use: 'compare',
    framework: gateAll,
  },
  'paper-theatre': {
    title: 'Paper theatre',
    says: 'A document for everything, and nothing that stops a model.',
    use: 'compare',
    framework: paperTheatre,
  },
  good: {
    title: 'Proportionate',
    says: 'Burden follows risk, and somebody answers for each step.',
    use: 'compare',
    framework: good,
  },
};
