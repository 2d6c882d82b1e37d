/** Things that break under a learner: what is said, what goes on working, and that it can be tried again. */
import { type Page, expect, test as base } from '@playwright/test';
import { Deck } from './deck';

/** Every test also holds the page to its content security policy. */
const test = base.extend<{ policy: string[] }>({
  policy: [
    async ({ page }, use) => {
      const broken: string[] = [];
      page.on('console', (message) => {
        if (message.text().includes('Content Security Policy')) broken.push(message.text());
      });
      await use(broken);
      expect(broken).toEqual([]);
    },
    { auto: true },
  ],
});

const lesson = '/learn/beginner/from-ratings-to-a-recommender/';
const file = (name: string, content: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });

async function withCatalogue(page: Page): Promise<Deck> {
  const deck = new Deck(page);
  await deck.open('own-data');
  await deck.frame();
  await deck.press('Load the built-in catalogue');
  return deck;
}

/** Up to the leg where models are trained, with one baseline flown. */
async function readyToTrain(page: Page): Promise<Deck> {
  const deck = await withCatalogue(page);
  await expect(deck.readout('Ratings')).toBeVisible();
  await deck.next();
  await deck.pick('At random');
  await deck.press('Split the ratings');
  await deck.next();
  await deck.press('Fly Biases');
  await deck.next();
  await deck.press('Go on without');
  return deck;
}

test('without network a visited lesson, a flown flight and home work; another page says why it does not', async ({
  page,
  context,
}) => {
  await page.goto(lesson);
  await page.evaluate(() => navigator.serviceWorker.ready);
  await withCatalogue(page);
  await page.waitForFunction(
    async (path) => !!(await caches.match(path, { ignoreVary: true })) && !!(await caches.match('/')),
    lesson,
  );
  await context.setOffline(true);

  await page.goto('/');
  await expect(page.getByRole('slider')).toBeVisible();
  await page.goto(lesson);
  await expect(page.locator('h1')).toHaveText('From ratings to a recommender');
  // Nobody had scrolled to it: its script came with the page all the same.
  await page.locator('astro-island[client="visible"]').last().scrollIntoViewIfNeeded();
  await expect(page.locator('astro-island[client="visible"]').last()).not.toHaveAttribute('ssr', '');
  await page.goto('/simulate/recommender/own-data/');
  await page.getByRole('button', { name: 'Start a new flight' }).click();
  const deck = new Deck(page);
  await deck.frame();
  await deck.press('Load the built-in catalogue');
  await expect(deck.readout('Ratings')).toBeVisible();
  await page.goto('/glossary/');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('No network');
});

test('a browser that refuses the database flies all the same, and says that nothing is saved', async ({ page }) => {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError');
    };
  });
  const deck = await withCatalogue(page);
  await expect(deck.readout('Ratings')).toBeVisible();
  await expect(page.getByText('Your work is not being saved')).toBeVisible();
});

test('a full disk is said once a decision cannot be saved', async ({ page }) => {
  await page.addInitScript(() => {
    IDBObjectStore.prototype.add = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  const deck = await withCatalogue(page);
  await expect(deck.readout('Ratings')).toBeVisible();
  await expect(page.getByText('There is no room left to save your work')).toBeVisible();
});

test('damaged entries of the record are left alone and named; the flight among them is offered', async ({ page }) => {
  const deck = await withCatalogue(page);
  await expect(deck.readout('Ratings')).toBeVisible();
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('lifecycle-lab', 1);
        opening.onsuccess = () => {
          const writing = opening.result.transaction('events', 'readwrite');
          const id = '00000000-0000-4000-8000-000000000000';
          writing.objectStore('events').add({ nonsense: true });
          writing.objectStore('events').add({ id, at: 1, eventVersion: 99, type: 'from-the-future' });
          writing.oncomplete = () => {
            resolve();
          };
          writing.onerror = () => {
            reject(new Error('the rows could not be written'));
          };
        };
      }),
  );
  await page.reload();
  await expect(page.getByText('2 entries are damaged or from a newer version')).toBeVisible();
  await deck.press('Go on with it');
  await expect(page.getByText('2 decisions')).toBeVisible();
});

