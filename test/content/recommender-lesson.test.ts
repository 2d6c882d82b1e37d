/** The numbers that the lesson "From ratings to a recommender" prints are the ones that the engine computes. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { splitFrontMatter } from '../../scripts/lint-content/read';
import { computeBiasExample } from '@/components/teaching/figures/bias-example';
import { bias, closedForm, epochs } from '@/components/teaching/figures/epochs-u1';
import { lists } from '@/components/teaching/figures/lists-100k';
import { score } from '@/components/teaching/scoring';
import { lesson as schema } from '@/schemas/lesson';
import { scenario } from '@/schemas/scenario';
import { openGenerated } from '@simulations/recommender/data';

const source = readFileSync('content/lessons/beginner/from-ratings-to-a-recommender.mdx', 'utf8');
const parts = splitFrontMatter(source);
const lesson = schema.parse(parse(parts?.front ?? ''));
const text = parts?.text ?? '';

const checkOf = (id: string) => {
  const found = lesson.checks.find((check) => check.id === id);
  if (found?.kind !== 'numeric') throw new Error(`no numeric check ${id}`);
  return found;
};
const accepts = (id: string, value: number) => score(checkOf(id), { kind: 'numeric', value }).correct;

describe('the worked example', () => {
  test('has the biases that the text works out', async () => {
    const { mean, filmBiases, personBiases, cells } = await computeBiasExample();
    expect(mean).toBe(3);
    expect(filmBiases).toEqual([0, 0.5, -1, 0.5]);
    expect(personBiases).toEqual([0.375, -0.75, -0.625, 1]);
    expect(cells[3]?.[2]).toEqual({ stars: 4, heldOut: true, predicted: 3 });
  });

  test('gives the answers that the checks accept', async () => {
    const { mean, personBiases, cells } = await computeBiasExample();
    expect(accepts('work-out-bias', personBiases[2] ?? Number.NaN)).toBe(true);
    const errors = cells.flat().filter(({ heldOut }) => heldOut).map(({ stars, predicted }) => stars - predicted);
    expect(errors).toEqual([0.125, -0.25, 0.125, 1]);
    const rmse = (values: readonly number[]) => Math.sqrt(values.reduce((sum, e) => sum + e * e, 0) / values.length);
    expect(accepts('work-out-test-error', rmse(errors))).toBe(true);
    expect(accepts('recall-squared-error', rmse([1, 1, 2]))).toBe(true);
    const flat = cells.flat().filter(({ heldOut }) => heldOut).map(({ stars }) => stars - mean);
    expect(rmse(flat).toFixed(2)).toBe('0.87');
  });

  test('names the slips by the numbers they lead to', () => {
    const remark = (id: string, value: number) => score(checkOf(id), { kind: 'numeric', value }).feedback[0];
    expect(remark('work-out-bias', -2.5 / 3)).toContain('imaginary rating');
    expect(remark('work-out-bias', (2 + 1 + 3 - 9) / 4)).toContain("film's bias");
    expect(remark('work-out-bias', 0.625)).toContain('sign');
    expect(remark('work-out-test-error', (0.125 + 0.25 + 0.125 + 1) / 4)).toContain('mean absolute error');
    expect(remark('work-out-test-error', (0.125 - 0.25 + 0.125 + 1) / 4)).toContain('Signs cancelled');
    expect(remark('work-out-test-error', 1.09375 / 4)).toContain('mean squared error');
    expect(remark('work-out-test-error', Math.sqrt(1.09375))).toContain('root of the sum');
  });
});

test('NDCG of the small list is as printed', () => {
  const gain = (place: number) => 1 / Math.log2(place + 1);
  expect(gain(2).toFixed(2)).toBe('0.63');
  expect(gain(5).toFixed(2)).toBe('0.39');
  expect(((gain(2) + gain(5)) / (gain(1) + gain(2))).toFixed(2)).toBe('0.62');
  expect(text).toContain('NDCG@5 is 0.62');
});

test('the prediction about longer training is settled by the measured curve', () => {
  const [best, last] = [epochs[1], epochs[epochs.length - 1]];
  expect(Math.min(...epochs.map((epoch) => epoch.test))).toBe(best.test);
  const settled = lesson.predictions.find(({ id }) => id === 'longer-training')?.result;
  expect(settled).toMatchObject({ direction: 'rises', size: 'much' });
  expect(last!.test - best.test).toBeGreaterThan(0.03);
  for (const value of [best.test, last!.test, best.train, last!.train]) expect(settled?.text).toContain(value.toFixed(3));
  expect(settled?.text).toContain((last!.test - best.test).toFixed(3));
});

test('the text quotes the biases and the closed-form models as measured', () => {
  for (const rmse of [bias, ...Object.values(closedForm)]) expect(text).toContain(rmse.toFixed(3));
});

test('the lists are as the text, the refutation and the chart say', () => {
  const { adam, als, popularity, ease, easeRating, biasUnshrunk, smoothed } = lists;
  const ofStars = [lists.bias, adam, als, lists.variationalBayes, smoothed];
  for (const { ndcg } of ofStars) expect(ndcg).toBeLessThan(popularity.ndcg);
  expect(ease.ndcg / popularity.ndcg).toBeGreaterThan(1.95);
  expect(Math.min(...ofStars.map(({ rmse }) => rmse))).toBe(smoothed.rmse);

  const settled = lesson.predictions.find(({ id }) => id === 'stars-or-popularity')?.result;
  expect(settled).toMatchObject({ direction: 'popularity', size: 'double' });
  for (const { ndcg } of [adam, popularity]) expect(settled?.text).toContain(ndcg.toFixed(3));
  expect(settled?.text).toContain(`${(popularity.ndcg / adam.ndcg).toFixed(1)} times`);

  const refuted = lesson.misconceptions.find(({ id }) => id === 'rmse-means-ranking')?.fails ?? '';
  for (const { rmse } of [adam, lists.bias, smoothed]) expect(refuted).toContain(rmse.toFixed(3));
  expect(adam.ndcg).toBeLessThan(lists.bias.ndcg);

  for (const number of [lists.bias.rmse, biasUnshrunk.rmse, lists.bias.ndcg, ease.ndcg, easeRating.ndcg]) {
    expect(text).toContain(number.toFixed(3));
  }
  expect(text).toContain(`${biasUnshrunk.ndcg}`);
  expect(biasUnshrunk.rare).toBeCloseTo(0.9, 1);
});

test('the text has the length of a lesson: 1,300 to 1,800 words', async () => {
  const { readBody } = await import('../../scripts/lint-content/body');
  const { words } = readBody(text);
  expect(words).toBeGreaterThanOrEqual(1300);
  expect(words).toBeLessThanOrEqual(1800);
});

test('the catalogue of the first flight has the long tail that the text describes', async () => {
  const { seed } = scenario.parse(parse(readFileSync('content/scenarios/recommender/first-flight.yaml', 'utf8'))).setup;
  const { dataset } = await openGenerated(seed, { digest: (bytes) => crypto.subtle.digest('SHA-256', bytes) });
  const counts = new Array<number>(dataset.films.length).fill(0);
  for (const film of dataset.ratings.items) counts[film] = (counts[film] ?? 0) + 1;
  const head = counts.sort((a, b) => b - a).slice(0, counts.length / 10);
  const share = head.reduce((sum, count) => sum + count, 0) / dataset.ratings.values.length;
  expect(text).toContain('about two fifths of the ratings');
  expect(share).toBeGreaterThan(0.37);
  expect(share).toBeLessThan(0.43);
});
