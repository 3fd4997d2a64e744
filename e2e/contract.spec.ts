import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test('/ goes to /chat', async ({ page, chat }) => {
  await page.goto('/');
  await expect(page).toHaveURL(/\/chat$/);
  await expect(chat.composer).toBeVisible();
});

test.describe('roles and names that assistive tools find', () => {
  test.use({ app: 'simulated' });

  test('the panel', async ({ chat, model, page }) => {
    await chat.open();
    const { panel } = chat;
    for (const label of ['Task name', 'Description', 'Target table', 'Objective']) {
      await expect(panel.field(label)).toBeEditable();
      await panel.says(label, 'Missing');
    }
    for (const label of ['Success criteria', 'Constraints']) {
      await expect(panel.list(label)).toBeVisible();
      await panel.says(label, null);
    }
    await expect(panel.completeness).toHaveAttribute('aria-valuenow', '0');
    await expect(panel.completeness).toHaveAttribute('aria-valuemax', '4');
    await panel.isFilled(0, 4);
    await expect(panel.createButton).toBeEnabled();

    await model.says({
      message: 'Noted.',
      requirements: {
        target_table: stated('lake.orders', 'lake.orders'),
        success_criteria: stated(['No order twice'], 'no order twice'),
        constraints: stated(['By 6am', 'Not on weekends'], 'by 6am'),
      },
    });
    await chat.say('Write lake.orders by 6am, not on weekends, no order twice.');
    for (const name of ['Success criterion 1', 'Constraint 1', 'Constraint 2']) {
      await expect(panel.item(name)).toBeEditable();
      await expect(panel.button(`Remove ${name.toLowerCase()}`)).toBeVisible();
    }
    for (const label of ['Target table', 'Success criteria', 'Constraints']) {
      await panel.says(label, 'You said');
      await expect(panel.button(`Show source of ${label}`)).toBeVisible();
    }
    await expect(panel.button('Add success criterion')).toBeVisible();
    await expect(panel.button('Add constraint')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1);
  });

  test('the conversation', async ({ chat, model }) => {
    await chat.open();
    await expect(chat.transcript).toBeVisible();
    await expect(chat.sendButton).toBeVisible();
    await expect(chat.stopButton).toBeHidden();
    await model.says({ message: 'Noted.' }, { holdAfter: 2 });
    await chat.composer.fill('Write lake.orders.');
    await chat.sendButton.click();
    await expect(chat.ownMessages()).toHaveCount(1);
    await expect(chat.replies()).toHaveCount(1);
    await expect(chat.stopButton).toBeVisible();
    await model.release();
    await chat.replyEnds();
    await expect(chat.sendButton).toBeVisible();
    await expect(chat.composer).toHaveValue('');
  });
});
