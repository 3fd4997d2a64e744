import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const paragraphs = (from: number, count: number) =>
  Array.from({ length: count }, (_, index) => `Paragraph ${from + index} of a long reply.`);

test('the page follows a growing reply, until the reader scrolls up', async ({
  chat,
  model,
  page,
}) => {
  await model.says({ message: paragraphs(1, 80).join('\n\n') }, { holdAfter: 400 });
  await chat.open();
  await chat.send('Tell me a lot.');
  await model.holds();
  await expect(chat.transcript.getByText('Paragraph 40 of')).toBeAttached();
  await expect.poll(() => chat.distanceFromEnd()).toBeLessThan(2);

  const jump = page.getByRole('button', { name: 'Jump to latest' });
  await expect(jump).toBeHidden();
  await chat.transcript.hover();
  await page.mouse.wheel(0, -900);
  await expect(jump).toBeVisible();
  const where = await chat.scrollTop();
  await model.release();
  await chat.replyEnds();
  await expect(chat.transcript.getByText('Paragraph 80 of')).toBeAttached();
  expect(await chat.scrollTop()).toBe(where);

  await jump.click();
  await expect.poll(() => chat.distanceFromEnd()).toBeLessThan(2);
  await expect(jump).toBeHidden();
});

test('sending goes to the end, wherever the reader was', async ({ chat, model, page }) => {
  await model.says({ message: paragraphs(1, 60).join('\n\n') });
  await chat.open();
  await chat.say('Tell me a lot.');
  await chat.transcript.hover();
  await page.mouse.wheel(0, -5_000);
  await expect(page.getByRole('button', { name: 'Jump to latest' })).toBeVisible();
  await model.says({ message: 'Enough.' });
  await chat.say('And now?');
  await expect(chat.lastReply()).toBeInViewport();
  await expect.poll(() => chat.distanceFromEnd()).toBeLessThan(2);
});

test('a long conversation opens at its end', async ({ chat, model, page }) => {
  await model.says({ message: paragraphs(1, 60).join('\n\n') });
  await chat.open();
  await chat.say('Tell me a lot.');
  await page.reload();
  await expect(chat.transcript.getByText('Paragraph 60 of')).toBeInViewport();
});

test('nothing on the page moves while a reply streams', async ({ chat, model, page }) => {
  await model.says(
    {
      message: '# Plan\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n```sql\nselect 1\n```\n\nThe end.',
      requirements: {
        task_name: { quote: null, value: 'Orders', confidence: 0.9 },
        constraints: { quote: null, value: ['By 6am'], confidence: 0.9 },
      },
    },
    { gapMs: 5 },
  );
  await chat.open();
  await chat.send('Go on.');
  await expect(chat.lastReply()).toContainText('Plan');
  await page.evaluate(() => {
    Reflect.set(window, 'shift', 0);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        Reflect.set(window, 'shift', Reflect.get(window, 'shift') + Reflect.get(entry, 'value'));
      }
    }).observe({ type: 'layout-shift', buffered: false });
  });
  await chat.replyEnds();
  await expect(chat.lastReply()).toContainText('Updated');
  expect(await page.evaluate(() => Reflect.get(window, 'shift'))).toBeLessThan(0.1);
});
