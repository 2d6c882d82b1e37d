import type { Rule } from '../types';

/** Verbs of states of mind. The schema's list keeps them out of `verb`; this keeps them out of the text too. */
const UNSEEN = /\b(understand(s|ing)?|know(s|ing)?|learn(s|ing)?|appreciate|grasp|be (aware|familiar))\b/i;

export const objectiveObservable: Rule = {
  id: 'objective-observable',
  refuses: 'an objective that promises "understand" or another verb that nobody can see happen',
  check: ({ lessons }) =>
    lessons.flatMap(({ file, data }) =>
      data.objectives.flatMap(({ verb, text }, index) => {
        // "lets a model learn" is about a model, so only the words of the promise itself count: those before "that".
        const promise = `${verb} ${text.split(/\b(?:that|which|who)\b/)[0]}`;
        const found = UNSEEN.exec(promise);
        if (!found) return [];
        const message = `"${found[0]}" cannot be observed; say what the learner does to show it.`;
        return [{ file, field: `objectives[${index}].text`, message }];
      }),
    ),
};
