/** The sandbox of the credit case as a person uses it: inject, watch, share; and what it may cost. */
import AxeBuilder from '@axe-core/playwright';
import { gzipSync } from 'node:zlib';
import { type Page, expect, test } from '@playwright/test';

const path = '/simulate/credit-drift/sandbox/';

async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(`${path}${hash}`);
  await expect(finding(page)).toContainText('turned away', { timeout: 60_000 });
}

const finding = (page: Page) => page.locator('.sandbox__finding');
const board = (page: Page, name: string) => page.locator('.sandbox__boards li', { hasText: name });
const figure = (page: Page, label: string) =>
  page
    .locator('.readout', { has: page.getByText(label, { exact: true }) })
    .locator('dd')
    .first();

test('a proxy costs group B fifteen points while AUC stays within chance and business boards are quiet', async ({
  page,
}) => {
  await open(page);
  await expect(figure(page, 'AUC, everybody')).toContainText('– –');
  await page.getByRole('button', { name: 'It stays within chance' }).click();
  await page.getByRole('button', { name: 'Proxy at +15' }).click();
  await expect(finding(page)).toContainText('in group B (+15.0 points)', { timeout: 30_000 });
  await expect(finding(page)).toContainText('AUC stayed within chance');
  await expect(page.getByText('As you said', { exact: true })).toBeVisible();
  await expect(board(page, 'Drift cube')).toContainText('A and B, opposite', { timeout: 30_000 });
  await expect(board(page, 'AUC with interval')).toContainText('quiet');
  await expect(board(page, 'Business figures')).toContainText('quiet');
  // The rule of thumb says of the guilty input, overall, that nothing moved; so does its critical value.
  const cube = page.locator('figure', { hasText: 'Drift of the inputs since launch' });
  await expect(cube).toContainText('1 of 9 inputs in group A, 1 in group B, 0 overall');
  await page.getByRole('switch', { name: /rule of thumb/ }).click();
  await expect(cube).toContainText('Over the fixed 0.1');
});

test('concept drift leaves every board of the day quiet and shows in outcomes', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Just show it' }).click();
  await page.getByRole('button', { name: 'Concept drift', exact: true }).click();
  await expect(board(page, 'Outcome test')).toContainText('B better than scored', { timeout: 30_000 });
  const today = page.locator('section', { has: page.getByRole('heading', { name: 'On the day of the decision' }) });
  await expect(today.last().locator('[data-alarms]')).toHaveCount(0);
  await page.getByRole('button', { name: /^Make it \+15 points\s+with Concept drift: flatter/ }).click();
  await expect(page.getByText('Even at its worst this cause alone does not give fifteen points.')).toBeVisible();
});

test('a severity is moved by keyboard, and its link opens the same people elsewhere', async ({ page, context }) => {
  await open(page);
  await page.getByRole('button', { name: 'Just show it' }).click();
  await page.getByRole('slider', { name: 'Severity' }).focus();
  for (let step = 0; step < 5; step++) await page.keyboard.press('PageUp');
  await expect(page).toHaveURL(/#proxy=0\.\d+$/);
  await page.getByRole('slider', { name: 'Month in production' }).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page).toHaveURL(/#month=2&proxy=/);
  await expect(finding(page)).toContainText('Month 2:');
  const said = await finding(page).textContent();
  const other = await context.newPage();
  await open(other, new URL(page.url()).hash);
  await other.getByRole('button', { name: 'Just show it' }).click();
  await expect(finding(other)).toHaveText(said!);
  await other.getByRole('button', { name: 'Reset everything' }).click();
  await expect(other).toHaveURL(new RegExp(`${path}$`));
});

test('a link that cannot be read is refused in words, and the sandbox starts', async ({ page }) => {
  await open(page, '#proxy=7');
  await expect(page.getByText('This link cannot be read')).toBeVisible();
  await expect(page.getByText('severities.proxy: more than 1')).toBeVisible();
});

test('small windows without drift alarm by the fixed threshold and not by the critical value', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: /^Draw 400 windows/ }).click();
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 30_000 });
  const rate = async (label: string) => Number.parseFloat((await figure(page, label).textContent()) ?? '');
  expect(await rate('False alarms, PSI ≥ 0.1')).toBeGreaterThan(30);
  expect(await rate('False alarms, critical value')).toBeLessThan(10);
});

test('a slider step is on the screen before it feels late', async ({ page }) => {
  await open(page);
  const slider = page.getByRole('slider', { name: 'Severity' });
  await slider.focus();
  const milliseconds: number[] = [];
  for (let step = 0; step < 7; step++) {
    const before = (await finding(page).textContent())!;
    const began = Date.now();
    await page.keyboard.press('PageUp');
    await expect(finding(page)).not.toHaveText(before, { timeout: 5000 });
    milliseconds.push(Date.now() - began);
  }
  milliseconds.sort((a, b) => a - b);
  console.log(`sandbox: a slider step takes ${milliseconds.join(', ')} ms`);
  expect(milliseconds[0]).toBeLessThan(400);
});

test('its worker is small and brings no TensorFlow', async ({ page }) => {
  const asked = page.waitForEvent('worker');
  await open(page);
  const code = await (await page.request.get((await asked).url())).text();
  const kilobytes = gzipSync(code).length / 1000;
  console.log(`sandbox worker: ${kilobytes.toFixed(1)} KB compressed`);
  expect(kilobytes).toBeLessThan(60);
  expect(code).not.toMatch(/tfjs|WebGL|registerBackend/);
});

for (const [theme, width] of [
  ['light', 1280],
  ['dark', 360],
] as const) {
  test.describe(`${theme}, ${width} px`, () => {
    test.use({ colorScheme: theme, viewport: { width, height: 800 } });
    test('the sandbox has no accessibility violation and does not scroll sideways', async ({ page }) => {
      await open(page);
      await page.getByRole('button', { name: 'It falls beyond chance' }).click();
      await page.getByRole('button', { name: 'Proxy at +15' }).click();
      await expect(board(page, 'Drift cube')).toContainText('opposite', { timeout: 30_000 });
      await page.getByText('More controls').click();
      expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
      ).toBeLessThanOrEqual(0);
    });
  });
}
