import AxeBuilder from '@axe-core/playwright';
import { expect, test } from '@playwright/test';

const pages = [
  '',
  'learn/',
  'simulate/',
  'practise/',
  'teach/',
  'about/',
  '404.html',
  'learn/beginner/from-ratings-to-a-recommender/',
];

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

const lesson = 'learn/beginner/from-ratings-to-a-recommender/';

test.describe('the first load of a lesson', () => {
  test('asks for one style sheet and no framework, and nothing shifts', async ({ page }) => {
    const fetched: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => fetched.push(request.url()));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await page.goto(`/${lesson}`, { waitUntil: 'networkidle' });
    expect(fetched.filter((url) => url.endsWith('.css'))).toHaveLength(1);
    expect(fetched.filter((url) => /client|react|record\./.test(url))).toEqual([]);
    expect(complaints).toEqual([]);
    const shift = await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          let sum = 0;
          new PerformanceObserver((list) => {
            for (const entry of list.getEntries()) sum += (entry as PerformanceEntry & { value: number }).value;
          }).observe({ type: 'layout-shift', buffered: true });
          setTimeout(() => resolve(sum), 300);
        }),
    );
    expect(shift).toBeLessThan(0.02);
  });

  test('says that nothing is saved once the record is asked for in a browser that refuses it', async ({ page }) => {
    await page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('refused', 'SecurityError');
      };
    });
    await page.goto(`/${lesson}`);
    await expect(page.getByText('Your work is not being saved')).toBeHidden();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByText('Your work is not being saved')).toBeVisible();
    await expect(page.getByText('does not let the site save anything')).toBeVisible();
  });
});

test('on a phone every leg of a flight keeps its name and a mark that a finger can hit', async ({ page }) => {
  await page.setViewportSize({ width: 360, height: 800 });
  await page.goto('/simulate/recommender/first-flight/');
  const legs = page.getByRole('navigation', { name: 'Legs of this flight' }).locator('.steps__leg');
  await expect(legs).toHaveCount(8);
  for (const leg of await legs.all()) {
    const box = (await leg.boundingBox())!;
    expect(box.width).toBeGreaterThanOrEqual(44);
    expect(box.height).toBeGreaterThanOrEqual(44);
    expect(box.x + box.width).toBeLessThanOrEqual(360);
    const cut = await leg.locator('.steps__label').evaluate((label) => label.scrollWidth - label.clientWidth);
    expect(cut).toBeLessThanOrEqual(0);
  }
});
