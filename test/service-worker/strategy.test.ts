import { expect, test } from 'vitest';
import { choose } from '@/service-worker/strategy';

const scope = new URL('https://example.org/lab/');
const ask = (url: string, options: { method?: string; navigates?: boolean } = {}) =>
  choose({ method: 'GET', navigates: false, ...options, url: new URL(url) }, scope);

test('hashed assets come from the store, pages from the network first', () => {
  expect(ask('https://example.org/lab/_astro/app.4f2.js')).toBe('asset');
  expect(ask('https://example.org/lab/learn/', { navigates: true })).toBe('page');
});

test('what lies outside the site or changes something is left to the network', () => {
  expect(ask('https://example.org/other/', { navigates: true })).toBe('other');
  expect(ask('https://elsewhere.org/lab/_astro/app.js')).toBe('other');
  expect(ask('https://example.org/lab/learn/', { method: 'POST', navigates: true })).toBe('other');
  expect(ask('https://example.org/lab/data/index.json')).toBe('other');
});
