import type { Rule } from '../types';

export const simulationPredicted: Rule = {
  id: 'simulation-predicted',
  refuses: 'a simulation without a prediction',
  check({ lessons, scenarios }) {
    const unasked = scenarios
      .filter(({ data }) => data.predictions.length === 0)
      .map(({ file }) => ({
        file,
        field: 'predictions',
        message: 'The scenario asks for no prediction before its reveals.',
      }));
    const unknown = lessons.flatMap(({ file, data }) => {
      const flown = scenarios.find((scenario) => scenario.data.id === data.simulation?.scenarioId);
      const wanted = data.simulation?.prediction;
      if (!flown || flown.data.predictions.some(({ id }) => id === wanted)) return [];
      const message = `The scenario "${flown.data.id}" asks for no prediction "${wanted}".`;
      return [{ file, field: 'simulation.prediction', message }];
    });
    return [...unasked, ...unknown];
  },
};
