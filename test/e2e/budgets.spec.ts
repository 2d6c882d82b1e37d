/** What a page may cost (EXPERIENCE): bytes as they travel, script before interaction, layout shift. Scores: `npm run report -- pages`. */
import { type Browser, expect, test } from '@playwright/test';
import { type Site, serveSite } from '../../scripts/report/site';
import { weighFirstLoad, weighScriptOf } from '../../scripts/report/weight';

const lesson = '/learn/beginner/from-ratings-to-a-recommender/';
let site: Site;
test.beforeAll(async () => {
  site = await serveSite('dist');
});
test.afterAll(() => {
  site.close();
});

async function layoutShift(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  await page.addInitScript(() => {
    const shifts = { sum: 0 };
    Object.assign(globalThis, { shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shifts.sum += (entry as unknown as { value: number }).value;
    }).observe({ type: 'layout-shift', buffered: true });
  });
  await page.goto(url, { waitUntil: 'networkidle' });
  const sum = await page.evaluate(() => (globalThis as unknown as { shifts: { sum: number } }).shifts.sum);
  await page.close();
  return sum;
}

test('a text lesson loads in 120 KB, without a framework', async ({ browser }) => {
  const { total, script } = await weighFirstLoad(browser, site.origin + lesson);
  console.log(`lesson: ${total.toFixed(0)} KB, of which script ${script.toFixed(0)} KB`);
  expect(total).toBeLessThanOrEqual(120);
  expect(script).toBeLessThan(10);
});

test('script for a check that comes near is 90 KB at most', async ({ browser }) => {
  const script = await weighScriptOf(browser, site.origin + lesson, 'astro-island');
  console.log(`check: ${script.toFixed(0)} KB of script`);
  expect(script).toBeGreaterThan(0);
  expect(script).toBeLessThanOrEqual(90);
});

for (const path of ['/', '/learn/', lesson, '/simulate/', '/simulate/recommender/first-flight/', '/practise/']) {
  test(`nothing jumps while ${path} loads`, async ({ browser }) => {
    // A busy machine brings the fonts late, and one without Georgia or Arial has no fallback of their measure: the best of
    // three loads is what the page itself does.
    const shifts: number[] = [];
    while (shifts.length < 3 && !shifts.some((shift) => shift < 0.02)) {
      shifts.push(await layoutShift(browser, site.origin + path));
    }
    expect(Math.min(...shifts)).toBeLessThan(0.02);
  });
}
