import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areaUnderCurve } from '@simulations/statistics/classification/area-under-curve';
import { cbpe } from '@simulations/statistics/classification/cbpe';
import { approve, confusion } from '@simulations/statistics/classification/confusion';
import { ratesOf } from '@simulations/statistics/classification/confusion-rates';
import { average, bothClasses, won } from './scored';

describe('performance without labels', () => {
  it('is the expectation over all labellings the scores allow', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 7 }), (tenths) => {
        const scores = tenths.map((tenth) => tenth / 10);
        const approved = approve(scores, 0.5);
        const total = { truePositives: 0, falsePositives: 0, trueNegatives: 0, falseNegatives: 0 };
        for (let labelling = 0; labelling < 2 ** scores.length; labelling++) {
          const labels = scores.map((_, row) => (labelling >> row) & 1);
          const chance = scores.reduce((product, score, row) => product * (labels[row] === 1 ? score : 1 - score), 1);
          const counts = confusion(labels, approved);
          for (const cell of ['truePositives', 'falsePositives', 'trueNegatives', 'falseNegatives'] as const) {
            total[cell] += chance * counts[cell];
          }
        }
        const estimate = cbpe(scores, approved);
        expect(estimate.truePositives).toBeCloseTo(total.truePositives, 12);
        expect(estimate.falsePositives).toBeCloseTo(total.falsePositives, 12);
        expect(estimate.trueNegatives).toBeCloseTo(total.trueNegatives, 12);
        expect(estimate.falseNegatives).toBeCloseTo(total.falseNegatives, 12);
      }),
    );
  });

  it('estimates false rejections as Σ p of the rejected ÷ Σ p of all, by group when asked', () => {
    const scores = [0.9, 0.8, 0.6, 0.3];
    const approved = [1, 1, 0, 0];
    const groups = [0, 1, 1, 0];
    expect(cbpe(scores, approved).falseRejectionRate).toBeCloseTo(0.9 / 2.6, 15);
    const ofB = cbpe(scores, approved, (row) => groups[row] === 1);
    expect(ofB.falseRejectionRate).toBeCloseTo(0.6 / 1.4, 15);
    expect(ofB.count).toBeCloseTo(2, 15);
  });

  it('is the truth when scores are the labels', () => {
    fc.assert(
      fc.property(bothClasses, ({ labels, scores }) => {
        const approved = approve(scores, 0.5);
        expect(cbpe(labels, approved)).toMatchObject(ratesOf(confusion(labels, approved)));
        expect(cbpe(labels, approved).auc).toBe(1);
      }),
    );
  });

  it('expects the area of weighted pairs: each row is partly positive, partly negative', () => {
    fc.assert(
      fc.property(bothClasses, ({ scores }) => {
        let expected = 0;
        for (const p of scores) for (const q of scores) expected += p * (1 - q) * won(p, q);
        const sum = average(scores) * scores.length;
        expected /= sum * (scores.length - sum);
        expect(cbpe(scores, approve(scores, 0.5)).auc).toBeCloseTo(expected, 12);
      }),
    );
  });

  it('agrees with labels drawn from the scores', () => {
    const scores = Array.from({ length: 1000 }, (_, row) => (row % 10) / 10 + 0.05);
    // Of the hundred rows at each score exactly that share is positive.
    const labels = scores.map((score, row) => (Math.floor(row / 10) < score * 100 - 1e-9 ? 1 : 0));
    const approved = approve(scores, 0.6);
    const estimate = cbpe(scores, approved);
    expect(estimate.falseRejectionRate).toBeCloseTo(ratesOf(confusion(labels, approved)).falseRejectionRate, 12);
    expect(estimate.auc).toBeCloseTo(areaUnderCurve(labels, scores), 12);
  });

  it('is undefined over nobody, and its area when one class is certain', () => {
    expect(cbpe([], []).falseRejectionRate).toBeNaN();
    expect(cbpe([1, 1], [1, 0]).auc).toBeNaN();
    expect(cbpe([0.5, NaN], [1, 0]).auc).toBeNaN();
  });
});
