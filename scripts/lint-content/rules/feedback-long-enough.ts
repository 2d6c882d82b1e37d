import { wrongAnswers } from '../answers';
import type { Rule } from '../types';

/** "Wrong" alone teaches next to nothing (Van der Kleij et al. 2015); a reason does not fit into less than this. */
const LEAST = 30;

export const feedbackLongEnough: Rule = {
  id: 'feedback-long-enough',
  refuses: `a wrong answer with feedback of fewer than ${LEAST} characters`,
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data }) =>
      data.checks.flatMap((check, index) =>
        wrongAnswers(check)
          .filter(({ feedback }) => feedback.length < LEAST)
          .map(({ field, feedback }) => ({
            file,
            field: `checks[${index}].${field}.feedback`,
            message: `Check "${check.id}": "${feedback}" has ${feedback.length} characters; name the belief and why it fails in at least ${LEAST}.`,
          })),
      ),
    ),
};
