/** What a page loads, as it travels: compressed bytes by kind. */
import type { Browser, Page } from 'playwright-core';

export interface Weight {
  /** All bytes of the first load, in KB of 1,000 bytes. */
  readonly total: number;
  readonly script: number;
}

/** Bytes received by `page` from now on, headers left out. */
function countBytes(page: Page) {
  const bytes = { total: 0, script: 0 };
  const pending: Promise<void>[] = [];
  page.on('requestfinished', (request) => {
    const count = async () => {
      const { responseBodySize } = await request.sizes();
      bytes.total += responseBodySize;
      if (request.resourceType() === 'script') bytes.script += responseBodySize;
    };
    pending.push(count().catch(() => undefined));
  });
  return async (): Promise<Weight> => {
    await Promise.all(pending);
    return { total: bytes.total / 1000, script: bytes.script / 1000 };
  };
}

/** A first visit, nothing cached, until the network is quiet. The service worker's own fetches come after and are not counted. */
export async function weighFirstLoad(browser: Browser, url: string): Promise<Weight> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  const weigh = countBytes(page);
  await page.goto(url, { waitUntil: 'networkidle' });
  const weight = await weigh();
  await context.close();
  return weight;
}

/** Script that arrives once `selector` is scrolled into view. */
export async function weighScriptOf(browser: Browser, url: string, selector: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(url, { waitUntil: 'networkidle' });
  const weigh = countBytes(page);
  await page.locator(selector).first().scrollIntoViewIfNeeded();
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(500);
  const { script } = await weigh();
  await context.close();
  return script;
}
