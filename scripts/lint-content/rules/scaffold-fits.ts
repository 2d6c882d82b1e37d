import type { Level, Scaffold } from '@/schemas/vocabulary';
import type { Rule } from '../types';

const expected: Readonly<Record<Level, Scaffold>> = { beginner: 'guided', intermediate: 'half', advanced: 'free' };

export const scaffoldFits: Rule = {
  id: 'scaffold-fits',
  refuses: 'a level with the scaffold of another: beginner is guided, intermediate half, advanced free',
  check({ lessons, scenarios }) {
    const ofScenarios = scenarios.flatMap(({ file, data }) => {
      const { scaffold, blanks } = data.setup;
      if (scaffold !== expected[data.level]) {
        const message = `A scenario of level ${data.level} is ${expected[data.level]}, not ${scaffold}.`;
        return [{ file, field: 'setup.scaffold', message }];
      }
      if (scaffold === 'guided' && blanks.length !== 1) {
        return [{ file, field: 'setup.blanks', message: `A guided run leaves one blank, not ${blanks.length}.` }];
      }
      return [];
    });
    const ofLessons = lessons.flatMap(({ file, data }) => {
      const { simulation } = data;
      if (!simulation || simulation.scaffold === expected[data.level]) return [];
      const message = `A lesson of level ${data.level} is ${expected[data.level]}, not ${simulation.scaffold}.`;
      return [{ file, field: 'simulation.scaffold', message }];
    });
    return [...ofScenarios, ...ofLessons];
  },
};
