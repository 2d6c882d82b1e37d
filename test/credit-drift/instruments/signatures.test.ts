/** What each instrument reads under each cause, against the measured signatures of the design (section 4.2). */
import { describe, expect, it } from 'vitest';
import { instrumentIds } from '@simulations/credit-drift/instruments/catalogue';
import { outcomesOf, read } from '@simulations/credit-drift/readings';
import type { Cause } from '@simulations/credit-drift/world/causes';
import { seenIn } from '../cases';

const all = ['population', 'proxy', 'label', 'missing-code', 'unit', 'concept-lift', null] as const;
const outcomes = (instrument: (typeof instrumentIds)[number]) =>
  Object.fromEntries(all.map((cause) => [cause ?? 'nothing', read(instrument, seenIn(cause), 3).outcome]));

describe('instruments that answer on the day of the decision', () => {
  it('approval: everything but concept drift shows, and group A tells causes apart', () => {
    expect(outcomes('approval')).toEqual({
      population: 'B down, A same',
      proxy: 'B down, A up',
      label: 'B down, A down',
      'missing-code': 'B down, A down',
      unit: 'B down, A down',
      'concept-lift': 'no change',
      nothing: 'no change',
    });
  });

  it('drift: groups are needed to see a proxy, whose overall PSI is below any threshold', () => {
    expect(outcomes('drift')).toEqual({
      population: 'only B',
      proxy: 'A and B, opposite',
      label: 'quiet',
      'missing-code': 'A and B, same way',
      unit: 'A and B, same way',
      'concept-lift': 'quiet',
      nothing: 'quiet',
    });
    const { worst } = read('drift', seenIn('proxy'), 3);
    expect(worst.feature).toBe('area_index');
    expect(worst.all.psi).toBeLessThan(0.005);
    expect(worst.B.psi).toBeGreaterThan(1);
    expect(worst.A.shift * worst.B.shift).toBeLessThan(0);
  });

  it('values: only a missing-value code is impossible; a unit is not', () => {
    expect(Object.entries(outcomes('values')).filter(([, outcome]) => outcome !== 'none')).toEqual([
      ['missing-code', 'impossible values'],
    ]);
    const row = read('values', seenIn('missing-code'), 3).rows.find(({ feature }) => feature === 'file_age')!;
    expect(row.heap.value).toBe(-5);
    expect(row.outside.B).toBeGreaterThan(0.3);
    expect(row.outside.A).toBeLessThan(0.06);
  });

  it('form: the mix of employment changes under a population shift and under nothing else', () => {
    expect(Object.entries(outcomes('form')).filter(([, outcome]) => outcome !== 'unchanged')).toEqual([
      ['population', 'employment of B changed'],
    ]);
  });

  it('proxy strength: being able to tell the group is there at launch; only some causes raise it', () => {
    const { rows } = read('proxy', seenIn('label'), 3);
    const residence = rows.find(({ feature }) => feature === 'residence_years')!;
    expect(residence.launch).toBeGreaterThan(0.9);
    expect(Math.abs(residence.now - residence.launch)).toBeLessThan(0.02);
    expect(read('proxy', seenIn('proxy'), 3).rows.find(({ feature }) => feature === 'area_index')!.now).toBeGreaterThan(
      0.9,
    );
  });

  it('CBPE sees what moves scores and is blind to concept drift', () => {
    const rise = (cause: Cause | null) => {
      const { months } = read('cbpe', seenIn(cause), 3);
      return months[3]!.rates.B - months[0]!.rates.B;
    };
    for (const cause of ['population', 'proxy', 'label', 'missing-code'] as const)
      expect(rise(cause)).toBeGreaterThan(0.08);
    expect(Math.abs(rise('concept-lift'))).toBeLessThan(0.01);
  });

  it('domain classifier: a percentile hides from it overall and not within groups', () => {
    expect(outcomes('domain')).toMatchObject({
      population: 'only B',
      proxy: 'within groups, not overall',
      label: 'quiet',
      unit: 'everywhere',
      nothing: 'quiet',
    });
  });
});

describe('instruments that need outcomes', () => {
  it('false rejections rise by 15 points; group A tells proxy from label', () => {
    for (const cause of ['population', 'proxy', 'label', 'missing-code', 'unit'] as const) {
      const { months } = read('frr', seenIn(cause), 3);
      expect(months[3]!.rates!.B.rate - months[0]!.rates!.B.rate).toBeCloseTo(0.15, 3);
    }
    expect(outcomes('frr')).toMatchObject({ population: 'B up, A same', proxy: 'B up, A down', label: 'B up, A up' });
  });

  it('AUC does not change beyond chance except where the headline breaks', () => {
    expect(outcomes('auc')).toEqual({
      population: 'no change',
      proxy: 'no change',
      label: 'no change',
      'missing-code': 'no change',
      unit: 'fallen',
      'concept-lift': 'fallen',
      nothing: 'no change',
    });
  });

  it('finance sees nothing of a proxy, a population shift or a label problem', () => {
    expect(outcomes('kpis')).toMatchObject({
      population: 'normal',
      proxy: 'normal',
      label: 'normal',
      nothing: 'normal',
    });
  });

  it('outcome test: approved people of B repay better than scored, most of all under concept drift', () => {
    expect(outcomes('outcomes')).toMatchObject({ 'concept-lift': 'B better than scored', nothing: 'as at launch' });
  });

  it('random approvals estimate the rate that a panel measures', async () => {
    const { observe } = await import('@simulations/credit-drift/observe');
    const { caseOf } = await import('../cases');
    const explored = observe(caseOf('proxy'), 6, { panels: [], exploration: [{ from: 4, share: 0.1 }], audited: null });
    const paid = observe(caseOf('proxy'), 6, { panels: [4], exploration: [], audited: null });
    const [estimate, truth] = [explored, paid].map((seen) => read('frr', seen, 4).months[4]!.rates!.B);
    expect(estimate!.by).toBe('random approvals');
    expect(Math.abs(estimate!.rate - truth!.rate)).toBeLessThan(3 * estimate!.standardError);
    expect(estimate!.standardError).toBeGreaterThan(2 * truth!.standardError);
  });

  it('random approvals: the error counts both draws, and finding nobody is not certainty', async () => {
    const { observe } = await import('@simulations/credit-drift/observe');
    const { ratesOf } = await import('@simulations/credit-drift/instruments/frr');
    const { caseOf } = await import('../cases');
    const explored = (share: number) =>
      observe(caseOf('proxy'), 6, { panels: [], exploration: [{ from: 4, share }], audited: null }).months[3]!;
    const panel = ratesOf(observe(caseOf('proxy'), 6, { panels: [4], exploration: [], audited: null }).months[3]!)!;
    expect(ratesOf(explored(1))!.B.standardError).toBeCloseTo(panel.B.standardError, 10);
    const few = explored(0.02);
    const none = {
      ...few,
      outcomes: few.outcomes.map((outcome, i) => (few.explored[i] && outcome === 1 ? 0 : outcome)),
    };
    expect(ratesOf(none)!.B.rate).toBe(0);
    expect(ratesOf(none)!.B.standardError).toBeGreaterThan(0.01);
  });
});

