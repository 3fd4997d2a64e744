import type { Locator, Page } from '@playwright/test';

/** The list of the person's tasks. */
export class TaskListPage {
  readonly search: Locator;
  readonly status: Locator;
  readonly table: Locator;
  readonly order: Locator;

  constructor(readonly page: Page) {
    this.search = page.getByRole('searchbox', { name: 'Search tasks' });
    this.status = page.getByRole('combobox', { name: 'Status' });
    this.table = page.getByRole('combobox', { name: 'Table' });
    this.order = page.getByRole('combobox', { name: 'Order' });
  }

  async open(query = ''): Promise<void> {
    await this.page.goto(`/tasks${query}`);
  }

  /** The tasks that are shown, from the top. */
  names(): Locator {
    return this.page.getByRole('main').getByRole('listitem').getByRole('link');
  }

  link(name: string): Locator {
    return this.page.getByRole('link', { name, exact: true });
  }
}
