import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const pages = ['', 'learn/', 'simulate/', 'practise/', 'teach/', 'about/', '404.html'];

for (const theme of ['light', 'dark'] as const) {
  for (const width of [1280, 360]) {
    test.describe(`${theme}, ${width} px`, () => {
      test.use({ colorScheme: theme, viewport: { width, height: 800 } });
      for (const path of pages) {
        test(`/${path} has no accessibility violation`, async ({ page }) => {
          await page.goto(`/${path}`);
          expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
        });
      }
    });
  }
}

test('nothing scrolls sideways at 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of pages) {
    await page.goto(`/${path}`);
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(beyond, path).toBeLessThanOrEqual(0);
  }
});

test('no page breaks its own content security policy', async ({ page }) => {
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  for (const path of pages) await page.goto(`/${path}`, { waitUntil: 'networkidle' });
  expect(complaints).toEqual([]);
});

test.describe('the miniature', () => {
  test('takes a prediction by keyboard before it answers, and keeps it marked', async ({ page }) => {
    await page.goto('/');
    const lever = page.getByRole('slider', { name: /best rating error decide/ });
    const served = page.locator('[data-read="served"]');
    const released = await served.textContent();
    await lever.focus();
    for (let step = 0; step < 12; step++) await page.keyboard.press('ArrowLeft');
    await expect(served).toHaveText(released!);
    await expect(page.locator('[data-bug]')).toBeHidden();
    await page.keyboard.press('Enter');
    await expect(served).not.toHaveText(released!);
    await expect(page.locator('[data-bug]')).toBeVisible();
    await expect(page.locator('[role=status][data-status]')).toContainText('At 40 %');
  });

  test('lights as many marks as it says', async ({ page }) => {
    await page.goto('/');
    const count = () => page.locator('[data-field] .town--lit').count();
    expect(String(await count())).toBe(await page.locator('[data-read="served"]').textContent());
    await page.getByRole('slider').press('Home');
    await page.getByRole('button', { name: 'Fly' }).click();
    expect(String(await count())).toBe(await page.locator('[data-read="served"]').textContent());
  });

  test('stands complete without script', async ({ browser }) => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto('/');
    await expect(page.locator('[data-field] .town')).toHaveCount(120);
    await expect(page.locator('[data-finding]')).toContainText('Where would you set it?');
    await context.close();
  });
});

test.describe('keys', () => {
  test('a question mark lists them; g then l goes to Learn', async ({ page }) => {
    await page.goto('/about/');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeVisible();
    await page.keyboard.press('Escape');
    await page.keyboard.press('g');
    await page.keyboard.press('l');
    await expect(page).toHaveURL(/\/learn\/$/);
  });

  test('single keys can be switched off, and stay off', async ({ page }) => {
    await page.goto('/about/');
    await page.getByRole('button', { name: /Keyboard/ }).click();
    await page.getByRole('checkbox', { name: /single keys/ }).uncheck();
    await page.reload();
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard' })).toBeHidden();
  });
});

test('the chosen theme is kept from page to page', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto('/');
  await page.getByRole('button', { name: 'Switch to the night cockpit' }).click();
  await page.goto('/learn/');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const paper = await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  expect(paper).toBe('rgb(12, 17, 22)');
});
