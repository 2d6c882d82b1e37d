/** How the page answers while a model trains. */
import type { Browser } from 'playwright-core';

export interface Responsiveness {
  /** Longest time from an input to the next paint, ms, over clicks made while a model trained. */
  readonly slowestInput: number;
  /** Longest task on the main thread in that time, ms; 0 when none reached 50. */
  readonly longestTask: number;
  readonly inputs: number;
}

interface Watched {
  inputs: number[];
  tasks: number[];
}

/** Flies the free scenario to leg 5, trains by gradient descent, and clicks about meanwhile. */
export async function measureWhileTraining(browser: Browser, origin: string): Promise<Responsiveness> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${origin}/simulate/recommender/own-data/`);
  const press = async (name: string | RegExp) => {
    await page.getByRole('button', { name }).click();
    await page.waitForFunction(() => !document.querySelector('[role=progressbar]'));
  };
  const pick = (label: string) => page.locator('.choice__label').getByText(label, { exact: true }).click();
  const next = () => page.getByRole('button', { name: /^On to leg/ }).click();
  await pick('Ranking of the list (NDCG)');
  await pick('Cold users');
  await press('Set the course');
  await next();
  await press('Load the built-in catalogue');
  await next();
  await pick('At random');
  await press('Split the ratings');
  await next();
  await press('Fly Biases');
  await next();
  await press('Go on without');
  await pick('Gradient descent (Adam)');
  await page.evaluate(() => {
    const watched: Watched = { inputs: [], tasks: [] };
    Object.assign(globalThis, { watched });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.inputs.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) watched.tasks.push(duration);
    }).observe({ type: 'longtask' });
  });
  await page.getByRole('button', { name: /^Train: Gradient/ }).click();
  let inputs = 0;
  while ((await page.locator('[role=progressbar]').count()) > 0 && inputs < 40) {
    await page.getByText('Settings').click();
    await page.waitForTimeout(100);
    inputs++;
  }
  const watched = await page.evaluate(() => (globalThis as unknown as { watched: Watched }).watched);
  await context.close();
  return { slowestInput: Math.max(0, ...watched.inputs), longestTask: Math.max(0, ...watched.tasks), inputs };
}
