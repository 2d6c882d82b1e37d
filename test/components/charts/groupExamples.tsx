import type { ReactElement } from 'react';
import {
  BeliefBars,
  ControlChart,
  DriftCube,
  IntervalPlot,
  ParetoScatter,
  ReliabilityCurve,
  RolloutTimeline,
  RateTimeline,
  type CubeCell,
} from '@/components/charts';
import { seeded } from './seeded';

const random = seeded(11);
const features = [
  'Income',
  'Debt to income',
  'File age',
  'Utilisation',
  'Income volatility',
  'Inquiries',
  'Area index',
  'Years of residence',
  'Loan to income',
];

/** PSI that hovers around its critical value, except where a feature moved in one group. */
function cell(feature: number, group: number, month: number): CubeCell | null {
  const critical = [0.0021, 0.0063, 0.0016][group]!;
  const ramp = [0.4, 0.75, 1][month]!;
  const moved = feature === 7 ? [0.31, 2.34, 0.0012][group]! : feature === 4 && group === 1 ? 0.06 : 0;
  if (feature === 6 && group === 1 && month === 2) return null;
  return { value: critical * (0.2 + 0.9 * random()) + moved * ramp, critical };
}

const cells = features.map((_, f) => [0, 1, 2].map((g) => [0, 1, 2].map((m) => cell(f, g, m))));

const cube = {
  rowsAre: 'Feature',
  rows: features,
  groups: [
    { name: 'Group A', colour: 'group-a' as const },
    { name: 'Group B', colour: 'group-b' as const },
    { name: 'All' },
  ],
  periodsAre: 'Month',
  periods: ['1', '2', '3'],
  statistic: 'PSI',
  cells,
};

/** Bernoulli CUSUM of approvals: drifts down in control, up once the rate has changed. */
function cusum(rise: number, from: number): { x: number; y: number }[] {
  let sum = 0;
  return Array.from({ length: 60 }, (_, i) => {
    sum = Math.max(0, sum + (i >= from ? rise : -0.12) + (random() - 0.5) * 0.7);
    return { x: i + 1, y: sum };
  });
}

const months = [0, 1, 2, 3];
const rates = (start: number, rise: readonly number[], count: number) =>
  months.map((x) => {
    const value = start + rise[x]!;
    const half = 1.96 * Math.sqrt((value * (1 - value)) / count);
    return { x, value, low: value - half, high: value + half, count };
  });

const bins = (slope: number, offset: number, most: number) =>
  Array.from({ length: 10 }, (_, i) => {
    const predicted = (i + 0.5) / 10;
    const observed = Math.min(0.99, Math.max(0.01, predicted * slope + offset));
    const count = Math.round(most * (0.15 + (i / 9) ** 2));
    const half = 1.96 * Math.sqrt((observed * (1 - observed)) / count);
    return { predicted, observed, count, low: Math.max(0, observed - half), high: Math.min(1, observed + half) };
  });

