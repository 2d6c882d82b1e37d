import { describe, expect, it } from 'vitest';
import { openCase, type CaseSetup, type CreditCase, type ScoredMonth } from '@simulations/credit-drift/case';
import { fitLogisticModel, scoreLogistic } from '@simulations/credit-drift/model/logistic-model';
import { generateApplicants } from '@simulations/credit-drift/world/applicants';
import type { Cause } from '@simulations/credit-drift/world/causes';
import { servicerLabels } from '@simulations/credit-drift/world/labels';

const setup = (changes: Partial<CaseSetup>): CaseSetup => ({
  seed: 7,
  causes: [],
  headline: 'points',
  applicantsPerMonth: 20_000,
  ...changes,
});
/** Opened once for all tests that look at the same case. */
const cases = new Map<string, CreditCase>();
function one(cause: Cause, headline: CaseSetup['headline'] = 'points', weight = 1): CreditCase {
  const key = `${cause} ${headline} ${weight}`;
  const known = cases.get(key) ?? openCase(setup({ causes: [{ cause, weight }], headline }));
  cases.set(key, known);
  return known;
}

function rate({ applicants, approved }: ScoredMonth, group: 0 | 1): number {
  const rows = Array.from(applicants.good.keys()).filter(
    (i) => applicants.good[i] === 1 && applicants.group[i] === group,
  );
  return rows.filter((i) => approved[i] === 0).length / rows.length;
}

describe('the headline', () => {
  it.each(['population', 'proxy', 'label', 'missing-code', 'unit'] as const)(
    'of %s is +15.0 points in month 3 exactly, or +15 % of the launch rate',
    (cause) => {
      for (const headline of ['points', 'relative'] as const) {
        const opened = one(cause, headline);
        const target = headline === 'points' ? 0.15 : 0.15 * rate(opened.reference, 1);
        const change = rate(opened.month(3), 1) - rate(opened.reference, 1);
        expect(opened.reached).toBe(true);
        expect(opened.headline.change).toBe(change);
        expect(opened.headline.reference).toBe(rate(opened.reference, 1));
        // As it is printed: 15.0.
        expect(Math.abs(change - target)).toBeLessThan(0.0005);
      }
    },
  );

  it.each(['concept-flattening', 'concept-lift'] as const)(
    'of %s is out of reach in points: full severity, and the case says so; relative it holds',
    (cause) => {
      const points = one(cause);
      expect(points.reached).toBe(false);
      expect(points.injections).toEqual([{ cause, severity: 1 }]);
      expect(points.headline.change).toBeGreaterThan(0.08);
      expect(points.headline.change).toBeLessThan(0.15);
      const relative = one(cause, 'relative');
      expect(relative.reached).toBe(true);
      expect(relative.headline.change).toBeCloseTo(0.15 * relative.headline.reference, 3);
    },
  );

  it('of two causes holds together, each with about its share of it', () => {
    const opened = openCase(
      setup({
        causes: [
          { cause: 'population', weight: 0.5 },
          { cause: 'label', weight: 0.5 },
        ],
      }),
    );
    expect(Math.abs(opened.headline.change - 0.15)).toBeLessThan(0.0005);
    const changes = opened.injections.map(
      ({ cause, severity }) => one(cause, 'given', severity).headline.change - one(cause, 'given', 0).headline.change,
    );
    for (const change of changes) expect(change).toBeGreaterThan(0.04);
  });

  it('is what chance makes of it when nothing is wrong', () => {
    const opened = openCase(setup({}));
    expect(opened.injections).toEqual([]);
    expect(opened.reached).toBe(true);
    expect(Math.abs(opened.headline.change)).toBeLessThan(0.03);
  });

  it('with severities given takes them as they are', () => {
    expect(one('proxy', 'given', 0.37).injections).toEqual([{ cause: 'proxy', severity: 0.37 }]);
  });
});

