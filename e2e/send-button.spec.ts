import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

test('Stop stands in for Send message while a reply is written', async ({ chat, model }) => {
  await model.says({ message: 'One two three.' }, { holdAfter: 8 });
  await chat.open();
  await chat.composer.fill('Build the daily orders table.');
  await chat.sendButton.click();
  await expect(chat.stopButton).toBeVisible();
  await expect(chat.sendButton).toBeHidden();
  await expect(chat.composer).toBeFocused();
  await model.release();
  await chat.replyEnds();
  await expect(chat.sendButton).toBeVisible();
});

test('a double click sends once and stops nothing', async ({ chat, model }) => {
  await model.says({ message: 'One two three.' }, { gapMs: 50 });
  await chat.open();
  await chat.composer.fill('Build the daily orders table.');
  await chat.sendButton.dblclick();
  await expect(chat.lastReply()).toContainText('One two three.');
  await chat.replyEnds();
  await expect(chat.ownMessages()).toHaveCount(1);
  await expect(chat.lastReply()).not.toContainText('Stopped');
});
