/** The parts that only a reader can judge: a check of what a count can tell, and what to ask of the rest. */
import { wordCount } from '../figures';
import { cannotTell, type Checker, missing, wrong } from '../facts';
import type { Brief } from '../schema';

/** What a reader of each kind needs of the summary. */
export const audienceAdvice: Readonly<Record<Brief['audience'], { readonly words: number; readonly ask: string }>> = {
  executive: {
    words: 200,
    ask: 'Does it say in plain words what happened, to how many people, what it costs, and what they are asked to decide?',
  },
  'risk-committee': {
    words: 350,
    ask: 'Does it say how sure the diagnosis is, what was ruled out and how, and what each option risks?',
  },
  regulator: {
    words: 350,
    ask: 'Does it say who was affected and since when, when it was noticed, what those wronged get, and who answers for the repair?',
  },
};

const ENOUGH = 40;

export const summary: Checker = ({ summary: text, audience }) => {
  const count = wordCount(text);
  const { words, ask } = audienceAdvice[audience];
  if (text.trim().length < ENOUGH) return missing('There is no summary: many will read nothing else.');
  return count > words
    ? wrong(`${count} words; for this reader ${words} are the limit. Say first what they must decide.`, 0.5)
    : cannotTell(`${count} words. Only a reader can tell: ${ask}`);
};

export const mechanism: Checker = ({ mechanism: text }) =>
  text.trim().length < ENOUGH
    ? missing('How the cause leads to the harm is not told.')
    : cannotTell(
        'Only a reader can tell: does each step follow, from what changed, through the input or label and the score, to the decision?',
      );
