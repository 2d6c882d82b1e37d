/** A small content that every rule accepts, and ways to spoil it. */
import { readBody } from '../../../scripts/lint-content/body';
import type { Content, LessonFile, RegulationFile, Rule, ScenarioFile, TermEntry } from '../../../scripts/lint-content/types';
import { lesson as lessonSchema } from '@/schemas/lesson';
import { regulation as regulationSchema } from '@/schemas/regulation';
import { scenario as scenarioSchema } from '@/schemas/scenario';

const option = (text: string, correct: boolean, more: object = {}) => ({
  text,
  correct,
  feedback: `Because ${text} is what somebody would say who thought so.`,
  ...more,
});

const choice = (id: string, objective: string, more: object = {}) => ({
  id,
  objectiveIds: [objective],
  demand: 'application',
  kind: 'single',
  prompt: 'Which?',
  hint: 'Look again.',
  explanation: 'That is why.',
  options: [option('yes', true), option('certainly not', false, { misconceptionId: 'no-is-right' }), option('no', false)],
  ...more,
});

/** Front matter that passes; `more` replaces whole fields. */
export function frontMatter(more: object = {}): Record<string, unknown> {
  return {
    id: 'a-lesson',
    version: 1,
    title: 'A lesson',
    summary: 'What it is about.',
    level: 'beginner',
    stage: 'build',
    durationMin: 15,
    objectives: [{ id: 'say-yes', verb: 'choose', text: 'the right word' }],
    misconceptions: [
      { id: 'no-is-right', claim: 'no is right.', fails: 'It is not.', refutation: 'Say yes.', objectiveIds: ['say-yes'] },
    ],
    retrieval: ['first', 'second'],
    checks: ['first', 'second', 'third', 'fourth'].map((id) => choice(id, 'say-yes')),
    predictions: [
      {
        id: 'will-it',
        prompt: 'Will it?',
        directions: [
          { id: 'up', text: 'Up' },
          { id: 'down', text: 'Down' },
        ],
        sizeQuestion: 'How far?',
        sizes: [
          { id: 'little', text: 'little' },
          { id: 'much', text: 'much' },
        ],
        result: { direction: 'up', size: 'much', text: 'It did.' },
      },
    ],
    simulation: {
      scenarioId: 'a-flight',
      goal: 'Land.',
      prediction: 'list',
      scaffold: 'guided',
      textEquivalent: 'You land.',
      leavesOut: ['Weather.'],
    },
    glossary: ['word'],
    sources: [{ id: 'book-2020', label: 'Book 2020', title: 'A book', doi: '10.1000/182' }],
    ...more,
  };
}

export const text = `
import Figure from './Figure.astro';

A <Term id="word">word</Term> on the matter <Cite id="book-2020" />.

## Before you start

<Retrieval />

## The matter

See [the simulators](/simulate/), [the word](/glossary/#word) and [above](#before-you-start).

<Check id="third" />

<Check id="fourth" />

<Predict id="will-it">It did.</Predict>

<Refutation id="no-is-right" />

<Simulation />
`;

export function lessonFile(more: object = {}, body: string = text, place: Partial<LessonFile> = {}): LessonFile {
  const data = lessonSchema.parse(frontMatter(more));
  const file = `content/lessons/beginner/${data.id}.mdx`;
  return { file, route: `/learn/beginner/${data.id}/`, folder: 'beginner', data, frontLinks: [], body: readBody(body), text: body, ...place };
}

export function scenarioFile(more: object = {}, setup: object = {}): ScenarioFile {
  const data = scenarioSchema.parse({
    id: 'a-flight',
    version: 1,
    simulation: 'recommender',
    title: 'A flight',
    level: 'beginner',
    stages: ['build'],
    durationMin: 10,
    goal: 'Land.',
    brief: 'There is a field.',
    touch: ['The stick'],
    rubric: [
      { id: 'framing', title: 'Framed', possible: 60 },
      { id: 'split', title: 'Split', possible: 40 },
    ],
    predictions: [
      {
        id: 'list',
        kind: 'choice',
        prompt: 'Which?',
        choices: [
          { id: 'rating', text: 'One' },
          { id: 'popularity', text: 'Another' },
        ],
      },
    ],
    textEquivalent: 'You land.',
    leavesOut: ['Weather.'],
    setup: {
      data: 'generated',
      seed: 1,
      splits: ['time'],
      models: ['popularity'],
      k: 5,
      scaffold: 'guided',
      blanks: ['ship'],
      ...setup,
    },
    ...more,
  });
  return { file: `content/scenarios/recommender/${data.id}.yaml`, data };
}

export function termEntry(id: string, more: object = {}): TermEntry {
  const data = { id, term: id, aliases: [], definition: 'A thing.', related: [], lessons: [], ...more };
  return { file: 'content/glossary/words.yaml', field: 'terms[0]', data };
}

/** A claim about law that passes; `more` replaces whole fields. */
export const claim = (more: object = {}) => ({
  id: 'a-law-art-1',
  text: 'Doors are closed at night.',
  article: 'Art. 1',
  jurisdiction: 'EU',
  status: 'in-force',
  from: '2020-01-01',
  source: { title: 'A law', url: 'https://example.org/a-law' },
  verification: 'text',
  lastVerified: '2026-11-23',
  ...more,
});

export function regulationFile(claims: readonly object[] = [claim()], more: object = {}): RegulationFile {
  const data = regulationSchema.parse({ title: 'A law', note: 'This is not legal advice.', claims, ...more });
  return { file: 'content/regulations/a-law.yaml', data };
}

export function contentOf(more: Partial<Content> = {}): Content {
  return {
    lessons: [lessonFile()],
    scenarios: [scenarioFile()],
    terms: [termEntry('word')],
    regulations: [regulationFile()],
    routes: new Set(['/', '/simulate/', '/glossary/']),
    ...more,
  };
}

/** What a rule says about the content, as "field: message". */
export function say(rule: Rule, more: Partial<Content> = {}): string[] {
  return rule.check(contentOf(more)).map(({ field, message }) => `${field}: ${message}`);
}

/** The same about one lesson. */
export const sayOf = (rule: Rule, more: object = {}, body?: string): string[] =>
  say(rule, { lessons: [lessonFile(more, body)] });

/** The checks of the sample lesson with the first of them changed. */
export function changeFirst(change: (check: ReturnType<typeof choice>) => object): object {
  const [first, ...rest] = frontMatter()['checks'] as ReturnType<typeof choice>[];
  return { checks: [change(first!), ...rest] };
}
