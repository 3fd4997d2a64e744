import type { Locator, Page } from '@playwright/test';

/** The list of the person's tasks. */
export class TaskListPage {
  readonly search: Locator;
  readonly status: Locator;
  readonly rows: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Search tasks' });
    this.status = page.getByRole('combobox', { name: 'Status' });
    this.rows = page.getByRole('main').getByRole('listitem');
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/tasks${query}`);
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }
}
