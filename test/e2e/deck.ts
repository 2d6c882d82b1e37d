/** The flight deck of the recommender as a person uses it. */
import { type Page, expect } from '@playwright/test';

export class Deck {
  constructor(readonly page: Page) {}

  async open(scenario: string, query = ''): Promise<void> {
    await this.page.goto(`/simulate/recommender/${scenario}/${query}`);
    await expect(this.heading('Frame the question')).toBeVisible();
    await expect(this.page.locator('[inert]')).toHaveCount(0);
    await this.idle();
  }

  heading(name: string | RegExp) {
    return this.page.getByRole('heading', { name });
  }

  /** Nothing is being computed. */
  async idle(): Promise<void> {
    await expect(this.page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
  }

  async press(name: string | RegExp): Promise<void> {
    await this.page.getByRole('button', { name, exact: typeof name === 'string' }).click();
    await this.idle();
  }

  /** Picks an option by its label, as a finger would. */
  async pick(label: string): Promise<void> {
    await this.page.locator('.choice__label').getByText(label, { exact: true }).click();
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: /^On to leg/ }).click();
  }

  async frame(): Promise<void> {
    await this.pick('Ranking of the list (NDCG)');
    await this.pick('Cold users');
    await this.press('Set the course');
    await this.next();
  }

  async give(...files: { name: string; mimeType: string; buffer: Buffer }[]): Promise<void> {
    await this.page.locator('input[type=file]').setInputFiles(files);
    await this.idle();
  }

  async look(): Promise<void> {
    for (const view of ['The table of ratings', 'Stars', 'Films: the long tail', 'People: how much they rate']) {
      await this.press(view);
    }
  }

  /** A reading of the panel, by its label. */
  readout(label: string) {
    return this.page
      .locator('.readout', { has: this.page.getByText(label, { exact: true }) })
      .locator('dd')
      .first();
  }

  async train(model: string): Promise<void> {
    await this.pick(model);
    await this.press(`Train: ${model}`);
  }

  async predict(choice: string | null): Promise<void> {
    if (choice) await this.page.locator('.choice__label').getByText(choice).click();
    await this.pick('Fairly sure');
    await this.press('Write it down');
  }
}
