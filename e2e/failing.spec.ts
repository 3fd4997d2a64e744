import { expect, test } from './fixtures/test';

test.use({ app: 'simulated', expectedErrors: [/status of 4\d\d/] });

test('a message that is too long stays in the composer, with the reason', async ({
  chat,
  page,
}) => {
  await chat.open();
  const text = 'x'.repeat(10_001);
  await chat.composer.fill(text);
  await chat.composer.press('Enter');
  await expect(page.getByText(/10,000 characters/).first()).toBeVisible();
  await expect(chat.composer).toHaveValue(text);
  await expect(chat.ownMessages()).toHaveCount(0);
});

test('a blank message is not sent', async ({ chat }) => {
  await chat.open();
  await chat.composer.fill('   \n ');
  await chat.composer.press('Enter');
  await expect(chat.ownMessages()).toHaveCount(0);
});

test('an unknown conversation offers a new one', async ({ page, chat }) => {
  await page.goto('/chat/00000000-0000-4000-8000-000000000000');
  await expect(page.getByRole('heading', { level: 1, name: /not found/i })).toBeVisible();
  await page.getByRole('main').getByRole('link', { name: 'Start a new conversation' }).click();
  await expect(chat.composer).toBeVisible();
  await expect(page).toHaveURL(/\/chat$/);
});

test('a message sent while a reply runs elsewhere comes back to the composer', async ({
  chat,
  model,
  page,
}) => {
  await model.next('ok-default', { holdAfter: 6 });
  await chat.open();
  await chat.send('Write into lake.sales.orders.');
  const id = await chat.sessionId();
  const answer = await page.request.post(`/api/chat/sessions/${id}/messages`, {
    data: { message: 'Me too' },
  });
  expect(answer.status()).toBe(409);
  expect(await answer.json()).toMatchObject({ code: 'reply_running' });
  await chat.composer.fill('Typed while it runs');
  await expect(chat.composer).toHaveValue('Typed while it runs');
  await model.release();
  await chat.replyEnds();
  await expect(chat.composer).toHaveValue('Typed while it runs');
});

const failures = [
  { scenario: '401-key', says: /not use the language model|not set up/i, canRetry: false },
  { scenario: '404-deployment', says: /not set up|not use/i, canRetry: false },
  { scenario: '429-long', says: /busy/i, canRetry: true },
  { scenario: 'truncated-clean', says: /broke off/i, canRetry: true },
  {
    scenario: 'stall-first-token',
    says: /did not begin|silent|in time/i,
    canRetry: true,
    app: 'impatient',
  },
  { scenario: 'stall-mid', says: /silent|broke off/i, canRetry: true, app: 'impatient' },
  { scenario: 'filter-output', says: /content filter/i, canRetry: false },
  { scenario: 'error-only-200', says: /error|could not be read/i, canRetry: true },
] as const;

for (const { scenario, says, canRetry, ...failure } of failures) {
  test.describe(scenario, () => {
    if ('app' in failure) test.use({ app: failure.app });

    test('is told in the failed turn, with its next step', async ({ chat, model }) => {
      await model.next(scenario);
      await chat.open();
      await chat.send('Write into lake.sales.orders.');
      await chat.replyEnds();
      await expect(chat.lastReply()).toContainText(says);
      await expect(chat.transcript).not.toContainText(/Unexpected|undefined|canary|Error:/);
      const retry = chat.lastReply().getByRole('button', { name: 'Retry' });
      if (!canRetry) {
        await expect(retry).toBeHidden();
        return;
      }
      const id = await chat.sessionId();
      await model.says({ message: 'Now it works.', requirements: {}, question: null });
      await retry.click();
      await expect(chat.lastReply()).toContainText('Now it works.');
      expect(await chat.sessionId()).toBe(id);
      await expect(chat.ownMessages()).toHaveCount(1);
    });
  });
}

test('a message that the filter refused comes back for editing', async ({ chat, model }) => {
  await model.next('filter-prompt');
  await chat.open();
  await chat.send('Something the filter does not like.');
  await chat.replyEnds();
  await expect(chat.transcript).toContainText(/content filter/i);
  await expect(chat.composer).toHaveValue('Something the filter does not like.');
});

test('a service that asks to wait is shown waiting, and the reply comes', async ({
  chat,
  model,
}) => {
  const reply = { message: 'Here I am.', requirements: {}, question: null };
  await model.next('429-ms', { retryAfterMs: 2_500, reply });
  await chat.open();
  await chat.send('Write into lake.sales.orders.');
  await expect(chat.lastReply()).toContainText(/The model is busy.*Trying again in \d+ s/);
  await expect(chat.lastReply()).toContainText('Here I am.');
  await chat.replyEnds();
  await expect(chat.lastReply()).not.toContainText('busy');
  await expect(chat.ownMessages()).toHaveCount(1);
});
