import { expect, type Locator, type Page } from '@playwright/test';

/** The panel beside the conversation. Fields go by their label. */
export class RequirementsPanel {
  readonly region: Locator;
  readonly createButton: Locator;
  readonly completeness: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Requirements' });
    this.createButton = page.getByRole('button', { name: 'Create task' });
    this.completeness = this.region
      .getByRole('meter', { name: 'Completeness' })
      .or(this.region.getByRole('progressbar', { name: 'Completeness' }));
  }

  field(label: string): Locator {
    return this.region.getByRole('textbox', { name: label, exact: true });
  }

  list(label: string): Locator {
    return this.region.getByRole('group', { name: label, exact: true });
  }

  async items(label: string): Promise<string[]> {
    const boxes = await this.list(label).getByRole('textbox').all();
    return Promise.all(boxes.map((box) => box.inputValue()));
  }

  /** Types into a field and leaves it, which saves it. */
  async edit(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).blur();
    await expect(this.region.getByText('You edited').first()).toBeVisible();
  }

  suggestion(label: string): Locator {
    return this.region.getByRole('group', { name: `Suggestion for ${label}` });
  }

  async createTask(): Promise<void> {
    await this.createButton.click();
  }
}
