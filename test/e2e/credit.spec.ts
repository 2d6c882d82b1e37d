/** The credit cases in a browser: flown as a newcomer, by keyboard, through every instrument, plan and page of the brief. */
import AxeBuilder from '@axe-core/playwright';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from '@playwright/test';
import { CreditDeck, flyFirstCase } from './credit-deck';

test('the first case is flown from the alert to the points, and its file can be flown again', async ({ page }) => {
  test.setTimeout(150_000);
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  const deck = new CreditDeck(page);
  await flyFirstCase(deck, async (leg) => {
    // Nobody is told the answer before the debrief.
    if (leg !== 'Debrief') await expect(page.getByText('What was at work', { exact: true })).toHaveCount(0);
  });

  await expect(page.getByText(/\d+\s*of 100\s*points\. At work: proxy input\./)).toBeVisible();
  const claims = page.getByRole('table', { name: 'Your claims beside the truth' });
  await expect(claims.getByRole('row', { name: /What is at work/ })).toContainText('✓ as you said');
  await expect(page.getByText(/creditworthy applicants? of group B would have been approved/)).toBeVisible();
  const earned = Number(/(\d+)\s*of 100/.exec((await page.locator('.leg__means').textContent())!)![1]);
  expect(earned).toBeGreaterThan(70);
  await expect(page.locator('.points__point')).toHaveCount(5);
  expect(complaints).toEqual([]);

  const download = page.waitForEvent('download');
  await deck.button('Save this flight as a file').click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^first-case-.*\.lab\.json$/);
  const replayed = execFileSync(
    process.execPath,
    ['scripts/run.mjs', 'scripts/lab/main.ts', 'replay', await file.path()],
    { encoding: 'utf8' },
  );
  expect(replayed).toContain(`${earned}`);
  console.log(replayed);
});

test('a free case is flown by keyboard alone', async ({ page }) => {
  test.setTimeout(120_000);
  const deck = new CreditDeck(page);
  const { keyboard } = page;
  /** What has been focused is pressed; nothing is clicked. */
  const enter = async (name: string | RegExp, key = 'Enter') => {
    await deck.button(name).focus();
    await keyboard.press(key);
    await deck.idle();
  };
  await deck.goto('handover');
  await enter('Open the case');
  await enter(/^Ask ?: A share of whom/, 'Space');
  await expect(deck.decisions).toContainText('1 decision');
  // The prediction: a slider by its arrows, the confidence by the arrows of a radio group.
  await page.getByRole('slider', { name: 'Your prediction' }).focus();
  await keyboard.press('ArrowLeft');
  await page.getByRole('radio', { name: 'A guess' }).focus();
  await keyboard.press('Space');
  await keyboard.press('ArrowRight');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await expect(deck.decisions).toContainText('2 decisions');

  await enter(/^On to leg 2/);
  await expect(page.getByRole('heading', { name: /^Leg 2/ })).toBeFocused();
  await enter(/^Look ?: Approval rate and CUSUM/);
  await expect(deck.reading('Approval rate and CUSUM by group')).toBeVisible();
  await page
    .locator('.steps')
    .getByRole('button', { name: /^Conclude ?,/ })
    .focus();
  await keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: /^Leg 4/ })).toBeFocused();
  const likely = page.getByRole('group', { name: /^Label problem/ }).getByRole('radio');
  await likely.nth(2).focus();
  await keyboard.press('ArrowRight');
  await expect(likely.nth(3)).toBeChecked();
  await enter(/^State my beliefs$/);
  await page.getByRole('checkbox', { name: /^Label problem/ }).focus();
  await keyboard.press('Space');
  await page.getByRole('radio', { name: 'A guess' }).focus();
  await keyboard.press('Space');
  await page.getByLabel('Because, in your own words').focus();
  await keyboard.type('No input moved.');
  await keyboard.press('Tab');
  await keyboard.press('Enter');
  await enter(/^On to leg 5/);
  await enter('Go on without');
  await enter('Try it on 60,000 applicants');
  await enter('Choose this plan');
  await enter(/^On to leg 6/);
  await page
    .locator('.steps')
    .getByRole('button', { name: /^Brief/ })
    .focus();
  await keyboard.press('Enter');
  await enter('Hand over the brief');
  await enter('Hand over as it is');
  await enter(/^On to leg 8/);
  await expect(page.getByText(/of 100\s*points\. At work: label problem\./)).toBeVisible({ timeout: 60_000 });
});