describe('a month', () => {
  const opened = one('population');

  it('is scored once, by the launch model, at the cut-off .70', () => {
    const month = opened.month(2);
    expect(opened.month(2)).toBe(month);
    expect(month.model).toBe(opened.launch);
    expect(month.applicants.count).toBe(20_000);
    expect(month.scores).toEqual(scoreLogistic(opened.launch, month.applicants.inputs));
    expect(month.approved.every((yes, i) => yes === (month.scores[i]! >= 0.7 ? 1 : 0))).toBe(true);
  });

  it('is the world’s month with the case’s causes', () => {
    const { injections } = opened;
    for (const month of [1, 3, 6])
      expect(opened.month(month).applicants).toEqual(generateApplicants({ seed: 7, month, count: 20_000, injections }));
  });

  it('does not depend on the order in which months are looked at', () => {
    const other = openCase(opened.setup);
    for (const month of [5, 1, 4]) expect(other.without(month)).toEqual(opened.without(month));
    expect(other.month(4)).toEqual(opened.month(4));
  });

  it('0 is the reference, with and without', () => {
    expect(opened.month(0)).toBe(opened.reference);
    expect(opened.without(0)).toBe(opened.reference);
    expect(opened.reference.applicants.count).toBe(24_000);
    expect(opened.training.count).toBe(24_000);
  });

  it('before launch, or between months, is refused', () => {
    for (const month of [-1, 1.5, NaN]) expect(() => opened.month(month)).toThrow(RangeError);
  });
});

describe('the counterfactual', () => {
  it('has the same people without the causes: who is wronged by a population shift is in group B', () => {
    const opened = one('population');
    const [live, without] = [opened.month(3), opened.without(3)];
    expect(without.applicants.group).toEqual(live.applicants.group);
    expect(without.applicants.good).toEqual(live.applicants.good);
    const wronged = Array.from(live.approved.keys()).filter(
      (i) => live.approved[i] === 0 && without.approved[i] === 1 && live.applicants.good[i] === 1,
    );
    expect(wronged.length).toBeGreaterThan(300);
    expect(wronged.every((i) => live.applicants.group[i] === 1)).toBe(true);
  });

  it('under a proxy has approvals of A that the vendor’s change made, and rejections of B', () => {
    const opened = one('proxy');
    const [live, without] = [opened.month(3), opened.without(3)];
    const changed = (group: 0 | 1, approved: 0 | 1) =>
      live.approved.filter(
        (yes, i) => yes === approved && without.approved[i] !== yes && live.applicants.group[i] === group,
      ).length;
    expect(changed(1, 0)).toBeGreaterThan(5 * changed(1, 1));
    expect(changed(0, 1)).toBeGreaterThan(2 * changed(0, 0));
  });
});

describe('a label problem', () => {
  const opened = one('label');
  const severity = opened.injections[0]!.severity;

  it('touches no input of any month, only the model', () => {
    for (const month of [1, 2, 3]) expect(opened.month(month).applicants).toEqual(opened.without(month).applicants);
    expect(opened.without(3).model).toBe(opened.launch);
  });

  it('deploys each month the model refreshed on the servicer’s labels of that month’s severity', () => {
    const months: [number, number][] = [
      [1, 0.4],
      [2, 0.75],
      [3, 1],
    ];
    for (const [month, ramp] of months) {
      const labels = servicerLabels(opened.training, severity * ramp);
      const refreshed = fitLogisticModel(opened.training.inputs, labels, { start: opened.launch });
      expect(opened.month(month).model).toEqual(refreshed);
    }
    expect(opened.month(4).model).toBe(opened.month(3).model);
  });
});

describe('openCase', () => {
  it('takes a launch model trained elsewhere', () => {
    const own = one('population', 'given', 0.5);
    const other = { ...own.launch, intercept: own.launch.intercept + 0.1 };
    const theirs = openCase(own.setup, { launch: other });
    expect(theirs.launch).toBe(other);
    expect(theirs.headline.reference).toBeLessThan(own.headline.reference);
  });

  it('refuses a cause twice, weights outside 0 to 1 and a month without applicants', () => {
    const twice = [0.5, 0.5].map((weight) => ({ cause: 'unit' as const, weight }));
    expect(() => openCase(setup({ causes: twice }))).toThrow('injected twice');
    expect(() => one('unit', 'given', 1.5)).toThrow(RangeError);
    expect(() => openCase(setup({ applicantsPerMonth: 0 }))).toThrow('0 applicants a month');
  });
});
