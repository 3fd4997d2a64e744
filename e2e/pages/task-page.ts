import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** One stored task. */
export class TaskPage {
  readonly title: Locator;
  readonly status: Locator;

  constructor(readonly page: Page) {
    this.title = page.getByRole('heading', { level: 1 });
    this.status = page.getByRole('combobox', { name: 'Status' });
  }

  async open(taskId: string): Promise<void> {
    await this.page.goto(`/tasks/${taskId}`);
    await expect(this.title).toBeVisible();
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

  /** What a button gives to the person as a file. */
  async download(button: string): Promise<{ name: string; text: string }> {
    const [download] = await Promise.all([
      this.page.waitForEvent('download'),
      this.page.getByRole('button', { name: button }).click(),
    ]);
    return {
      name: download.suggestedFilename(),
      text: await readFile(await download.path(), 'utf8'),
    };
  }
}
