import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

/** Quotes, escapes, braces, several scripts and an emoji of several code points. */
const awkward = [
  'He said: "{\\"message\\": \\"no\\"}" \\ and a tab\t.',
  'Grüße, 漢字, شكرا, 👩‍👩‍👧 and 🏳️‍🌈.',
  '```json\n{"requirements": null}\n```',
  '- [x] done & <b>not bold</b>',
].join('\n\n');

for (const frag of ['event', 'bytes:1', 'coalesce:7']) {
  test(`a reply is the model’s message to the letter, cut by ${frag}`, async ({
    chat,
    model,
    page,
    context,
  }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await chat.open();
    await model.says({ message: awkward }, { frag });
    await chat.say('Tell me something awkward.');
    await expect(chat.lastReply()).toContainText('Grüße, 漢字, شكرا, 👩‍👩‍👧 and 🏳️‍🌈.');
    await chat.lastReply().getByRole('button', { name: 'Copy reply' }).click();
    await expect(chat.lastReply().getByRole('button', { name: 'Copied' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(awkward);
    const answer = await page.request.get(`/api/chat/sessions/${await chat.sessionId()}`);
    expect((await answer.json()).messages[1].content).toBe(awkward);
  });
}

test('the address becomes the conversation’s with the first message, and a reload keeps it all', async ({
  chat,
  model,
  page,
}) => {
  await chat.open();
  await expect(page).toHaveURL(/\/chat$/);
  await model.says({ message: 'First **answer**.' });
  await chat.say('First question.');
  const id = await chat.sessionId();
  await model.says({ message: 'Second answer.' });
  await chat.say('Second question.');
  await page.reload();
  await expect(chat.ownMessages()).toHaveCount(2);
  await expect(chat.replies()).toHaveCount(2);
  await expect(chat.lastReply()).toContainText('Second answer.');
  expect(await chat.sessionId()).toBe(id);
  const { sessions } = await (await page.request.get('/api/chat/sessions')).json();
  expect(sessions).toHaveLength(1);
});

test('a text that is not sent yet survives a reload; one that was sent does not come back', async ({
  chat,
  model,
  page,
}) => {
  await chat.open();
  await chat.composer.fill('Half a thought');
  await page.reload();
  await expect(chat.composer).toHaveValue('Half a thought');
  await model.says({ message: 'Fine.' });
  await chat.say('A whole thought');
  await expect(chat.composer).toHaveValue('');
  await page.reload();
  await expect(chat.replies()).toHaveCount(1);
  await expect(chat.composer).toHaveValue('');
});

test('Shift+Enter is a new line, Enter sends', async ({ chat, model, page }) => {
  await chat.open();
  await model.says({ message: 'Fine.' });
  await chat.composer.click();
  await page.keyboard.type('One');
  await page.keyboard.press('Shift+Enter');
  await page.keyboard.type('Two');
  await expect(chat.composer).toHaveValue('One\nTwo');
  await page.keyboard.press('Enter');
  await expect(chat.ownMessages()).toContainText(['One\nTwo'], { useInnerText: true });
});

test.describe('without the network', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] });

  test('a message that could not be sent is back in the composer, and goes out once', async ({
    chat,
    model,
    context,
  }) => {
    await chat.open();
    await model.says({ message: 'Hello.' });
    await chat.say('Can you hear me?');
    await context.setOffline(true);
    await chat.composer.fill('Is anybody there?');
    await chat.composer.press('Enter');
    await expect(chat.composer).toHaveValue('Is anybody there?');
    await expect(chat.page.getByRole('alert').filter({ hasText: /reach/i })).toBeVisible();
    await context.setOffline(false);
    await model.says({ message: 'Now I can.' });
    await chat.composer.press('Enter');
    await expect(chat.lastReply()).toContainText('Now I can.');
    await expect(chat.ownMessages()).toHaveCount(2);
  });
});

test.describe('an answer that is lost', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('a message that arrived all the same does not come back', async ({ chat, model, page }) => {
    await chat.open();
    await model.says({ message: 'Hello.' });
    await chat.say('Can you hear me?');
    await page.route(/chat\.send/, async (route) => {
      await route.fetch();
      await expect(chat.lastReply()).toContainText('I heard you.');
      await route.abort();
    });
    await model.says({ message: 'I heard you.' });
    const isLost = page.waitForEvent('requestfailed');
    await chat.send('Did it arrive?');
    await isLost;
    await chat.composer.pressSequentially('Next thought');
    await expect(chat.composer).toHaveValue('Next thought');
    await expect(chat.ownMessages()).toHaveCount(2);
    await expect(page.getByRole('alert').filter({ hasText: /reach/i })).toBeHidden();
  });
});

test.describe('over REST', () => {
  test('an unknown conversation is a clean 404, not a broken stream', async ({ page }) => {
    const answer = await page.request.post(
      '/api/chat/sessions/00000000-0000-4000-8000-000000000000/messages',
      { data: { message: 'Hello' } },
    );
    expect(answer.status()).toBe(404);
    expect(answer.headers()['content-type']).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ status: 404, code: 'session_not_found' });
  });
});
