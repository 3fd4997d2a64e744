import { expect, type Locator, type Page } from '@playwright/test';

/** One stored task. */
export class TaskPage {
  readonly title: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
  }

  async isOpen(): Promise<void> {
    await expect(this.page).toHaveURL(/\/tasks\/[0-9a-f-]{36}$/);
  }

  /** The id in the address. */
  id(): string {
    return this.page.url().split('/').at(-1) ?? '';
  }

  part(label: string): Locator {
    return this.page.getByRole('region', { name: label, exact: true });
  }
}
