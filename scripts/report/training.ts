/** How the page answers while a model trains. */
import type { Browser } from 'playwright-core';
import { mainThreadTasks } from './main-thread';

export interface Responsiveness {
  /** Longest time from an input to the next paint, ms, over clicks made while a model trained. */
  readonly slowestInput: number;
  /** Longest task of the main thread in that time, ms of processor time. */
  readonly longestTask: number;
  readonly inputs: number;
}

/** Flies the free scenario to leg 5, trains by gradient descent, and clicks about meanwhile. */
export async function measureWhileTraining(browser: Browser, origin: string): Promise<Responsiveness> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, serviceWorkers: 'block' });
  const page = await context.newPage();
  await page.goto(`${origin}/simulate/recommender/own-data/`);
  await page.locator('[inert]').waitFor({ state: 'detached' });
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
    const delays: number[] = [];
    Object.assign(globalThis, { delays });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) delays.push(duration);
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);
  });
  let inputs = 0;
  const tasks = await mainThreadTasks(page, async () => {
    await page.getByRole('button', { name: /^Train: Gradient/ }).click();
    while ((await page.locator('[role=progressbar]').count()) > 0 && inputs < 40) {
      await page.getByText('Settings', { exact: true }).click();
      await page.waitForTimeout(100);
      inputs++;
    }
  });
  const delays = await page.evaluate(() => (globalThis as unknown as { delays: number[] }).delays);
  await context.close();
  return { slowestInput: Math.max(0, ...delays), longestTask: Math.max(...tasks), inputs };
}
