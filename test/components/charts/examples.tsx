import type { ReactElement } from 'react';
import {
  binLog,
  binMatrix,
  countValues,
  DotPlot,
  Dumbbell,
  Histogram,
  LineChart,
  RankCurve,
  Scatter,
  UserItemMap,
} from '@/components/charts';
import { seeded } from './seeded';

const random = seeded(7);
const training = Array.from({ length: 40 }, (_, i) => ({
  x: (i + 1) / 5,
  y: 0.83 + 0.3 / (1 + i / 4) + random() / 100,
}));
const heldOut = [0.985, 0.951, 0.936, 0.928, 0.922, 0.9185, 0.9195, 0.923].map((y, i) => ({ x: i + 1, y }));
const activity = Array.from({ length: 300 }, () => Math.ceil(20 + 700 * random() ** 6));
const stars = (power: number): number[] => Array.from({ length: 500 }, () => 1 + Math.floor(5 * random() ** power));
const pairs = Array.from(
  { length: 900 },
  () => [Math.floor(60 * random() ** 2), Math.floor(90 * random() ** 3)] as const,
);

/** One of each chart, with everything that it can draw. */
export const examples: Record<string, ReactElement> = {
  'line-chart': (
    <LineChart
      title="Rating error while training"
      finding="Held-out error stops falling at epoch 6."
      x={{ label: 'Epoch', domain: [0, 8] }}
      y={{ label: 'RMSE', unit: 'stars', format: '.3f' }}
      series={[
        { name: 'Training', points: training, colour: 2 },
        { name: 'Held-out', points: heldOut, colour: 1 },
      ]}
      references={[{ value: 0.9218, label: 'SVD++' }]}
      events={[{ value: 6, label: 'best epoch' }]}
      prediction={{ value: 0.9, low: 0.89, high: 0.91 }}
      source="A seeded example"
    />
  ),
  histogram: (
    <Histogram
      title="Ratings by number of stars"
      finding="Group A is kinder."
      x={{ label: 'Rating', unit: 'stars' }}
      counted="ratings"
      measure="share"
      groups={[
        { name: 'Group A', bins: countValues(stars(0.5), [1, 2, 3, 4, 5]) },
        { name: 'Group B', bins: countValues(stars(1.2), [1, 2, 3, 4, 5]), colour: 2 },
      ]}
      references={[{ value: 3.5, label: 'mean' }]}
      prediction={{ value: 3 }}
    />
  ),
  'histogram-log': (
    <Histogram
      title="Ratings per user"
      finding="A few people rated hundreds of films."
      x={{ label: 'Ratings per user', scale: 'log' }}
      counted="users"
      groups={[{ name: 'all', bins: binLog(activity, 6) }]}
    />
  ),
  'rank-curve': (
    <RankCurve
      title="Ratings of each film"
      finding="A tenth of the films collects most ratings."
      items={Array.from({ length: 120 }, (_, i) => ({ count: Math.round(300 / (1 + i / 4)), label: `Film ${i + 1}` }))}
      ranked="films"
      counted="ratings"
      predictedShare={0.3}
    />
  ),
  'dot-plot': (
    <DotPlot
      title="Mean RMSE over five folds"
      finding="Your run beats SVD++ by 0.038 stars."
      metric={{ label: 'RMSE', unit: 'stars', format: '.4f' }}
      better="lower"
      rowsAre="Method"
      intervalIs="Lowest to highest fold"
      rows={[
        { name: 'Bias only', value: 0.9457, low: 0.935, high: 0.958 },
        { name: 'Item neighbours (cosine similarity)', value: 0.9204 },
        { name: 'Your run', value: 0.8839, low: 0.876, high: 0.8916, highlight: true },
      ]}
      references={[{ value: 0.9218, label: 'SVD++' }]}
      prediction={{ value: 0.9, row: 'Your run' }}
    />
  ),
  scatter: (
    <Scatter
      title="Rating error against hit rate"
      finding="The best rating error makes a poor list."
      pointsAre="Method"
      x={{ label: 'RMSE', unit: 'stars', format: '.3f', better: 'lower' }}
      y={{ label: 'NDCG@10', format: '.3f', better: 'higher' }}
      frontier
      points={[
        { name: 'SVD', x: 0.938, y: 0.089 },
        { name: 'Bayes MF', x: 0.9033, y: 0.12 },
        { name: 'Item neighbours', x: 0.9204, y: 0.334, colour: 3, highlight: true },
        { name: 'EASE', x: 1, y: 0.377, colour: 2 },
      ]}
      regions={[{ x: [0.95, 1], y: [0.2, 0.28], label: 'You predicted', own: true }]}
    />
  ),
  dumbbell: (
    <Dumbbell
      title="Two runs on one split"
      finding="Run 7 ranks far better."
      a={{ name: 'Run 3' }}
      b={{ name: 'Run 7' }}
      metrics={[
        {
          metric: { label: 'RMSE', unit: 'stars', format: '.3f', domain: [0.85, 1.15] },
          better: 'lower',
          a: 0.884,
          b: 0.891,
        },
        { metric: { label: 'Coverage', format: '.0%' }, better: 'higher', a: 0.21, b: 0.38 },
        { metric: { label: 'Novelty', unit: 'bits', format: '.1f' }, better: 'higher', a: 2.31, b: 2.33 },
      ]}
    />
  ),
  'user-item-map': (
    <UserItemMap
      title="Which user rated which film"
      finding="Most of the table is empty."
      matrix={binMatrix(
        { rows: pairs.map(([row]) => row), columns: pairs.map(([, column]) => column), rowCount: 60, columnCount: 90 },
        12,
        18,
      )}
      rowsAre="users"
      columnsAre="films"
      filledWith="ratings"
    />
  ),
};
