/** Own credit data in the browser: a file made here, and the published one where it is beside the project. */
import AxeBuilder from '@axe-core/playwright';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type Page, expect, test } from '@playwright/test';

const german = join('..', 'shared', 'data', 'south-german-credit', 'SouthGermanCredit.asc');
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

/** Loans whose outcome hangs on income, and income on the region. `columns` more inputs say nothing. */
function loans(rows: number, columns = 1): string {
  const noise = (row: number, place: number) => ((row * 7919 + place * 104_729) % 1009) / 1009;
  const names = Array.from({ length: columns }, (_, place) => `input_${place}`);
  const lines = Array.from({ length: rows }, (_, row) => {
    const north = row % 3 === 0;
    const income = 2 + noise(row, 1) * 2 - (north ? 0.5 : 0);
    const repaid = income + 2 * noise(row, 2) > 3.4 ? 1 : 0;
    const rest = names.map((_name, place) => noise(row, 3 + place).toFixed(4));
    return [repaid, north ? 'north' : 'south', income.toFixed(3), ...rest].join(',');
  });
  return [['repaid', 'region', 'income', ...names].join(','), ...lines].join('\n');
}

async function open(page: Page): Promise<void> {
  await page.goto('/simulate/credit-drift/own-data/');
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
}
const give = (page: Page, file: ReturnType<typeof csv>) => page.locator('input[type=file]').setInputFiles(file);

async function choose(page: Page): Promise<void> {
  await page.locator('.choice__option', { hasText: /^1/ }).click();
  await page.getByLabel('Compare people by').selectOption('region');
  await page.getByRole('button', { name: 'Fit and measure' }).click();
}

test('a table of the visitor’s own is measured on this device and sent nowhere', async ({ page, baseURL }) => {
  const requests: string[] = [];
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).origin}`));
  await open(page);
  await give(page, csv('loans.csv', loans(900)));
  await expect(page.getByText('loans.csv, 900 rows')).toBeVisible();
  await choose(page);
  await expect(page.getByRole('heading', { name: 'Group by group' })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('heading', { name: 'Everybody together' })).toBeVisible();
  await expect(page.locator('.own-data')).toContainText('region');
  expect(new Set(requests)).toEqual(new Set([`GET ${new URL(baseURL!).origin}`]));
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
});

test('a fit is cancelled at once, and the file can be measured after it', async ({ page }) => {
  await open(page);
  await give(page, csv('many.csv', loans(40_000, 16)));
  await expect(page.getByText('many.csv, 40,000 rows')).toBeVisible({ timeout: 30_000 });
  await choose(page);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 1000 });
  await expect(page.getByRole('heading', { name: 'Group by group' })).toHaveCount(0);
  await page.getByRole('button', { name: 'Fit and measure' }).click();
  await expect(page.getByRole('heading', { name: 'Group by group' })).toBeVisible({ timeout: 60_000 });
});

test('its worker is small and brings no TensorFlow', async ({ page }) => {
  await open(page);
  const asked = page.waitForEvent('worker');
  await give(page, csv('loans.csv', loans(60)));
  const code = await (await page.request.get((await asked).url())).text();
  const kilobytes = gzipSync(code).length / 1000;
  console.log(`own-data worker: ${kilobytes.toFixed(1)} KB compressed`);
  expect(kilobytes).toBeLessThan(60);
  expect(code).not.toMatch(/tfjs|WebGL|registerBackend/);
});

test('a file that cannot be read is refused with a reason', async ({ page }) => {
  await open(page);
  await give(page, csv('empty.csv', ''));
  await expect(page.getByRole('alert')).toContainText('empty.csv');
});

test.describe('South German Credit as published', () => {
  test.skip(!existsSync(german), 'South German Credit is not beside the project (../shared/data): its test is skipped');

  test('is known, measured at once, and attributed', async ({ page }) => {
    await open(page);
    await give(page, { ...csv('SouthGermanCredit.asc', ''), buffer: readFileSync(german) });
    await expect(page.getByText('1,000 rows').first()).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Group by group' })).toBeVisible({ timeout: 30_000 });
    await expect(page.getByRole('link', { name: /CC BY 4\.0|Creative Commons/ }).first()).toBeVisible();
    await expect(page.getByText(/byte for byte/)).toBeVisible();
  });
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  test.describe(`${theme}, ${width} px`, () => {
    test.use({ colorScheme: theme, viewport: { width, height: 800 } });
    test('findings have no accessibility violation and do not scroll sideways', async ({ page }) => {
      await open(page);
      await give(page, csv('loans.csv', loans(600)));
      await choose(page);
      await expect(page.getByRole('heading', { name: 'Group by group' })).toBeVisible({ timeout: 30_000 });
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    });
  });
}
