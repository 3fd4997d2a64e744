import { expect, type Locator, type Page } from '@playwright/test';

const stateWords = /You said|Inferred|You edited|Missing/;

/** The panel beside the conversation. Fields go by their label. */
export class RequirementsPanel {
  readonly region: Locator;
  readonly createButton: Locator;
  readonly completeness: Locator;
  /** Which template the task has. */
  readonly kind: Locator;

  constructor(readonly page: Page) {
    this.region = page.getByRole('region', { name: 'Requirements' });
    this.createButton = page.getByRole('button', { name: 'Create task' });
    this.kind = this.region.getByRole('combobox', { name: 'Kind of task' });
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

  /** One item of a list, by its number: «Constraint 2». */
  item(name: string): Locator {
    return this.region.getByRole('textbox', { name, exact: true });
  }

  button(name: string): Locator {
    return this.region.getByRole('button', { name, exact: true });
  }

  /** Types into a field and leaves it, which saves it. */
  async edit(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
    await this.field(label).blur();
    await this.says(label, 'You edited');
  }

  /** Each field by its label. */
  async fillAll(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values)) await this.edit(label, value);
  }

  /** The word that a field's state is described by, `null` for none. */
  async says(label: string, word: string | null): Promise<void> {
    const element = this.field(label).or(this.list(label));
    if (word === null) await expect(element).not.toHaveAccessibleDescription(stateWords);
    else await expect(element).toHaveAccessibleDescription(new RegExp(`^${word} `));
  }

  async isFilled(count: number, required: number): Promise<void> {
    const value = `${count} of ${required} required fields`;
    await expect(this.completeness).toHaveAttribute('aria-valuetext', value);
  }

  suggestion(label: string): Locator {
    return this.region.getByRole('group', { name: `Suggestion for ${label}` });
  }

  async createTask(): Promise<void> {
    await this.createButton.click();
  }
}
