/** The golden frameworks: their levels, and what the grader gives each. */
import { readFramework } from '@simulations/governance/framework/schema';
import { templates } from '@simulations/governance/framework/templates';
import { gradeDocument } from '@simulations/governance/grading/grade';
import { formatTable } from '../table';
import type { Section } from './section';

export function benchDocuments(): Section {
  const graded = Object.entries(templates).map(([id, { framework }]) => {
    // Through its own text, as an import on the page goes.
    const grade = gradeDocument(readFramework(JSON.stringify(framework)), null);
    return { id, grade };
  });
  const score = (id: string) => graded.find((each) => each.id === id)!.grade.score;
  const low = Math.max(...graded.filter(({ id }) => id !== 'good').map(({ grade }) => grade.score));
  return {
    title: 'Golden frameworks, graded without a simulated portfolio (P2, P6 and M2 do not pass)',
    text: formatTable(
      ['framework', 'score', 'levels', 'caps'],
      graded.map(({ id, grade }) => [
        id,
        grade.score,
        grade.dimensions.map(({ level }) => level).join(' '),
        grade.caps.length,
      ]),
    ),
    targets: [
      { name: 'good framework above every other, points', measured: score('good') - low, bound: 'at least', limit: 1 },
      { name: 'empty framework', measured: score('empty'), bound: 'at most', limit: 0 },
    ],
  };
}