test.describe('what the network does not bring', () => {
  // Requests that the service worker makes are not the page's to refuse.
  test.use({ serviceWorkers: 'block' });

  test('where WebAssembly is refused a model still trains, and the page says that it is slower', async ({ page }) => {
    await page.route('**/*.wasm', (route) => route.abort());
    const deck = await readyToTrain(page);
    await deck.train('Alternating least squares');
    await expect(page.getByText('A slower engine')).toBeVisible();
    await expect(page.getByText(/Measured: .* less error/)).toBeVisible();
  });

  test('a worker that cannot be fetched is said, and the next try succeeds', async ({ page }) => {
    await page.route('**/recommender.worker-*.js', (route) => route.abort(), { times: 1 });
    const deck = await withCatalogue(page);
    await expect(page.getByRole('alert')).toContainText('Generating the catalogue failed');
    await deck.press('Load the built-in catalogue');
    await expect(deck.readout('Ratings')).toBeVisible();
  });
});

test('a worker that dies while it trains is said, and the same training succeeds afterwards', async ({ page }) => {
  const deck = await readyToTrain(page);
  await deck.pick('Gradient descent (Adam)');
  await page.getByRole('button', { name: 'Train: Gradient descent (Adam)' }).click();
  await expect(page.getByText(/^Pass [2-9] of/)).toBeVisible({ timeout: 30_000 });
  await page.workers()[0]!.evaluate(() => {
    setTimeout(() => {
      throw new Error('out of fuel');
    });
  });
  await expect(page.getByRole('alert')).toContainText('out of fuel');
  await deck.press('Train: Gradient descent (Adam)');
  await expect(page.getByText(/Measured: .* less error/)).toBeVisible({ timeout: 30_000 });
});

test('markup in film titles and file names is shown as text and runs nothing', async ({ page }) => {
  const evil = '<img src=x onerror="window.ran=1"><script>window.ran=1</script>';
  const films = Array.from({ length: 24 }, (_, i) => `${i + 1}|${evil} ${i}|01-Jan-1990||${'|0'.repeat(19)}\n`);
  const ratings = Array.from({ length: 600 }, (_, i) => [1 + (i % 30), 1 + (i % 24), i] as const)
    .filter(([user, film], i, all) => all.findIndex(([u, f]) => u === user && f === film) === i)
    .map(([user, film, i]) => `${user}\t${film}\t${1 + ((user * film) % 5)}\t${881_250_000 + i}\n`);
  const deck = new Deck(page);
  await deck.open('own-data');
  await deck.frame();
  await deck.give(file(`${evil}.zip`.replaceAll('/', ''), 'no archive'));
  await expect(page.getByRole('alert')).toContainText('onerror=');
  await deck.give(file('u.data', ratings.join('')), file('u.item', films.join('')));
  await deck.next();
  await deck.pick('At random');
  await deck.press('Split the ratings');
  await deck.next();
  await deck.press('Fly Popularity');
  await deck.next();
  await deck.press('Go on without');
  await deck.train('Alternating least squares');
  await page.getByRole('button', { name: /Serve/ }).click();
  await deck.press(/^Recommend top/);
  await expect(page.getByText(evil).first()).toBeVisible();
  expect(await page.evaluate(() => 'ran' in window)).toBe(false);
  expect(await page.locator('main img, main script:not([type])').count()).toBe(0);
});

test('a flight that goes on in two tabs is kept in one, and both say so', async ({ page, context }) => {
  const deck = await withCatalogue(page);
  await expect(deck.readout('Ratings')).toBeVisible();
  const other = new Deck(await context.newPage());
  await other.page.goto('/simulate/recommender/own-data/');
  await other.press('Go on with it');
  await deck.press('Stars');
  await other.page.getByRole('button', { name: 'Undo' }).click();
  for (const tab of [page, other.page]) {
    await expect(tab.getByText('This flight is open in two tabs')).toBeVisible();
  }
});

test('of two archives dropped in a row the second one counts', async ({ page }) => {
  const deck = new Deck(page);
  await deck.open('own-data');
  await deck.frame();
  await page.locator('.file-drop').evaluate((area) => {
    const table = (users: number) =>
      Array.from({ length: users * 50 }, (_, i) => `${1 + Math.floor(i / 50)}\t${1 + (i % 50)}\t3\t881250949\n`);
    for (const users of [2000, 20]) {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File(table(users), 'u.data'));
      area.dispatchEvent(new DragEvent('drop', { bubbles: true, cancelable: true, dataTransfer }));
    }
  });
  await expect(deck.readout('People')).toHaveText('20');
  await deck.idle();
  await expect(deck.readout('People')).toHaveText('20');
  await expect(page.getByText('2 decisions')).toBeVisible();
});
