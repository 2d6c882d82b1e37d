import { describe, expect, it } from 'vitest';
import { nothingBought, observe, UNKNOWN } from '@simulations/credit-drift/observe';
import { caseOf } from './cases';

const credit = caseOf('label');

describe('what a learner can see', () => {
  it('holds no outcome before 60 days, and none of the turned-down without a panel', () => {
    const { months } = observe(credit, 4, nothingBought);
    expect(months.map(({ month }) => month)).toEqual([1, 2, 3, 4]);
    for (const { outcomes } of months.slice(2)) expect(outcomes.every((outcome) => outcome === UNKNOWN)).toBe(true);
    for (const { outcomes, approved, complete } of months.slice(0, 2)) {
      expect(complete).toBe(false);
      outcomes.forEach((outcome, i) => {
        expect(outcome === UNKNOWN).toBe(approved[i] === 0);
      });
    }
  });

  it('holds everybody’s outcome in a month whose panel was bought, once it has matured', () => {
    const { months } = observe(credit, 4, { ...nothingBought, panels: [2, 3] });
    expect(months[1]!.complete).toBe(true);
    expect(Array.from(months[1]!.outcomes)).toEqual(Array.from(credit.month(2).applicants.good));
    expect(months[2]!.complete).toBe(false);
  });

  it('approves the ordered share of the turned-down at random, from its month on', () => {
    const { months } = observe(credit, 5, { ...nothingBought, exploration: [{ from: 2, share: 0.05 }] });
    expect(months[0]!.explored.every((value) => value === 0)).toBe(true);
    const { approved, explored, outcomes, explorationShare } = months[1]!;
    expect(explorationShare).toBe(0.05);
    const rejected = approved.filter((value) => value === 0).length;
    const tried = explored.filter((value) => value === 1).length;
    expect(tried / rejected).toBeCloseTo(0.05, 2);
    explored.forEach((value, i) => {
      if (value) expect([approved[i], outcomes[i] === UNKNOWN]).toEqual([0, false]);
    });
  });

  it('trains on the servicer’s labels, which differ from the bureau’s only under a label problem', () => {
    const wronged = observe(credit, 5, nothingBought).training;
    const sound = observe(caseOf('proxy'), 5, nothingBought).training;
    const differ = ({ launchLabels, labelsToday }: typeof sound) =>
      launchLabels.filter((label, i) => label !== labelsToday[i]).length;
    expect(differ(sound)).toBe(0);
    expect(differ(wronged)).toBeGreaterThan(300);
  });

  it('draws the same files for an audit whatever is wrong, half from each group', () => {
    const files = (cause: 'label' | 'proxy') =>
      observe(caseOf(cause), 5, { ...nothingBought, audited: 5 }).audit!.files;
    expect(Array.from(files('label'))).toEqual(Array.from(files('proxy')));
    const { group } = credit.training;
    expect(Array.from(files('label')).filter((row) => group[row] === 1)).toHaveLength(200);
  });
});
