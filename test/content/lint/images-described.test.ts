import { expect, test } from 'vitest';
import { imagesDescribed as rule } from '../../../scripts/lint-content/rules/images-described';
import { sayOf, text } from './content';

test('accepts an image with a description', () => {
  expect(sayOf(rule, {}, `${text}\n![A curve that falls](./curve.svg)\n`)).toEqual([]);
});

test('refuses an image without one', () => {
  expect(sayOf(rule, {}, `${text}\n![](./curve.svg)\n`)).toEqual([expect.stringContaining('./curve.svg')]);
});
