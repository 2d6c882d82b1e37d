import { describe, expect, it } from 'vitest';
import { LARGEST_FILE, parseFramework, readFramework, sectionIds } from '@simulations/governance/framework/schema';
import { templates } from '@simulations/governance/framework/templates';
import { change } from '../grading/change';

const { framework: good } = templates.good;

it.each(Object.entries(templates))(
  'the template %s is a framework and comes back from its file unchanged',
  (_, { framework }) => {
    expect(readFramework(JSON.stringify(framework))).toEqual(framework);
  },
);

describe('what is refused, and why', () => {
  it.each([
    ['version', 2, 'version: should be 1'],
    ['title', 'x'.repeat(161), 'title: more than 160 characters'],
    ['tiering.weights.impact', 11, 'tiering.weights.impact: more than 10'],
    ['tiering.cuts', [0.1, 0.2], 'tiering.cuts'],
    ['tiering.annexIII.floor', 1, 'tiering.annexIII.floor'],
    ['gates.rows.dpia.depth.2', 1.5, 'gates.rows.dpia.depth[2]: more than 1'],
    ['gates.rows.dpia.reviewer', 'intern', 'gates.rows.dpia.reviewer'],
    ['registry.fields', ['owner', 'owner'], 'registry.fields'],
    ['board.seats', [good.board.seats[0], good.board.seats[0]], 'board.seats'],
    ['board.raci', [good.board.raci[0], good.board.raci[0]], 'board.raci'],
    ['kpis.rows', [good.kpis.rows[0], good.kpis.rows[0]], 'kpis.rows'],
    ['monitoring.sigma', NaN, 'monitoring.sigma'],
    ['incidents.clocks.death', 0, 'incidents.clocks.death: less than 1'],
    ['regulation.mapping.0.from', '2 December 2027', 'regulation.mapping[0].from'],
    [
      'scope.statements',
      Array.from({ length: 13 }, () => good.scope.statements[0]),
      'scope.statements: more than 12 entries',
    ],
  ])('%s', (path, value, why) => {
    expect(() => change(good, path, value)).toThrow(why);
  });

  it('a missing section, an unknown field, other formats', () => {
    const { board: _, ...rest } = good;
    expect(() => parseFramework(rest)).toThrow('board: is missing');
    expect(() => parseFramework({ ...good, boards: {} })).toThrow('unknown field boards');
    expect(() => parseFramework({ ...good, format: 'oscal' })).toThrow('format');
    expect(() => parseFramework(null)).toThrow();
  });

  it('a file that is no JSON or too long, before it is parsed', () => {
    expect(() => readFramework('{')).toThrow('is not JSON');
    expect(() => readFramework(' '.repeat(LARGEST_FILE + 1))).toThrow('longer than 400000 characters');
  });
});

it('there are eight core sections and six more, in the order of the document', () => {
  expect(sectionIds).toEqual([
    ...['scope', 'tiering', 'gates', 'modelCard', 'registry', 'monitoring', 'board', 'incidents'],
    ...['enforcement', 'waivers', 'retirement', 'regulation', 'kpis', 'review'],
  ]);
});
