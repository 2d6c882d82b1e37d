import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

test('search fetches its index only when something is asked, finds the lesson, and keeps the question in the address', async ({
  page,
}) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const fetched: string[] = [];
  page.on('request', (request) => fetched.push(request.url()));
  await page.goto('/search/');
  expect(fetched.filter((url) => url.includes('/pagefind/'))).toEqual([]);
  await page.getByLabel('Search for').fill('leakage');
  await expect(page.getByRole('status').filter({ hasText: 'found' })).toBeVisible();
  await expect(page.getByRole('main').getByRole('link', { name: 'From ratings to a recommender' })).toBeVisible();
  expect(page.url()).toContain('?q=leakage');
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
  await page.reload();
  await expect(page.getByRole('main').getByRole('link', { name: 'From ratings to a recommender' })).toBeVisible();
  await page.getByLabel('Search for').fill('zzzyx');
  await expect(page.getByRole('status').filter({ hasText: 'Nothing here speaks' })).toBeVisible();
  expect(complaints).toEqual([]);
});
