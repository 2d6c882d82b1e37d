/** The four questions that can be asked back, and why somebody would. */
import type { Question } from '@simulations/credit-drift/decisions';

export const questionWords: Readonly<Record<Question, { readonly question: string; readonly why: string }>> = {
  unit: {
    question: 'Is that percentage points, or percent of the old rate?',
    why: 'The two differ by a factor of three or more where rates are near 30 %.',
  },
  whom: {
    question: 'A share of whom?',
    why: 'Of all applicants, of the rejected, or of the creditworthy: three rates.',
  },
  period: {
    question: 'Which month, against which?',
    why: 'An outcome takes 60 days to be known.',
  },
  source: {
    question: 'Who counted, and how?',
    why: 'Those who were turned away have no outcome with us.',
  },
};
