import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const first = {
  message: 'The lake it is.',
  requirements: { target_table: stated('lake.orders', 'lake.orders') },
};
const second = {
  message: 'By six, then.',
  requirements: { constraints: stated(['By 6am'], 'by 6am') },
};
const rewritten = {
  message: 'The warehouse it is.',
  requirements: { target_table: stated('warehouse.orders', 'warehouse.orders') },
};

test('an edited message rewinds the panel, not what the person set; the old way is a click away', async ({
  chat,
  model,
  openSecondTab,
}) => {
  await chat.open();
  await model.says(first);
  await chat.say('Write into lake.orders.');
  await model.says(second);
  await chat.say('And be done by 6am.');
  await chat.panel.edit('Objective', 'Finance counts right.');
  const other = await openSecondTab();

  await model.says(rewritten);
  await chat.editMessage(0, 'Write into warehouse.orders.', /3 messages after it will stay/);
  await expect(chat.lastReply()).toContainText('The warehouse it is.');
  await chat.replyEnds();
  for (const tab of [chat, other]) {
    await expect(tab.ownMessages()).toHaveCount(1);
    await expect(tab.transcript).not.toContainText('By six');
    await expect(tab.panel.field('Target table')).toHaveValue('warehouse.orders');
    await expect(tab.panel.list('Constraints').getByRole('textbox')).toHaveCount(0);
    await expect(tab.panel.field('Objective')).toHaveValue('Finance counts right.');
  }
  const messages = (await model.requests()).at(-1)?.body.messages ?? [];
  expect(JSON.stringify(messages)).not.toContain('be done by 6am');

  await expect(chat.ownMessages().first()).toContainText('2 of 2');
  await chat.ownMessages().first().getByRole('button', { name: 'Previous version' }).click();
  await expect(chat.ownMessages()).toHaveCount(2);
  await expect(chat.lastReply()).toContainText('By six, then.');
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
  await expect(chat.panel.item('Constraint 1')).toHaveValue('By 6am');
  await expect(chat.panel.field('Objective')).toHaveValue('Finance counts right.');
});

test('a reply written again replaces what the first one filled', async ({ chat, model }) => {
  await chat.open();
  await model.says(first);
  await chat.say('Write into lake.orders or warehouse.orders.');
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
  await model.says(rewritten);
  await chat.lastReply().getByRole('button', { name: 'Answer again' }).click();
  await expect(chat.lastReply()).toContainText('The warehouse it is.');
  await chat.replyEnds();
  await expect(chat.panel.field('Target table')).toHaveValue('warehouse.orders');
  await expect(chat.replies()).toHaveCount(1);
  await expect(chat.ownMessages()).toHaveCount(1);
  await chat.lastReply().getByRole('button', { name: 'Previous version' }).click();
  await expect(chat.lastReply()).toContainText('The lake it is.');
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
});

test('Escape leaves a message as it was', async ({ chat, model, page }) => {
  await chat.open();
  await model.says(first);
  await chat.say('Write into lake.orders.');
  await chat.ownMessages().first().getByRole('button', { name: 'Edit' }).click();
  await page.keyboard.type(' No.');
  await page.keyboard.press('Escape');
  await expect(chat.ownMessages().first()).toContainText('Write into lake.orders.');
  await expect(chat.replies()).toHaveCount(1);
});
