import { wrongAnswers } from '../answers';
import type { Content, Finding, LessonFile, Rule } from '../types';

type Found = Omit<Finding, 'rule'>;

function checkLesson({ file, data }: LessonFile, { scenarios }: Content): Found[] {
  const objectives = new Set(data.objectives.map(({ id }) => id));
  const misconceptions = new Set(data.misconceptions.map(({ id }) => id));
  const say = (field: string, what: string, id: string): Found => ({
    file,
    field,
    message: `There is no ${what} "${id}".`,
  });

  const fromMisconceptions = data.misconceptions.flatMap(({ objectiveIds }, index) =>
    objectiveIds
      .filter((id) => !objectives.has(id))
      .map((id) => say(`misconceptions[${index}].objectiveIds`, 'objective', id)),
  );
  const fromChecks = data.checks.flatMap((check, index) => [
    ...check.objectiveIds
      .filter((id) => !objectives.has(id))
      .map((id) => say(`checks[${index}].objectiveIds`, 'objective', id)),
    ...wrongAnswers(check)
      .filter(({ misconceptionId }) => misconceptionId !== undefined && !misconceptions.has(misconceptionId))
      .map(({ field, misconceptionId }) => say(`checks[${index}].${field}`, 'misconception', misconceptionId ?? '')),
  ]);
  const fromPredictions = data.predictions.flatMap(({ directions, sizes, result }, index) => [
    ...(directions.some(({ id }) => id === result.direction)
      ? []
      : [say(`predictions[${index}].result.direction`, 'direction', result.direction)]),
    ...(sizes.some(({ id }) => id === result.size)
      ? []
      : [say(`predictions[${index}].result.size`, 'size', result.size)]),
  ]);
  const flown = data.simulation?.scenarioId;
  const fromSimulation =
    flown === undefined || scenarios.some((scenario) => scenario.data.id === flown)
      ? []
      : [say('simulation.scenarioId', 'scenario', flown)];
  return [...fromMisconceptions, ...fromChecks, ...fromPredictions, ...fromSimulation];
}

function checkTerms({ terms, lessons }: Content): Found[] {
  const ids = new Set(terms.map(({ data }) => data.id));
  const taught = new Set(lessons.map(({ data }) => data.id));
  return terms.flatMap(({ file, field, data }) => [
    ...data.related
      .filter((id) => !ids.has(id))
      .map((id) => ({ file, field: `${field}.related`, message: `There is no term "${id}".` })),
    ...data.lessons
      .filter((id) => !taught.has(id))
      .map((id) => ({ file, field: `${field}.lessons`, message: `There is no lesson "${id}".` })),
  ]);
}

export const referencesExist: Rule = {
  id: 'references-exist',
  refuses: 'an id that points to nothing',
  check: (content) => [...content.lessons.flatMap((lesson) => checkLesson(lesson, content)), ...checkTerms(content)],
};
