import { expect, test } from './fixtures/test';

const budgetBytes = 200 * 1024;

test('the first load of /chat sends at most 200 KB of compressed JavaScript', async ({ page }) => {
  const encodings = new Map<string, string | undefined>();
  page.on('response', (response) => {
    if (response.request().resourceType() !== 'script') return;
    encodings.set(response.url(), response.headers()['content-encoding']);
  });
  await page.goto('/chat', { waitUntil: 'load' });
  await expect(page.getByRole('textbox', { name: 'Message', exact: true })).toBeVisible();
  const scripts = await page.evaluate(() =>
    performance
      .getEntriesByType('resource')
      .filter((entry) => entry instanceof PerformanceResourceTiming)
      .filter(({ name }) => new URL(name).pathname.endsWith('.js'))
      .map(({ encodedBodySize }) => encodedBodySize),
  );
  const total = scripts.reduce((sum, size) => sum + size, 0);
  expect(scripts.length).toBeGreaterThan(0);
  expect(scripts).not.toContain(0);
  expect([...new Set(encodings.values())]).toEqual(['br']);
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
