import { describe, expect, it } from 'vitest';
import { fitCorrelationRemover, removeCorrelation } from '@simulations/statistics/mitigation/correlation-remover';
import { balancedWeights, kamiranCalders } from '@simulations/statistics/mitigation/reweighing';
import { datasets, mitigationOracle } from './datasets';

describe.each(datasets())('on $name', (dataset) => {
  const { labels, groups, groupNames } = dataset;
  const oracle = mitigationOracle(dataset);

  it('the weights of Kamiran and Calders equal AIF360 and give every group one base rate', () => {
    const { cells, weights } = kamiranCalders(labels, groups);
    const named = Object.fromEntries(
      cells.map(({ group, label, weight }) => [`${groupNames[group]}|${label}`, weight]),
    );
    expect(Object.keys(named).sort()).toEqual(Object.keys(oracle.reweighing_kamiran_calders).sort());
    for (const [cell, weight] of Object.entries(oracle.reweighing_kamiran_calders))
      expect(named[cell]).toBeCloseTo(weight, 12);
    groupNames.forEach((_, group) => {
      let [good, all] = [0, 0];
      weights.forEach((weight, i) => {
        if (groups[i] !== group) return;
        all += weight;
        good += weight * labels[i]!;
      });
      expect(good / all).toBeCloseTo(oracle.reweighing_weighted_base_rate_each_group, 12);
    });
  });

  it('balanced class weights equal scikit-learn', () => {
    const weights = balancedWeights(labels);
    labels.forEach((label, i) =>
      expect(weights[i]).toBeCloseTo(oracle.balanced_class_weights_sklearn[String(label)]!, 12),
    );
  });
});

describe.each(datasets().filter((dataset) => mitigationOracle(dataset).correlation_remover))('on $name', (dataset) => {
  it('the correlation remover equals fairlearn and leaves no correlation', () => {
    const oracle = mitigationOracle(dataset).correlation_remover!;
    const columns = [dataset.scores, Float64Array.from(dataset.scores, (_, i) => i % 7)];
    const remover = fitCorrelationRemover(columns, dataset.groups);
    oracle.beta.forEach((beta, j) => expect(remover.slopes[j]).toBeCloseTo(beta, 10));
    const cleaned = removeCorrelation(remover, columns, dataset.groups);
    oracle.first5_alpha1.forEach((row, i) => row.forEach((x, j) => expect(cleaned[j]![i]).toBeCloseTo(x, 10)));
    for (const slope of fitCorrelationRemover(cleaned, dataset.groups).slopes) expect(slope).toBeCloseTo(0, 12);
    removeCorrelation(remover, columns, dataset.groups, 0).forEach((column, j) => expect(column).toEqual(columns[j]));
  });
});

describe('weights', () => {
  it('add up to the number of rows, also with a cell that does not occur', () => {
    const labels = [1, 1, 0, 1, 0, 1, 1];
    const groups = [0, 0, 0, 1, 1, 1, 1];
    expect(kamiranCalders(labels, groups).weights.reduce((a, b) => a + b)).toBeCloseTo(7, 12);
    expect(balancedWeights(groups).reduce((a, b) => a + b)).toBeCloseTo(7, 12);
    expect(kamiranCalders([1, 1, 0], [0, 0, 1]).cells).toEqual([
      { group: 0, label: 1, weight: 2 / 3 },
      { group: 1, label: 0, weight: 1 / 3 },
    ]);
  });

  it('leave independent data alone', () => {
    expect([...kamiranCalders([0, 1, 0, 1], [0, 0, 1, 1]).weights]).toEqual([1, 1, 1, 1]);
  });
});

it('an attribute that does not vary has no correlation to remove', () => {
  expect(() => fitCorrelationRemover([Float64Array.of(1, 2)], [1, 1])).toThrow('does not vary');
});
