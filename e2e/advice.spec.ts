import { expect, test } from './fixtures/test';

const fixable = 'Ask the assistant to fix this';

test('advice stands beside the field and blocks nothing', async ({ chat, task }) => {
  await chat.open();
  await chat.panel.fillAll({
    'Task name': 'Orders',
    Description: 'Load all orders fast.',
    'Target table': 'orders table',
    Objective: 'Finance counts every order once.',
  });
  const list = chat.panel.list('Success criteria');
  await chat.panel.button('Add success criterion').click();
  await chat.panel.item('Success criterion 1').fill('It works well');
  await chat.panel.item('Success criterion 1').blur();
  await expect(list).toHaveAccessibleDescription(/^You edited/);
  const { region } = chat.panel;
  await expect(region.getByText(/“fast”/)).toBeVisible();
  await expect(region.getByText(/catalog\.schema\.table/).first()).toBeVisible();
  await expect(region.getByRole('button', { name: fixable })).not.toHaveCount(0);
  await chat.panel.createTask();
  await task.isOpen();
});

test('"Ask the assistant to fix this" puts a message into the composer, beside what is there', async ({
  chat,
}) => {
  await chat.open();
  await chat.panel.edit('Target table', 'the orders');
  await chat.composer.fill('Half a thought.');
  await chat.panel.region.getByRole('button', { name: fixable }).click();
  await expect(chat.composer).toBeFocused();
  await expect(chat.composer).toHaveValue(/^Half a thought\.\n\n.*Target table.*the orders/s);
  await expect(chat.ownMessages()).toHaveCount(0);
});

test('advice goes when its cause goes', async ({ chat }) => {
  await chat.open();
  await chat.panel.edit('Target table', 'the orders');
  const advice = chat.panel.region.getByRole('button', { name: fixable });
  await expect(advice).toHaveCount(1);
  await chat.panel.edit('Target table', 'lake.sales.orders');
  await expect(advice).toHaveCount(0);
});
