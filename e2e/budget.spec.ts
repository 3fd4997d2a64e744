import { expect, test } from './fixtures/test';

const budgetBytes = 200 * 1024;

test('the first load of /chat sends at most 200 KB of compressed JavaScript', async ({ page }) => {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const scripts = new Map<string, number>();
  const kinds = new Map<string, string>();
  session.on('Network.responseReceived', ({ requestId, type }) => kinds.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (kinds.get(requestId) === 'Script') scripts.set(requestId, encodedDataLength);
  });
  await page.goto('/chat', { waitUntil: 'load' });
  await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toBeVisible();
  await page.waitForFunction(() => document.readyState === 'complete');
  const total = [...scripts.values()].reduce((sum, size) => sum + size, 0);
  expect(scripts.size).toBeGreaterThan(0);
  expect(total).toBeLessThanOrEqual(budgetBytes);
});

test.describe('a flood of events', () => {
  test.use({ app: 'simulated' });

  test('1,000 pieces of text a second do not freeze the page', async ({ chat, model, page }) => {
    const message = 'A sentence of a reply that is very long. '.repeat(400);
    await model.says(
      { message, requirements: {}, question: null },
      { gapMs: 1, tokensPerEvent: 1 },
    );
    await chat.open();
    await chat.send('Please tell me a lot.');
    await expect(chat.lastReply()).toContainText('A sentence');
    await page.evaluate(() => {
      const tasks: number[] = [];
      Reflect.set(window, 'longTasks', tasks);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) tasks.push(entry.duration);
      }).observe({ entryTypes: ['longtask'] });
    });
    await chat.panel.field('Task name').pressSequentially('Typed during the flood');
    await expect(chat.panel.field('Task name')).toHaveValue('Typed during the flood');
    await chat.replyEnds();
    await expect(chat.lastReply()).toContainText(message.trim().slice(-200));
    const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'longTasks')));
    expect(longest).toBeLessThan(500);
  });
});
