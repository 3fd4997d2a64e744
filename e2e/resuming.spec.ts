import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const message =
  'First sentence of the reply. Second sentence of the reply. Third sentence of the reply, the last.';
const reply = {
  message,
  requirements: { target_table: stated('lake.sales.orders', 'lake.sales.orders') },
  question: null,
};
const request = 'Write into lake.sales.orders, please.';

test('a reload in the middle of a reply shows the text so far, then the rest, once', async ({
  chat,
  model,
  page,
}) => {
  await model.says(reply, { holdAfter: 12 });
  await chat.open();
  await chat.send(request);
  await expect(chat.lastReply()).toContainText('First');
  const before = (await model.requests()).length;
  await page.reload();
  await expect(chat.lastReply()).toContainText('First');
  await expect(chat.stopButton).toBeVisible();
  await model.release();
  await chat.replyEnds();
  await expect(chat.lastReply()).toContainText(message);
  await expect(chat.replies()).toHaveCount(1);
  await expect(chat.ownMessages()).toHaveCount(1);
  await expect(chat.panel.field('Target table')).toHaveValue('lake.sales.orders');
  expect((await model.requests()).length).toBe(before);
});

test('a closed tab stops nothing: the reply is whole when the person comes back', async ({
  chat,
  model,
  context,
}) => {
  await model.says(reply, { holdAfter: 12 });
  await chat.open();
  await chat.send(request);
  await expect(chat.lastReply()).toContainText('First');
  const address = chat.page.url();
  await chat.page.goto('about:blank');
  await model.release();
  const again = await context.newPage();
  await again.goto(address);
  await expect(again.getByRole('article', { name: 'Assistant' })).toContainText(message);
});

test('Stop keeps what arrived, ends the request and leaves the conversation usable', async ({
  chat,
  model,
}) => {
  await model.says(reply, { holdAfter: 12 });
  await chat.open();
  await chat.send(request);
  await expect(chat.lastReply()).toContainText('First');
  await model.holds();
  await chat.stopButton.click();
  await chat.replyEnds();
  await expect(chat.lastReply()).toContainText('First');
  await expect(chat.lastReply()).toContainText('Stopped');
  await model.isIdle();
  expect((await model.requests()).at(-1)).toMatchObject({ end: 'client_closed' });
  await model.says(reply);
  await chat.say('Please go on.');
  await expect(chat.lastReply()).toContainText(message);
  await expect(chat.ownMessages()).toHaveCount(2);
});

test('Stop keeps the fields that were understood, and none that is half written', async ({
  chat,
  model,
}) => {
  const requirements = {
    task_name: stated('Load orders', 'Write'),
    description: stated('Write all orders of all shops, every night.', 'Write'),
  };
  const isHalf = JSON.stringify({ message, requirements }).indexOf('every night');
  await model.says({ message, requirements }, { holdAfter: Math.floor(isHalf / 4) });
  await chat.open();
  await chat.send(request);
  await expect(chat.panel.field('Task name')).toHaveValue('Load orders');
  await expect(chat.panel.field('Description')).toHaveValue(/^Write all/);
  await model.holds();
  await chat.stopButton.click();
  await chat.replyEnds();
  await expect(chat.panel.field('Task name')).toHaveValue('Load orders');
  await expect(chat.panel.field('Description')).toHaveValue('');
  await chat.panel.says('Description', 'Missing');
});

test('Stop before the first word leaves an honest turn', async ({ chat, model }) => {
  await model.says(reply, { holdAfter: 0 });
  await chat.open();
  await chat.send(request);
  await model.holds();
  await chat.stopButton.click();
  await chat.replyEnds();
  await expect(chat.lastReply()).toContainText('Stopped before anything was written');
  await model.says(reply);
  await chat.say('Please go on.');
  const messages = (await model.requests()).at(-1)?.body.messages ?? [];
  expect(messages.every(({ content }) => content.trim() !== '')).toBe(true);
});

test('a second tab shows the same, live, and can stop the reply', async ({
  chat,
  model,
  context,
}) => {
  await model.says(reply, { holdAfter: 12 });
  await chat.open();
  await chat.send(request);
  await chat.sessionId();
  const second = await context.newPage();
  await second.goto(chat.page.url());
  await expect(second.getByRole('article', { name: 'Assistant' })).toContainText('First');
  await second.getByRole('button', { name: 'Stop', exact: true }).click();
  await chat.replyEnds();
  await expect(chat.lastReply()).toContainText('Stopped');
});

test('a lost network is told and made good', async ({ chat, model, context }) => {
  await model.says(reply, { holdAfter: 12 });
  await chat.open();
  await chat.send(request);
  await expect(chat.lastReply()).toContainText('First');
  await context.setOffline(true);
  await expect(chat.page.getByText('The connection is lost; trying again.')).toBeVisible();
  await model.release();
  await model.isIdle();
  await context.setOffline(false);
  await expect(chat.lastReply()).toContainText(message, { timeout: 30_000 });
  await expect(chat.page.getByText('The connection is lost')).toBeHidden();
  await expect(chat.replies()).toHaveCount(1);
});
