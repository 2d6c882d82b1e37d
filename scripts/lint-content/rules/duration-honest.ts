import type { CheckData } from '@/schemas/check';
import type { Content, LessonFile, Rule } from '../types';

/**
 * Words a minute for text that is to be learned from. Adults read non-fiction at about 240 (Brysbaert 2019,
 * doi 10.1016/j.jml.2019.104047); formulas, figures and looking back slow that down.
 */
const WORDS_A_MINUTE = 180;
const MINUTES_A_PREDICTION = 1;
const MINUTES_A_CHECK: Readonly<Record<CheckData['kind'], number>> = {
  single: 1,
  multiple: 1,
  numeric: 1,
  ordering: 1,
  explain: 3,
};
const SLACK = 0.3;

/** Minutes for reading, checks, predictions and the simulation's first run. */
export function estimateMinutes({ data, body }: LessonFile, scenarios: Content['scenarios']): number {
  const words = data.misconceptions.flatMap(({ claim, fails, refutation }) =>
    `${claim} ${fails} ${refutation}`.split(/\s+/),
  );
  const reading = (body.words + words.length) / WORDS_A_MINUTE;
  const checks = data.checks.reduce((sum, { kind }) => sum + MINUTES_A_CHECK[kind], 0);
  const flown = scenarios.find((scenario) => scenario.data.id === data.simulation?.scenarioId);
  return reading + checks + data.predictions.length * MINUTES_A_PREDICTION + (flown?.data.durationMin ?? 0);
}

export const durationHonest: Rule = {
  id: 'duration-honest',
  refuses: 'a duration more than 30 % off words, checks and run time',
  check: ({ lessons, scenarios }) =>
    lessons.flatMap((lesson) => {
      const minutes = estimateMinutes(lesson, scenarios);
      const { durationMin } = lesson.data;
      if (Math.abs(durationMin - minutes) <= SLACK * minutes) return [];
      const message = `It says ${durationMin} min; ${lesson.body.words} words, ${lesson.data.checks.length} checks and the simulation come to about ${Math.round(minutes)}.`;
      return [{ file: lesson.file, field: 'durationMin', message }];
    }),
};
