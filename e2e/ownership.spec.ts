import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const fromReply = {
  message: 'Noted.',
  requirements: { target_table: stated('lake.orders', 'lake.orders') },
};
const request = 'Write into lake.orders, please.';

test('a field that is handed back is the assistant’s to fill again', async ({ chat, model }) => {
  await chat.open();
  await chat.panel.edit('Target table', 'mine.orders');
  await chat.panel.button('Let the assistant fill Target table').click();
  await expect(chat.panel.button('Let the assistant fill Target table')).toHaveCount(0);
  await expect(chat.panel.field('Target table')).toHaveValue('mine.orders');
  await model.says(fromReply);
  await chat.say(request);
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
  await chat.panel.says('Target table', 'You said');
  await expect(chat.panel.suggestion('Target table')).toBeHidden();
});

test('the history of a field says who and when, and any of it can be had back', async ({
  chat,
  model,
  page,
}) => {
  await chat.open();
  await model.says(fromReply);
  await chat.say(request);
  await chat.panel.edit('Target table', 'mine.orders');
  await chat.panel.button('History of Target table').click();
  const history = page.getByRole('dialog', { name: 'History of Target table' });
  const entries = history.getByRole('listitem');
  await expect(entries).toHaveCount(2);
  await expect(entries.first()).toContainText(/You edited.*now.*mine\.orders/s);
  await expect(entries.last()).toContainText(/The assistant wrote.*lake\.orders/s);
  await entries.last().getByRole('button', { name: 'Restore' }).click();
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
  await expect(entries).toHaveCount(3);
  await page.keyboard.press('Escape');
  await expect(history).toBeHidden();
  await expect(chat.panel.button('History of Target table')).toBeFocused();

  await model.says({
    message: 'Or this?',
    requirements: { target_table: stated('other.orders', 'lake.orders') },
  });
  await chat.say('What else?');
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
});

test('edits over REST are the person’s as well', async ({ chat, model, page }) => {
  await chat.open();
  await chat.panel.edit('Task name', 'Orders');
  const answer = await page.request.patch(
    `/api/chat/sessions/${await chat.sessionId()}/requirements`,
    { data: { target_table: { value: 'rest.orders' } } },
  );
  expect(answer.status()).toBe(200);
  const { current_requirements: requirements } = await answer.json();
  expect(requirements.target_table).toMatchObject({ source: 'user', confidence: 1 });
  await expect(chat.panel.field('Target table')).toHaveValue('rest.orders');
  await chat.panel.says('Target table', 'You edited');
  await model.says(fromReply);
  await chat.say(request);
  await expect(chat.panel.field('Target table')).toHaveValue('rest.orders');
  await expect(chat.panel.suggestion('Target table')).toContainText('lake.orders');
});
