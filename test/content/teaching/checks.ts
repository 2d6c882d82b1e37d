/** One check of each kind, as a lesson's file would hold it. */
import { check } from '@/schemas/check';
import type { CheckOf } from '@/schemas/check';

const common = {
  objectiveIds: ['measure-lists'],
  demand: 'application',
  prompt: 'Which one?',
  hint: 'Look at the list.',
  explanation: 'Because people see a list.',
};

export const single = check.parse({
  ...common,
  id: 'pick-one',
  kind: 'single',
  options: [
    { text: 'NDCG', correct: true, feedback: 'It judges the order.' },
    { text: 'RMSE', correct: false, feedback: 'It judges stars.', misconceptionId: 'rmse-ranks' },
    { text: 'Loss', correct: false, feedback: 'It judges training.' },
  ],
}) as CheckOf<'single'>;

export const multiple = check.parse({
  ...common,
  id: 'pick-some',
  kind: 'multiple',
  missed: 'Something is missing.',
  options: [
    { text: 'a', correct: true, feedback: 'a is right' },
    { text: 'b', correct: true, feedback: 'b is right' },
    { text: 'c', correct: false, feedback: 'c is a trap', misconceptionId: 'trap-c' },
    { text: 'd', correct: false, feedback: 'd is a trap', misconceptionId: 'trap-d' },
  ],
}) as CheckOf<'multiple'>;

export const numeric = check.parse({
  ...common,
  id: 'work-out',
  kind: 'numeric',
  answer: { value: 0.3, tolerance: 0.1, unit: 'stars' },
  nudge: 'Start from the mean.',
  mistakes: [{ value: 0.9, tolerance: 0.05, feedback: 'You added instead of averaging.', misconceptionId: 'sum-not-mean' }],
}) as CheckOf<'numeric'>;

export const ordering = check.parse({
  ...common,
  id: 'put-in-order',
  kind: 'ordering',
  nudge: 'Ask what must be known first.',
  items: [
    { id: 'frame', text: 'Frame' },
    { id: 'split', text: 'Split' },
    { id: 'fit', text: 'Fit' },
    { id: 'ship', text: 'Ship' },
  ],
  mistakes: [{ early: 'fit', late: 'split', feedback: 'Fitting before splitting leaks.', misconceptionId: 'split-late' }],
}) as CheckOf<'ordering'>;
