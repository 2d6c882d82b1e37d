/** `?seed=` in the address of a scenario, on the deck. */
import { expect, test } from '@playwright/test';
import { Deck } from './deck';

async function ratings(deck: Deck, query: string): Promise<string | null> {
  await deck.open('own-data', query);
  await deck.frame();
  await deck.press('Load the built-in catalogue');
  await expect(deck.readout('Ratings')).not.toHaveText('0');
  return deck.readout('Ratings').textContent();
}

test('a link with a seed opens the same set-up twice, and another one than without', async ({ browser }) => {
  const found: (string | null)[] = [];
  for (const query of ['?seed=7', '?seed=7', '']) {
    const context = await browser.newContext();
    found.push(await ratings(new Deck(await context.newPage()), query));
    await context.close();
  }
  expect(found[0]).toBe(found[1]);
  expect(found[0]).not.toBe(found[2]);
});

test('a seed that cannot be read is named, and the flight opens with the scenario’s own', async ({ page }) => {
  const deck = new Deck(page);
  await deck.open('own-data', '?seed=4294967296');
  await expect(page.getByText('“4294967296”, is not a whole number from 0 to 4294967295')).toBeVisible();
  await deck.frame();
  await deck.press('Load the built-in catalogue');
  const told = await deck.readout('Ratings').textContent();
  const context = await page.context().browser()!.newContext();
  expect(await ratings(new Deck(await context.newPage()), '')).toBe(told);
  await context.close();
});

test('what was left unfinished is offered at its own seed, and not at a link to another', async ({ page }) => {
  const deck = new Deck(page);
  await deck.open('own-data', '?seed=7');
  await deck.frame();
  await deck.press('Load the built-in catalogue');
  const offer = page.getByRole('button', { name: 'Go on with it' });
  await page.goto('/simulate/recommender/own-data/?seed=7');
  await expect(offer).toBeVisible();
  await page.goto('/simulate/recommender/own-data/');
  await expect(offer).toBeVisible();
  await page.goto('/simulate/recommender/own-data/?seed=8');
  await expect(page.locator('[inert]')).toHaveCount(0);
  await expect(deck.heading('Frame the question')).toBeVisible();
  await expect(offer).toHaveCount(0);
});

test('the debrief copies a link to the set-up that was flown', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const deck = new Deck(page);
  await deck.open('own-data', '?seed=7');
  await deck.frame();
  await deck.press('Load the built-in catalogue');
  await deck.next();
  await deck.pick('At random');
  await deck.press('Split the ratings');
  await deck.next();
  await deck.press('Fly Popularity');
  await deck.next();
  await deck.press('Go on without');
  await deck.train('Alternating least squares');
  await deck.next();
  await deck.next();
  await deck.press(/^Recommend top/);
  await deck.pick('Popularity');
  await deck.press('Put it into service');
  await deck.next();
  await page.getByRole('button', { name: 'Copy link to this set-up' }).click();
  const link = `${baseURL}/simulate/recommender/own-data/?seed=7`;
  await expect(page.getByRole('status').getByRole('link', { name: link })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link);
});
