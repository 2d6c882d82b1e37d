import { expect, it } from 'vitest';
import { alertOf } from '@simulations/credit-drift/alert';

const claim = (reference: number, month3: number, headline: 'points' | 'relative' | 'given') =>
  alertOf({ headline: { reference, month3, change: month3 - reference } }, { alert: 'study', headline }).claim;

it('the alert claims what the study found, also where the headline is not 15', () => {
  expect(claim(0.283, 0.433, 'points')).toBe('False rejections of group B are up 15 %.');
  expect(claim(0.28, 0.322, 'relative')).toBe('False rejections of group B are up 15 %.');
  expect(claim(0.283, 0.372, 'points')).toBe('False rejections of group B are up 9 %.');
  expect(claim(0.283, 0.261, 'given')).toBe('False rejections of group B are down 2 %.');
});