describe('experiments', () => {
  it('champion replay: only what came with a refit vanishes', () => {
    expect(outcomes('replay')).toEqual({
      population: 'remains',
      proxy: 'remains',
      label: 'vanishes',
      'missing-code': 'remains',
      unit: 'remains',
      'concept-lift': 'nothing to explain',
      nothing: 'nothing to explain',
    });
  });

  it('repairing the guilty input brings approvals back; the guilty input is named', () => {
    const best = (cause: Cause) => {
      const { rows } = read('repair', seenIn(cause), 3);
      return rows.reduce((most, row) => (row.undone > most.undone ? row : most)).feature;
    };
    expect([best('proxy'), best('missing-code'), best('unit'), best('population')]).toEqual([
      'area_index',
      'file_age',
      'log_income',
      'log_volatility',
    ]);
    expect(outcomes('repair')).toMatchObject({
      proxy: 'one input undoes it',
      'missing-code': 'one input undoes it',
      population: 'one input undoes part',
      label: 'no input does',
    });
  });

  it('coefficients move only when the model is refreshed on other labels, residence most', () => {
    const { rows } = read('coefficients', seenIn('label'), 3);
    const residence = rows.find(({ feature }) => feature === 'residence_years')!;
    expect(residence.deployed - residence.launch).toBeGreaterThan(0.1);
    expect(Object.entries(outcomes('coefficients')).filter(([, outcome]) => outcome === 'moved')).toHaveLength(1);
  });

  it('the slice that explains a population shift was wrong at launch already', () => {
    const { rows } = read('slices', seenIn('population'), 3);
    const gig = rows.find(({ field, set }) => field === 'gig' && set)!;
    expect(gig.difference).toBeGreaterThan(0.05);
    expect(gig.files).toBeLessThan(1200);
  });

  it('two feeds and a file audit find wrong labels, and nothing where labels are right', () => {
    expect(Object.entries(outcomes('feeds')).filter(([, outcome]) => outcome !== 'agree')).toEqual([
      ['label', 'disagree'],
    ]);
    expect(outcomes('audit')).toMatchObject({
      label: 'good files of B labelled bad',
      proxy: 'labels right',
      nothing: 'labels right',
    });
    const { wronged } = read('audit', seenIn('label'), 3);
    expect(wronged.B.rate).toBeGreaterThan(0.1);
  });

  it('a file audit: an error is an error, and groups are told apart only beyond chance', () => {
    const observed = seenIn('label');
    const { files, trueLabels } = observed.audit!;
    const outcomeWith = (wrongA: number, wrongB: number) => {
      const labels = Uint8Array.from(observed.training.labelsToday);
      const left = [wrongA, wrongB];
      files.forEach((row, k) => {
        const group = observed.training.group[row]!;
        labels[row] = trueLabels[k] === 1 && left[group]!-- > 0 ? 0 : trueLabels[k]!;
      });
      return read('audit', { ...observed, training: { ...observed.training, labelsToday: labels } }, 3).outcome;
    };
    expect(outcomeWith(0, 0)).toBe('labels right');
    expect(outcomeWith(0, 3)).toBe('errors, groups not apart');
    expect(outcomeWith(5, 5)).toBe('errors, groups not apart');
    expect(outcomeWith(0, 8)).toBe('good files of B labelled bad');
  });

  it('AUC says the change with its interval, which holds 0 exactly when there is no change beyond chance', () => {
    for (const cause of all) {
      const { outcome, sentence } = read('auc', seenIn(cause), 3);
      const [low, high] = /change .* \(95 % (.*) to (.*)\)\.$/u
        .exec(sentence)!
        .slice(1)
        .map((text) => Number(text.replace('−', '-')));
      expect(low! <= 0 && high! >= 0).toBe(outcome === 'no change');
    }
  });
});

it('every reading has one of its instrument’s outcomes and a sentence without holes', () => {
  for (const cause of all) {
    for (const id of instrumentIds) {
      const reading = read(id, seenIn(cause), 2);
      expect(outcomesOf[id]).toContain(reading.outcome);
      expect(reading.sentence).not.toMatch(/NaN|undefined|null|Infinity/u);
    }
  }
});
