import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const request = 'Put the deduplicated orders into warehouse.sales.orders_clean, please.';
const reply = {
  message: 'Noted. What is it for?',
  requirements: {
    task_name: stated('Deduplicate orders', 'deduplicated orders'),
    target_table: stated('warehouse.sales.orders_clean', 'warehouse.sales.orders_clean'),
  },
  question: null,
};

test('a field edited while the reply streams stays as typed; the other opinion is a suggestion', async ({
  chat,
  model,
}) => {
  await model.says(reply, { holdAfter: 6 });
  await chat.open();
  await chat.send(request);
  await expect(chat.stopButton).toBeVisible();
  await chat.panel.edit('Target table', 'lake.orders');
  await model.release();
  await chat.replyEnds();

  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
  const suggestion = chat.panel.suggestion('Target table');
  await expect(suggestion).toContainText('warehouse.sales.orders_clean');

  await suggestion.getByRole('button', { name: 'Keep mine' }).click();
  await expect(suggestion).toBeHidden();
  await model.says(reply);
  await chat.say('Anything else you need to know?');
  await expect(suggestion).toBeHidden();
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
});

test('typing that is not saved yet is not replaced either, and what came in between is offered', async ({
  chat,
  model,
  page,
}) => {
  await model.says(reply, { holdAfter: 6 });
  await chat.open();
  await chat.send(request);
  await model.holds();
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(/requirements\.update/, async (route) => {
    await gate;
    await route.continue();
  });
  const field = chat.panel.field('Target table');
  await field.click();
  await field.pressSequentially('lake.or');
  await model.release();
  await chat.replyEnds();
  await expect(chat.panel.field('Task name')).toHaveValue('Deduplicate orders');
  letGo();
  await field.pressSequentially('ders');
  await expect(field).toHaveValue('lake.orders');
  await field.blur();
  await chat.panel.says('Target table', 'You edited');
  await expect(chat.panel.suggestion('Target table')).toContainText('warehouse.sales.orders_clean');
  await expect(field).toHaveValue('lake.orders');
});

test('Use takes the suggestion, in every tab', async ({ chat, model, context }) => {
  await chat.open();
  await chat.panel.edit('Target table', 'lake.orders');
  await model.says(reply);
  await chat.say(request);
  const second = await context.newPage();
  await second.goto(chat.page.url());
  await expect(second.getByRole('group', { name: 'Suggestion for Target table' })).toBeVisible();
  await chat.panel.suggestion('Target table').getByRole('button', { name: 'Use' }).click();
  await expect(chat.panel.field('Target table')).toHaveValue('warehouse.sales.orders_clean');
  await expect(second.getByRole('textbox', { name: 'Target table' })).toHaveValue(
    'warehouse.sales.orders_clean',
  );
  await expect(second.getByRole('group', { name: 'Suggestion for Target table' })).toBeHidden();
});

test('the model is told what the person set', async ({ chat, model }) => {
  await chat.open();
  await chat.panel.edit('Target table', 'lake.orders_by_hand');
  await model.says(reply);
  await chat.say(request);
  const requests = await model.requests();
  expect(JSON.stringify(requests.at(-1))).toContain('lake.orders_by_hand');
});
