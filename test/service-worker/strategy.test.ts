import { expect, test } from 'vitest';
import { choose, outlived } from '@/service-worker/strategy';

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

test('an update keeps the pages of the last build, and no older ones, until they are visited again', () => {
  const names = ['site-1', 'other', 'site-2', 'site-3', 'site-4'];
  expect(outlived(names, 'site-', 'site-4')).toEqual(['site-1', 'site-2']);
  expect(outlived(['site-1', 'site-2'], 'site-', 'site-2')).toEqual([]);
});