/** One of each chart by group, with everything that it can draw. */
export const groupExamples: Record<string, ReactElement> = {
  'drift-cube': (
    <DriftCube
      {...cube}
      title="Drift of nine features by group and month, against launch"
      finding="Years of residence moved in both groups and cancels out over all."
      threshold="critical"
      selected={{ row: 7, column: 4 }}
      source="A seeded example, 20,000 files a month"
    />
  ),
  'drift-cube-fixed': (
    <DriftCube
      {...cube}
      title="The same under the rule of thumb"
      finding="At 0.1 for every cell, the volatility of group B falls silent."
      threshold="fixed"
      onSelect={() => undefined}
    />
  ),
  'control-chart': (
    <ControlChart
      title="Approvals by group, Bernoulli CUSUM"
      finding="The approvals of group B raise an alarm three weeks after the change."
      x={{ label: 'Day', domain: [1, 60] }}
      y={{ label: 'CUSUM statistic', format: '.2f' }}
      series={[
        { name: 'Group A', points: cusum(-0.1, 12), colour: 'group-a' },
        { name: 'Group B', points: cusum(0.32, 12), colour: 'group-b' },
      ]}
      limit={{ value: 6.5, label: 'limit h' }}
      events={[{ value: 12, label: 'vendor changed' }]}
      prediction={{ value: 45 }}
    />
  ),
  'control-chart-log': (
    <ControlChart
      title="Always-valid p-value of the difference"
      finding="The difference is proven on the 41st day of the canary, and stays so whenever one looks."
      x={{ label: 'Day' }}
      y={{ label: 'Always-valid p', scale: 'log', format: '.2~g' }}
      series={[
        {
          name: 'Group B',
          colour: 'group-b',
          points: Array.from({ length: 50 }, (_, i) => ({ x: i + 1, y: Math.min(1, 8 * Math.exp(-(i + 1) / 6)) })),
        },
      ]}
      limit={{ value: 0.01, label: 'alpha' }}
      signals="below"
    />
  ),
  'interval-plot': (
    <IntervalPlot
      title="Coefficients of the launch model and of a fresh one"
      finding="One coefficient changed its sign: years of residence."
      measure={{ label: 'Coefficient', format: '+.2f' }}
      rowsAre="Feature"
      nowIs="refitted on month 3"
      beforeIs="at launch"
      intervalIs="95% Wald interval"
      references={[{ value: 0, label: 'no effect' }]}
      rows={[
        {
          name: 'Income',
          before: { value: 0.61, low: 0.55, high: 0.67 },
          now: { value: 0.63, low: 0.57, high: 0.69 },
          highlight: false,
        },
        {
          name: 'Debt to income',
          before: { value: -0.42, low: -0.48, high: -0.36 },
          now: { value: -0.4, low: -0.46, high: -0.34 },
          highlight: false,
        },
        {
          name: 'Years of residence',
          before: { value: -0.03, low: -0.08, high: 0.03 },
          now: { value: 0.16, low: 0.1, high: 0.21 },
          truth: 0.15,
          prediction: { value: 0.3, low: 0.2, high: 0.4 },
        },
      ]}
    />
  ),
  'interval-plot-sections': (
    <IntervalPlot
      title="False rejection rate by group and month"
      finding="Group B loses fifteen points; group A does not move."
      measure={{ label: 'False rejection rate', format: '.1%' }}
      rowsAre="Group and month"
      intervalIs="95% Wilson interval"
      references={[{ value: 0.303, label: 'group B at launch' }]}
      rows={(['A', 'B'] as const).flatMap((group) =>
        [1, 2, 3].map((month) => {
          const value = group === 'A' ? 0.178 : 0.303 + 0.05 * month;
          return {
            section: `Group ${group}`,
            name: `Month ${month}`,
            colour: group === 'A' ? ('group-a' as const) : ('group-b' as const),
            now: { value, low: value - (group === 'A' ? 0.006 : 0.014), high: value + (group === 'A' ? 0.006 : 0.014) },
          };
        }),
      )}
    />
  ),
  'rate-timeline': (
    <RateTimeline
      title="False rejection rate by group"
      finding="Group B rose by fifteen points; months 4 and 5 are still open."
      x={{ label: 'Month', domain: [0, 5] }}
      y={{ label: 'False rejection rate', format: '.1%' }}
      groups={[
        { name: 'Group A', colour: 'group-a', points: rates(0.178, [0, 0.003, -0.002, 0.001], 2600) },
        {
          name: 'Group B',
          colour: 'group-b',
          points: [
            ...rates(0.303, [0, 0.06, 0.11, 0.15], 420),
            { x: 4, value: 0.46, low: 0.4, high: 0.52, estimated: true },
          ],
        },
      ]}
      intervalIs="95% Wilson interval"
      knownTo={3}
      unknownIs="labels not mature yet"
      references={[{ value: 0.303, label: 'B at launch' }]}
      events={[{ value: 0.5, label: 'vendor changed' }]}
      prediction={{ value: 0.4, at: 3 }}
    />
  ),
  'pareto-scatter': (
    <ParetoScatter
      title="Ten ways to repair it"
      finding="The root fix beats retraining on both counts."
      pointsAre="Mitigation"
      x={{ label: 'False rejection rate of group B', format: '.1%', better: 'lower' }}
      y={{ label: 'Profit', unit: 'per application', format: '.1f', better: 'higher' }}
      reference={{ name: 'At launch', x: 0.303, y: 108 }}
      selected="Root fix"
      points={[
        { name: 'Do nothing', x: 0.453, y: 103.1 },
        { name: 'Root fix', x: 0.306, y: 107.3 },
        { name: 'Retrain', x: 0.404, y: 104.6 },
        { name: 'Balanced retraining', x: 0.376, y: 104.2 },
        { name: 'Reweighing', x: 0.334, y: 104.9, warnings: ['predicts the group by its residence'] },
        { name: 'Lagrangian', x: 0.272, y: 104.4, warnings: ['rejects more of group A: levelling down'] },
        { name: 'Group cutoffs', x: 0.24, y: 103.9, warnings: ['needs the group when deciding'] },
        { name: 'Global cutoff .61', x: 0.327, y: 102.4, warnings: ['approves files that lose money'] },
        { name: 'Drop area index', x: 0.318, y: 106.2 },
      ]}
    />
  ),
  'belief-bars': (
    <BeliefBars
      title="What you believe, and what the evidence supports"
      finding="You gave the proxy 55%; the same evidence supports 83%."
      rowsAre="Hypothesis"
      rows={[
        { name: 'Population shift', before: 0.3, after: 0.15, computed: 0.06 },
        { name: 'Proxy changed its meaning', before: 0.2, after: 0.55, computed: 0.83, truth: true },
        { name: 'Biased labels', before: 0.15, after: 0.1, computed: 0.09 },
        { name: 'Missing-value code', before: 0.1, after: 0.05, computed: 0.002 },
        { name: 'Unit error', before: 0.1, after: 0.05, computed: 0 },
        { name: 'Concept drift', before: 0.1, after: 0.05, computed: 0.01 },
        { name: 'Nothing is wrong', before: 0.05, after: 0.05, computed: 0.008 },
      ]}
    />
  ),
  'rollout-timeline': (
    <RolloutTimeline
      title="Rollout of the repaired model"
      finding="The swap-in gate held the rollout at a quarter of the traffic."
      x={{ label: 'Day' }}
      events={[{ value: 60, label: 'first labels mature' }]}
      stages={[
        {
          name: 'Shadow',
          share: 0,
          from: 0,
          to: 7,
          outcome: 'passed',
          reason: 'no skew; swap-ins of group B worth the risk',
          counters: [
            { label: 'files scored twice', value: '3,500' },
            { label: 'swap-ins', value: '214' },
          ],
        },
        {
          name: '1%',
          share: 0.01,
          from: 7,
          to: 14,
          outcome: 'passed',
          reason: 'no crash',
          counters: [{ label: 'files decided', value: '35' }],
        },
        {
          name: '5%',
          share: 0.05,
          from: 14,
          to: 28,
          outcome: 'held',
          reason: 'too few files of group B',
          counters: [{ label: 'files decided', value: '350' }],
        },
        {
          name: '25%',
          share: 0.25,
          from: 28,
          to: 66,
          outcome: 'rolled-back',
          reason: 'early delinquency 1.9 points above control, mSPRT p = 0.004',
          counters: [
            { label: 'files decided', value: '4,750' },
            { label: 'extra bad loans', value: '31' },
          ],
        },
        { name: '100%', share: 1, from: null, to: null, outcome: 'planned' },
      ]}
    />
  ),
  'reliability-curve': (
    <ReliabilityCurve
      title="Calibration of the launch model in month 3"
      finding="Group B repays more often than the model says, most of all below the cutoff."
      x={{ label: 'Predicted P(good)', format: '.0%' }}
      y={{ label: 'Share that repaid', format: '.0%' }}
      counted="files"
      intervalIs="95% Wilson interval"
      references={[{ value: 0.7, label: 'cutoff' }]}
      groups={[
        { name: 'Group A', colour: 'group-a', bins: bins(1, 0.005, 3200) },
        { name: 'Group B', colour: 'group-b', bins: bins(0.78, 0.21, 700) },
      ]}
    />
  ),
};
