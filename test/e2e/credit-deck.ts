/** The flight deck of a credit case as a person uses it. */
import { type Page, expect } from '@playwright/test';

export type LegName = 'Alert' | 'Watch' | 'Test' | 'Conclude' | 'Plan' | 'Roll out' | 'Brief' | 'Debrief';

/** Machines shared with others are slow: what the engine computes may take this long. */
const COMPUTED = 60_000;

export class CreditDeck {
  constructor(readonly page: Page) {}

  async goto(scenario: string, query = ''): Promise<void> {
    await this.page.goto(`/simulate/credit-drift/${scenario}/${query}`);
    await expect(this.page.locator('[inert]')).toHaveCount(0);
  }

  /** The case lies open: the launch model is trained and the wall computed. */
  async open(scenario: string, query = ''): Promise<void> {
    await this.goto(scenario, query);
    await this.press('Open the case');
    await expect(this.page.getByRole('region', { name: 'Launch report' })).toBeVisible();
  }

  button(name: string | RegExp) {
    return this.page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  /** Nothing is being computed. */
  async idle(): Promise<void> {
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: COMPUTED });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.button(name).click({ timeout: COMPUTED });
    await this.idle();
  }

  /** Picks an option by its label, as a finger would. */
  async pick(label: string | RegExp): Promise<void> {
    await this.page
      .locator('.choice__option')
      .filter({ has: this.page.getByText(label, { exact: typeof label === 'string' }) })
      .first()
      .click();
  }

  /** On the rail: any leg that can be reached. */
  async leg(name: LegName): Promise<void> {
    await this.page
      .getByRole('navigation', { name: 'Legs of this flight' })
      .getByRole('button', { name: new RegExp(`^${name} ?,`) })
      .click();
    await this.onLeg(name);
  }

  async onLeg(name: LegName): Promise<void> {
    await expect(this.page.locator('.steps__item--current')).toContainText(name);
  }

  async next(name: LegName): Promise<void> {
    await this.button(new RegExp(`^On to leg \\d: ${name}`)).click();
    await this.onLeg(name);
  }

  get decisions() {
    return this.page.getByRole('group', { name: 'Undo and reset' });
  }

  /** Every disclosure of the rack stands open. */
  async unfold(): Promise<void> {
    await this.page.locator('.leg__decide').evaluate((part) => {
      for (const details of part.querySelectorAll('details')) details.open = true;
    });
  }

  lookAt(instrument: string) {
    return this.button(new RegExp(`^(Look|Again) ?: ${escaped(instrument)}, month \\d+$`));
  }

  /** Looks at an instrument from the rack, whatever leg's rack it is. */
  async look(instrument: string): Promise<void> {
    const look = this.lookAt(instrument);
    if (!(await look.isVisible())) await this.unfold();
    await look.click();
    await this.idle();
    await expect(this.reading(instrument)).toBeVisible();
  }

  /** The newest reading of an instrument on the desk. */
  reading(instrument: string) {
    return this.page
      .locator('.reading')
      .filter({ has: this.page.locator('.reading__name').getByText(instrument, { exact: true }) })
      .first();
  }

  /** Answers a prediction: a number is left as it stands, a choice is picked. */
  async predict(choice?: string | RegExp): Promise<void> {
    if (choice) await this.pick(choice);
    await this.pick('Fairly sure');
    await this.press('Write it down');
  }

  async stateBeliefs(label: string | RegExp = /beliefs now$|^State my beliefs$/): Promise<void> {
    await this.press(label);
  }

  async diagnose(because: string, ...causes: string[]): Promise<void> {
    for (const cause of causes) await this.pick(cause);
    await this.pick('Fairly sure');
    await this.page.getByLabel('Because, in your own words').fill(because);
    await this.press('Make the diagnosis');
  }

  /** A reading of a panel, by its label. */
  readout(label: string) {
    return this.page
      .locator('.readout', { has: this.page.getByText(label, { exact: true }) })
      .locator('dd')
      .first();
  }

  /** Carries out every step that is laid out on this leg. */
  async carryOut(...labels: string[]): Promise<void> {
    const done = this.page.getByText('The looks that were laid out for this leg are done.');
    const step = this.page.locator('.given').getByRole('button', { name: new RegExp(`^(${labels.join('|')})$`) });
    while (
      await step
        .or(done)
        .first()
        .waitFor()
        .then(() => step.isVisible())
    ) {
      await step.click();
      await this.idle();
    }
    await expect(done).toBeVisible();
  }

  get bench() {
    return this.page.getByRole('table', { name: /^Plans on 60,000 fresh applicants/ });
  }

  /** The shortest way through a case whose engine computes no more than it must: one look, a guess, doing nothing. */
  async toPlan(): Promise<void> {
    await this.leg('Watch');
    await this.look('Approval rate and CUSUM by group');
    await this.leg('Conclude');
    await this.stateBeliefs();
    await this.diagnose('A guess after one look.', 'Proxy input');
    await this.next('Plan');
  }

  /** Composes a plan from the form and tries it. */
  async try(...parts: string[]): Promise<void> {
    for (const part of parts) await this.pick(part);
    await this.press('Try it on 60,000 applicants');
  }
}

export const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The guided first case by its given decisions, with the diagnosis made; `seen` is called on every leg before it is left. */
export async function flyFirstCase(deck: CreditDeck, seen: (leg: LegName) => Promise<void>): Promise<void> {
  const { page } = deck;
  await deck.open('first-case');
  for (let question = 0; question < 3; question++) await deck.press('Ask');
  await deck.predict();
  await deck.press('State these');
  await seen('Alert');

  await deck.next('Watch');
  await deck.carryOut('Look', 'Buy');
  for (const board of ['Approval rate and CUSUM by group', 'AUC with interval', 'Impossible values', 'Drift cube']) {
    await expect(deck.reading(board)).toBeVisible();
  }
  await seen('Watch');

  await deck.next('Test');
  await deck.predict(/^It remains/);
  await deck.carryOut('Look');
  await expect(deck.reading('Feature repair')).toBeVisible();
  await seen('Test');

  await deck.next('Conclude');
  await deck.stateBeliefs();
  await deck.diagnose(
    'The area index moves in opposite directions, and repairing it brings the loans back.',
    'Proxy input',
  );
  await seen('Conclude');

  await deck.next('Plan');
  await deck.predict(/^A repair of the cause/);
  for (let plan = 0; plan < 4; plan++) await deck.press('Try it on 60,000 applicants');
  await expect(deck.bench.getByRole('row')).toHaveCount(6);
  await deck.press('Choose it');
  await seen('Plan');

  await deck.next('Roll out');
  await deck.press('Play it');
  await expect(page.getByText(/promoted to everybody on day \d+/).first()).toBeVisible();
  await seen('Roll out');

  await deck.next('Brief');
  await deck.press('Begin with it');
  await seen('Brief');
  await deck.press('Hand over the brief');
  await deck.next('Debrief');
  await expect(page.getByRole('heading', { name: 'What was at work' })).toBeVisible({ timeout: 60_000 });
  await seen('Debrief');
}
