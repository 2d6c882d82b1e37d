import { describe, expect, test } from 'vitest';
import {
  type ColumnChoice,
  type MeasuredTable,
  OwnDataDesk,
  type OwnDataRequest,
  measureOwnData,
} from '@simulations/credit-drift/own-data';
import { applyChoice, describeColumns } from '@simulations/credit-drift/own-data/choice';
import { crossFit, dealFolds } from '@simulations/credit-drift/own-data/cross-fit';
import { buildDesign } from '@simulations/credit-drift/own-data/design-matrix';
import { uniform } from '@simulations/kernel/streams';
import { areaUnderCurve } from '@simulations/statistics/classification/area-under-curve';
import * as files from './files';
import { file, readKnown, readUnknown, refusalOf } from './files';

const choice: ColumnChoice = {
  outcome: 'outcome',
  good: 'paid back',
  groups: ['region'],
  score: null,
  higherMeans: 'good',
  leaveOut: ['age'],
};
const own = (count = 600, options: Parameters<typeof files.ownText>[1] = {}) =>
  readUnknown(file('own.csv', files.ownText(count, options)));

describe('a cross-fitted model', () => {
  const noise = (columns: number, rows: number) =>
    Array.from({ length: columns }, (_, c) => ({
      indicator: false,
      values: Float64Array.from({ length: rows }, (_v, r) => uniform(3, 1, r, c)),
    }));

  test('finds nothing where there is nothing, since no row has helped to make its own score', async () => {
    const good = Uint8Array.from({ length: 400 }, (_, r) => (uniform(3, 2, r, 0) < 0.5 ? 1 : 0));
    const scores = await crossFit(noise(60, 400), good, { folds: 10, seed: 1, ridge: 1 });
    // A model fitted to these very rows would reach .75 by chance alone.
    expect(areaUnderCurve(good, scores)).toBeGreaterThan(0.38);
    expect(areaUnderCurve(good, scores)).toBeLessThan(0.6);
  });

  test('finds what is there, and says the same for the same seed', async () => {
    const design = noise(3, 800);
    const good = Uint8Array.from(design[0]!.values, (x, r) => (uniform(3, 2, r, 1) < x ? 1 : 0));
    const fit = (seed: number) => crossFit(design, good, { folds: 5, seed, ridge: 1 });
    const scores = await fit(1);
    expect(areaUnderCurve(good, scores)).toBeGreaterThan(0.78);
    expect(await fit(1)).toEqual(scores);
    expect(await fit(2)).not.toEqual(scores);
  });

  test('deals every fold its share of each outcome', () => {
    const good = Uint8Array.from({ length: 103 }, (_, r) => (r % 4 === 0 ? 0 : 1));
    const fold = dealFolds(good, 10, 5);
    for (const outcome of [0, 1]) {
      const sizes = Array.from({ length: 10 }, (_, k) => good.filter((y, r) => y === outcome && fold[r] === k).length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    }
  });

  test('takes constant and missing numbers, with an indicator that something is missing', async () => {
    const values = Float64Array.from({ length: 300 }, (_, r) => (r % 3 === 0 ? NaN : r % 5));
    const good = Uint8Array.from(values, (v, r) => (Number.isNaN(v) === uniform(3, 4, r, 0) < 0.9 ? 1 : 0));
    const constant = new Float64Array(300).fill(1e9);
    const design = buildDesign('a.csv', [
      { kind: 'number', name: 'x', values },
      { kind: 'number', name: 'c', values: constant },
    ]);
    expect(design.map(({ indicator }) => indicator)).toEqual([false, true, false]);
    const scores = await crossFit(design, good, { folds: 5, seed: 1, ridge: 1 });
    expect(scores.every(Number.isFinite)).toBe(true);
    expect(areaUnderCurve(good, scores)).toBeGreaterThan(0.8);
  });

  test('is refused with too many inputs, before any is built', async () => {
    const wide = Array.from({ length: 9 }, (_, c) => ({
      kind: 'category' as const,
      name: `w${c}`,
      codes: Uint16Array.from({ length: 10 }, (_v, r) => r),
      levels: 30,
    }));
    expect((await refusalOf(() => buildDesign('a.csv', wide))).reason).toBe(
      'the model would have some 270 inputs; at most 120 are fitted here',
    );
    const codes = new Uint16Array(100_000);
    const long = [0, 1].map((c) => ({ kind: 'category' as const, name: `w${c}`, codes, levels: 25 }));
    expect((await refusalOf(() => buildDesign('a.csv', long))).reason).toBe(
      '100,000 rows by 50 inputs would take minutes to fit',
    );
  });
});

describe('the visitor’s own table', () => {
  test('is described so that they can choose: values, and columns that should not be seen', async () => {
    const facts = describeColumns(await own());
    expect(facts.filter(({ suspect }) => suspect).map(({ name }) => name)).toEqual(['Loan ID', 'age']);
    expect(
      facts
        .find(({ name }) => name === 'outcome')!
        .values!.map(({ value }) => value)
        .sort(),
    ).toEqual(['charged off', 'paid back']);
    expect(facts.find(({ name }) => name === 'income')!.values).toBeNull();
    const alike = await readUnknown(
      file('a.csv', 'wage,AGE_GROUP,applicantSex,average,Foreign worker,y\n1,2,1,2,1,1\n2,1,2,2,1,1\n'),
    );
    expect(describeColumns(alike).map(({ suspect }) => suspect)).toEqual([false, true, true, false, true, false]);
  });

  test('is fitted without its groups, identifiers and what was left out', async () => {
    const table = applyChoice(await own(600, { withScore: false }), choice);
    expect(table.features.map(({ name }) => name)).toEqual(['income']);
    expect(table.leftOut).toEqual([
      { name: 'region', why: 'people are compared by it' },
      { name: 'age', why: 'you left it out' },
      { name: 'Loan ID', why: 'it numbers the rows' },
    ]);
    const { overall, groupings, scored, folds, inputs } = await measureOwnData(table, { tau: 0.5 });
    expect([scored, folds, inputs]).toEqual(['cross-fitted', 10, 1]);
    expect(overall.auc.auc).toBeGreaterThan(0.75);
    expect(groupings[0]!.groups.map(({ letter, name }) => [letter, name])).toEqual([
      ['A', 'south'],
      ['B', 'north'],
    ]);
    // Both groups repay alike at the same income: the interval of the gap must hold 0.
    const [gap] = groupings[0]!.gaps;
    expect(gap!.interval.low).toBeLessThan(0);
    expect(gap!.interval.high).toBeGreaterThan(0);
  });

  test('keeps an amount that differs in every row, which is no numbering', async () => {
    const rows = Array.from({ length: 60 }, (_, r) => [r + 1, 1_000 + 137 * r, r % 3 ? 'x' : 'z', r % 2]);
    const raw = await readUnknown(
      file('a.csv', ['row,amount,group,y', ...rows.map((row) => row.join(','))].join('\n')),
    );
    const table = applyChoice(raw, { ...choice, outcome: 'y', good: '1', groups: ['group'], leaveOut: [] });
    expect(table.features.map(({ name }) => name)).toEqual(['amount']);
  });

  test('is measured by its own score when it has one, and nothing is fitted', async () => {
    const raw = await own();
    const table = applyChoice(raw, { ...choice, score: 'score' });
    const column = raw.columns.find(({ name }) => name === 'score')!;
    const scores = column.kind === 'number' ? column.values : new Float64Array();
    const { overall, scored, folds } = await measureOwnData(table, { tau: 0.6 });
    expect([scored, folds]).toEqual(['given', null]);
    expect(overall.auc.auc).toBeCloseTo(areaUnderCurve(table.good, scores), 12);
    expect(overall.rates.selectionRate).toBe(scores.filter((s) => s >= 0.6).length / 600);
    expect(overall.calibration!.expectedError).toBeLessThan(0.08);
    expect(overall.counts.falseNegatives).toBe(scores.filter((s, r) => s < 0.6 && table.good[r] === 1).length);
  });

  test('turns a score of default around, so that AUC and approvals stay the same', async () => {
    const raw = await own();
    const straight = await measureOwnData(applyChoice(raw, { ...choice, score: 'score' }), { tau: 0.6 });
    const text = files
      .ownText(600)
      .split('\n')
      .map((row, r) => {
        const cells = row.split(',');
        if (r > 0) cells[4] = (1 - Number(cells[4])).toFixed(4);
        return cells.join(',');
      });
    const turned = applyChoice(await readUnknown(file('own.csv', text.join('\n'))), {
      ...choice,
      score: 'score',
      higherMeans: 'bad',
    });
    const again = await measureOwnData(turned, { tau: 0.6 - 1e-9 });
    expect(again.overall.auc.auc).toBe(straight.overall.auc.auc);
    expect(again.overall.counts).toEqual(straight.overall.counts);
  });

  test('compares people by the halves of a number and by the commonest words, leaving empty cells out', async () => {
    const rows = Array.from({ length: 400 }, (_, r) => [
      r,
      r % 40,
      r % 50 === 0 ? '' : `w${r % 20}`,
      r % 2 ? 'good' : 'bad',
    ]);
    const raw = await readUnknown(file('a.csv', ['id,age,town,y', ...rows.map((row) => row.join(','))].join('\n')));
    const table = applyChoice(raw, {
      ...choice,
      outcome: 'y',
      good: 'good',
      groups: ['age', 'town'],
      score: 'id',
      leaveOut: [],
    });
    const [age, town] = table.groupings;
    expect(age!.groups).toEqual(['19 or less', 'more than 19']);
    expect(age!.of.filter((g) => g === 0)).toHaveLength(200);
    expect(town!.groups).toHaveLength(12);
    expect(town!.groups.at(-1)).toBe('other');
    expect(town!.of.filter((g) => g === -1)).toHaveLength(8);
  });

  test.each([
    [
      'an outcome of three values',
      { outcome: 'three', good: '1' },
      'own.csv, column three: an outcome has two values; this column has 3',
    ],
    [
      'an outcome of too many',
      { outcome: 'income' },
      'column income: an outcome has two values; this column has more than 12',
    ],
    ['an outcome with gaps', { outcome: 'gaps', good: '1' }, 'own.csv, line 2, column gaps: the outcome is empty'],
    ['a value that does not occur', { good: 'gold' }, 'column outcome: the value “gold” does not occur'],
    ['no group', { groups: [] }, 'no column to compare people by'],
    ['one column for two things', { groups: ['outcome'] }, 'column outcome: the column is chosen for two things'],
    ['a column that is not there', { groups: ['town'] }, 'there is no column “town”'],
    ['a score of words', { score: 'words' }, 'own.csv, line 3, column words: “high” is not a number'],
    ['nothing left to fit', { leaveOut: ['income', 'age', 'score', 'three', 'words', 'gaps'] }, 'no column is left'],
  ] as const)('is refused with %s', async (_, change, says) => {
    const text = files
      .ownText(60)
      .split('\n')
      .map((row, r) =>
        r === 0 ? `${row},three,words,gaps` : `${row},${r % 3},${r > 1 ? 'high' : 1},${r > 1 ? 1 : ''}`,
      );
    const raw = await readUnknown(file('own.csv', text.join('\n')));
    expect((await refusalOf(() => applyChoice(raw, { ...choice, ...change }))).message).toContain(says);
  });

  test('is refused with fewer than twenty of an outcome', async () => {
    const table = applyChoice(await own(30), { ...choice, score: 'score' });
    const refusal = await refusalOf(measureOwnData(table, { tau: 0.5 }));
    expect(refusal.reason).toMatch(/^it has \d+ good and \d+ bad outcomes; at least 20 of each are needed$/);
  });
});

describe('groups', () => {
  test('are lettered by size, empty ones not listed, and rates over nobody are no number', async () => {
    const rows = files
      .southGermanRows(300)
      .map((row) => row.map((cell, c) => (c === 8 ? (cell === 4 ? 3 : cell) : cell)));
    const table = await readKnown(file('a.asc', files.southGermanText(rows)));
    const { groupings } = await measureOwnData(table, { tau: 2, groupBy: ['family-status'], folds: 5 });
    expect(groupings).toHaveLength(1);
    const { groups, gaps } = groupings[0]!;
    expect(groups.map(({ letter }) => letter)).toEqual(['A', 'B', 'C']);
    expect(groups.map(({ rates }) => rates.count)).toEqual(
      groups.map(({ rates }) => rates.count).sort((a, b) => b - a),
    );
    expect(groups.every(({ rates }) => rates.falseRejectionRate === 1 && Number.isNaN(rates.precision))).toBe(true);
    expect(gaps.map(({ letter, difference }) => [letter, difference])).toEqual([
      ['B', 0],
      ['C', 0],
    ]);
  });
});

describe('the desk', () => {
  const blob = (name: string, text: string) => Object.assign(new Blob([text]), { name });
  const open = (text: string): OwnDataRequest => ({ kind: 'open', files: [blob('own.csv', text)] });
  const measured = async (
    desk: OwnDataDesk,
    request: OwnDataRequest,
    shares: number[] = [],
  ): Promise<MeasuredTable> => {
    const answer = await desk.answer(request, { onProgress: (share) => shares.push(share) });
    if (answer.kind !== 'measured') throw new Error('not measured');
    return answer.measured;
  };

  test('fits once and moves the cut-off without fitting again', async () => {
    const desk = new OwnDataDesk({ digest: files.digest, seed: 1 });
    await desk.answer(open(files.ownText(300, { withScore: false })));
    const shares: number[] = [];
    const first = await measured(desk, { kind: 'measure', choice, tau: null }, shares);
    expect(first.measurement.tau).toBe(0.7);
    expect(shares.at(-1)).toBe(1);
    const again = await measured(desk, { kind: 'measure', choice, tau: 0.2 }, shares);
    expect(shares).toHaveLength(10);
    expect(again.measurement.overall.auc).toEqual(first.measurement.overall.auc);
    expect(again.measurement.overall.rates.selectionRate).toBeGreaterThan(
      first.measurement.overall.rates.selectionRate,
    );
    await measured(desk, { kind: 'measure', choice: { ...choice, leaveOut: [] }, tau: 0.2 }, shares);
    expect(shares).toHaveLength(20);
  });

  test('keeps the file that is open when the next is refused', async () => {
    const desk = new OwnDataDesk({ digest: files.digest, seed: 1 });
    await desk.answer(open(files.ownText(300)));
    await refusalOf(desk.answer(open('x,y\n1')));
    const kept = await measured(desk, { kind: 'measure', choice: { ...choice, score: 'score' }, tau: null });
    expect(kept.measurement.overall.rates.count).toBe(300);
  });

  test('starts a score that is no probability at the cut-off that approves 70 %, and measures no calibration', async () => {
    const text = files
      .ownText(300)
      .split('\n')
      .map((row, r) => {
        const cells = row.split(',');
        if (r > 0) cells[4] = String(300 + Math.round(550 * Number(cells[4])));
        return cells.join(',');
      });
    const desk = new OwnDataDesk({ digest: files.digest, seed: 1 });
    await desk.answer(open(text.join('\n')));
    const { range, measurement } = await measured(desk, {
      kind: 'measure',
      choice: { ...choice, score: 'score' },
      tau: null,
    });
    expect(range[0]).toBeGreaterThan(300);
    expect(range[1]).toBeLessThan(850);
    expect(measurement.overall.rates.selectionRate).toBeGreaterThanOrEqual(0.7);
    expect(measurement.overall.rates.selectionRate).toBeLessThan(0.75);
    expect(measurement.overall.calibration).toBeNull();
  });

  test('stops between two fits when it is cancelled, and fits anew when asked again', async () => {
    const desk = new OwnDataDesk({ digest: files.digest, seed: 1 });
    await desk.answer(open(files.ownText(300, { withScore: false })));
    let fits = 0;
    const breathe = () => {
      if (++fits === 3) throw new DOMException('Cancelled.', 'AbortError');
      return Promise.resolve();
    };
    const shares: number[] = [];
    const request = { kind: 'measure', choice, tau: null } as const;
    await expect(desk.answer(request, { breathe, onProgress: (s) => shares.push(s) })).rejects.toHaveProperty(
      'name',
      'AbortError',
    );
    expect(shares).toEqual([0.1, 0.2]);
    expect((await measured(desk, request)).measurement.overall.rates.count).toBe(300);
  });

  test('answers in plain data that crosses to a page', async () => {
    const desk = new OwnDataDesk({ digest: files.digest, seed: 1 });
    const facts = await desk.answer(open(files.ownText(300)));
    expect(structuredClone(facts)).toEqual(facts);
    const result = await measured(desk, { kind: 'measure', choice: { ...choice, score: 'score' }, tau: null });
    expect(structuredClone(result)).toEqual(result);
  });
});