test('every one of the nineteen instruments reads a sentence and has its chart as a table', async ({ page }) => {
  test.setTimeout(150_000);
  const broken: string[] = [];
  page.on('pageerror', (error) => broken.push(error.message));
  const deck = new CreditDeck(page);
  await deck.open('second-opinion');
  await deck.leg('Watch');
  // What the turned-down would have done nobody knows: the board that needs it says so until it is bought.
  await deck.unfold();
  await expect(deck.lookAt('False rejections by group')).toBeDisabled();
  await expect(deck.lookAt('False rejections by group')).toHaveAccessibleDescription(/buy its panel/);
  await deck.press(/^Buy for €|^Buy for /);
  let seen = 0;
  for (const leg of ['Watch', 'Test'] as const) {
    if (leg === 'Test') await deck.leg(leg);
    if (leg === 'Test') await deck.press(/^Order the audit for/);
    await deck.unfold();
    const names = await page.locator('.rack .rack__offer strong').allTextContents();
    for (const name of names) {
      if (!(await deck.lookAt(name).isVisible())) await deck.unfold();
      await deck.lookAt(name).click();
      const skip = deck.button('Go on without');
      await expect(skip.or(deck.reading(name)).first()).toBeVisible();
      if (await skip.isVisible()) await skip.click();
      await deck.idle();
      const reading = deck.reading(name);
      await expect(reading.locator('figure, table').first(), name).toBeVisible();
      // The newest sentence is announced.
      await expect(page.locator('.readings > [role=status]'), name).toHaveText(/^[^.]+\. .{20,}\.$/);
      expect(await reading.textContent(), name).not.toMatch(/NaN|undefined|Infinity|\[object/);
      const table = reading.locator('.chart-switch').first();
      if ((await table.count()) > 0) await table.locator('summary').click();
      await expect(reading.getByRole('row').nth(1), name).toBeVisible();
      seen++;
    }
  }
  expect(seen).toBe(19);
  expect(broken).toEqual([]);
});

test('the drift cube owns up to the errors of a fixed threshold, and its cells are picked by keyboard', async ({
  page,
}) => {
  const deck = new CreditDeck(page);
  await deck.open('footnote');
  await deck.leg('Watch');
  await deck.look('Drift cube');
  const reading = deck.reading('Drift cube');
  await expect(reading).toContainText(/By its own critical value, \d+ of \d+ cells are beyond chance/);
  await reading.getByRole('switch', { name: /as is customary/ }).press('Space');
  await expect(reading).toContainText(/By 0\.1, \d+ of \d+ cells ring: \d+ of them false alarms/);
  const cube = reading.getByRole('slider', { name: /PSI of every input/ });
  await cube.focus();
  const first = await cube.getAttribute('aria-valuetext');
  await cube.press('Home');
  await cube.press('Enter');
  await expect(reading).toContainText(/in month 1, mean against launch/);
  await cube.press('ArrowRight');
  await cube.press('Enter');
  await expect(reading).toContainText(/in month 2, mean against launch/);
  expect(await cube.getAttribute('aria-valuetext')).not.toBe(first);
});

test('months pass, outcomes come in late, and what cannot be had says why', async ({ page }) => {
  const deck = new CreditDeck(page);
  await deck.open('day-thirty');
  await deck.leg('Watch');
  const known = page.getByRole('region', { name: 'What is known of each month' });
  const approved = known.getByRole('row', { name: /^Outcomes of the approved/ }).getByRole('cell');
  await expect(approved.first()).toContainText('known at the end of month 3');
  await deck.unfold();
  await expect(deck.lookAt('AUC with interval')).toBeDisabled();
  await expect(deck.lookAt('AUC with interval')).toHaveAccessibleDescription(
    'Outcomes of month 1 are known at the end of month 3.',
  );
  for (const month of [2, 3]) await deck.press(`Let month ${month} pass`);
  await expect(page.locator('.clock__month')).toHaveText('3');
  await expect(approved.first()).toHaveText('known');
  const turnedDown = known.getByRole('row', { name: /^Outcomes of the turned-down/ }).getByRole('cell');
  await expect(turnedDown.first()).toHaveText('nobody knows');
  await deck.unfold();
  await page.getByLabel('Panel of').selectOption('1');
  await deck.press(/^Buy for /);
  await expect(turnedDown.first()).toHaveText('known');
  await expect(deck.readout('Paid for data')).not.toHaveText(/^€?0/);
  await deck.unfold();
  await deck.pick('5 %');
  await deck.press('Start it');
  await expect(page.getByText(/In force: 5\s*%/)).toBeAttached();
  for (let month = 4; month <= 8; month++) await deck.press(`Let month ${month} pass`);
  await expect(page.getByText('The clock of this case goes no further.')).toBeVisible();
});

test('undo takes back one step at a time and keeps the readings; a reload offers all of it again', async ({ page }) => {
  const deck = new CreditDeck(page);
  await deck.open('footnote', '?seed=77');
  await deck.leg('Watch');
  await deck.look('Approval rate and CUSUM by group');
  await deck.look('Drift cube');
  const sentence = (await page.locator('.readings > [role=status]').textContent())!;
  await deck.press(/^Let month 6 pass/);
  await expect(deck.decisions).toContainText('3 decisions, last: letting a month pass');
  await deck.press('Undo');
  await expect(page.locator('.clock__month')).toHaveText('5');
  await expect(deck.reading('Drift cube')).toBeVisible();
  await deck.press('Undo');
  await expect(deck.reading('Drift cube')).toHaveCount(0);
  await deck.look('Drift cube');
  await expect(page.locator('.readings > [role=status]')).toHaveText(sentence);

  await page.reload();
  await expect(page.getByText(/2 decisions are in its log\. The last one: looking at Drift cube\./)).toBeVisible();
  await deck.press('Go on with it');
  await deck.leg('Watch');
  await expect(page.locator('.readings > [role=status]')).toHaveText(sentence);
  await expect(page.locator('.reading')).toHaveCount(2);
  // Another link to the same case is another flight.
  await deck.goto('footnote', '?seed=78');
  await expect(deck.button('Open the case')).toBeVisible();
  await expect(deck.button('Go on with it')).toHaveCount(0);
});

test('a plan under a constraint shows how far it is and stops when told; then it is chosen, rolled out and put in a brief', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const deck = new CreditDeck(page);
  await deck.open('footnote');
  await deck.toPlan();
  await deck.button('Go on without').click();

  await deck.pick('Retrain under a fairness constraint');
  await deck.button('Try it on 60,000 applicants').click();
  const bar = page.getByRole('progressbar', { name: /^Trying: retrain under a fairness constraint/i });
  await expect(bar).toHaveAttribute('aria-valuenow', /^[1-9]\d?$/, { timeout: 60_000 });
  const took = await page.evaluate(async () => {
    const cancel = [...document.querySelectorAll('button')].find(({ textContent }) => textContent === 'Cancel')!;
    const pressed = performance.now();
    cancel.click();
    while (document.querySelector('[role=progressbar]')) await new Promise((next) => setTimeout(next));
    return performance.now() - pressed;
  });
  console.log(`Cancel is shown after ${took.toFixed(0)} ms`);
  expect(took).toBeLessThan(200);
  await expect(deck.bench).toHaveCount(0);

  await deck.press('Try it on 60,000 applicants');
  await expect(deck.bench.getByRole('row', { name: /fairness constraint/i })).toContainText('%');
  await deck.pick('Leave them as they are');
  await deck.try('Restore the vendor’s first version');
  await expect(deck.bench.getByRole('row')).toHaveCount(5);
  await deck.press('Choose this plan');
  await deck.next('Roll out');

  await deck.press('Careful');
  await deck.press(/^Play \d+ days$/);
  await expect(page.getByText(/: promoted to everybody on day \d+/).first()).toBeVisible({ timeout: 60_000 });
  await page.getByLabel('Who flies').selectOption({ label: 'One cut-off of 0.50' });
  await deck.press('Reckless');
  await deck.press(/^Play \d+ days$/);
  await expect(page.getByText(/^one cut-off of \.50 for everybody: /).first()).toBeVisible({ timeout: 60_000 });

  await deck.next('Brief');
  await deck.press('Fill in what I have');
  await page.getByLabel('Title').fill('An area index that turned');
  const sheet = page.getByRole('article', { name: 'The brief as it will be read' });
  await expect(sheet).toContainText('An area index that turned');
  const saved = async (name: string) => {
    const download = page.waitForEvent('download');
    await deck.button(name).click();
    const file = await download;
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
  };
  const markdown = await saved('Save as Markdown');
  expect(markdown.name).toBe('an-area-index-that-turned.md');
  expect(markdown.bytes.toString()).toMatch(/^# An area index that turned\n/);
  const word = await saved('Save for Word');
  expect(word.name).toBe('an-area-index-that-turned.docx');
  const parts = unzipSync(word.bytes);
  expect(strFromU8(parts['word/document.xml']!)).toContain('An area index that turned');
  await page.emulateMedia({ media: 'print' });
  await expect(sheet).toBeVisible();
  await expect(deck.button('Print')).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Legs of this flight' })).toBeHidden();
  await page.emulateMedia({ media: 'screen' });
  await deck.press('Hand over the brief');
  await deck.press('Hand over as it is');
  await expect(page.getByText('Handed over', { exact: true })).toBeVisible();
  await deck.next('Debrief');
  await expect(page.getByText(/of 100\s*points\. At work: proxy input\./)).toBeVisible({ timeout: 60_000 });
});

for (const width of [1280, 360]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 900 } });
    test('no leg has an accessibility violation in either theme, and none scrolls sideways', async ({ page }) => {
      test.setTimeout(180_000);
      await flyFirstCase(new CreditDeck(page), async (leg) => {
        for (const theme of ['light', 'dark'] as const) {
          await page.emulateMedia({ colorScheme: theme });
          const { violations } = await new AxeBuilder({ page }).analyze();
          const found = violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join('\n')}`);
          expect.soft(found, `${leg}, ${theme}`).toEqual([]);
        }
        const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect.soft(beyond, `${leg} scrolls sideways`).toBeLessThanOrEqual(0);
      });
    });
  });
}
