import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

test('a slow model is told from a quick one, and answers in the end', async ({
  chat,
  model,
  page,
}) => {
  await page.clock.install();
  await model.says({ message: 'Here I am.' }, { holdAfter: 0 });
  await chat.open();
  await chat.send('Is anybody there?');
  await expect(chat.lastReply()).toContainText('Waiting for the model');
  await model.holds();
  await page.clock.runFor(12_000);
  await expect(chat.lastReply()).toContainText(/Still waiting: the model is slow.*1\d s/);
  await expect(chat.composer).toBeEditable();
  await model.release();
  await expect(chat.lastReply()).toContainText('Here I am.');
  await expect(chat.lastReply()).not.toContainText('Still waiting');
});
