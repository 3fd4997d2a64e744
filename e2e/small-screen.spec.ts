import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({
  app: 'simulated',
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
});

test('on a phone, the whole story with two tabs', async ({ chat, model, task, page }) => {
  await chat.open();
  await expect(chat.composer).not.toBeFocused();
  const conversation = page.getByRole('tab', { name: 'Conversation' });
  const requirements = page.getByRole('tab', { name: /^Requirements/ });
  await expect(conversation).toHaveAttribute('aria-selected', 'true');
  await expect(requirements).toHaveAccessibleName('Requirements 4 missing');
  await expect(chat.panel.field('Task name')).toBeHidden();

  await model.says({
    message: 'Noted.',
    requirements: {
      task_name: stated('Load orders', 'Load orders'),
      target_table: stated('lake.orders', 'lake.orders'),
    },
  });
  await chat.composer.fill('Load orders into lake.orders.');
  await chat.sendButton.tap();
  await expect(chat.lastReply()).toContainText('Noted.');
  await expect(requirements).toContainText('2 missing');

  await chat.panel.createButton.tap();
  await expect(requirements).toHaveAttribute('aria-selected', 'true');
  await expect(chat.panel.field('Description')).toBeFocused();
  await expect(chat.panel.field('Description')).toBeInViewport();
  await chat.panel.edit('Description', 'Load all orders.');
  await chat.panel.edit('Objective', 'Reports are right.');

  await chat.panel.button('Show source of Target table').tap();
  await expect(conversation).toHaveAttribute('aria-selected', 'true');
  await expect(chat.ownMessages().locator('mark')).toBeInViewport();

  await chat.panel.createButton.tap();
  await task.isOpen();
  await expect(task.title).toHaveText('Load orders');
});

test('on touch, Return is a new line', async ({ chat, page }) => {
  await chat.open();
  await chat.composer.tap();
  await page.keyboard.type('One');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Two');
  await expect(chat.composer).toHaveValue('One\nTwo');
  await expect(chat.ownMessages()).toHaveCount(0);
});

test('what is touched is at least 44 px', async ({ chat, model, page }) => {
  await chat.open();
  await model.says({
    message: 'Which table?',
    requirements: { constraints: { quote: null, value: ['By 6am'], confidence: 0.9 } },
    question: { field: 'target_table', options: ['a.b', 'a.c'] },
  });
  await chat.composer.fill('Load orders.');
  await chat.sendButton.tap();
  await expect(chat.suggestedAnswers).toBeVisible();
  const tooSmall = () =>
    page
      .locator('button:visible, a:visible, select:visible, summary:visible, textarea:visible')
      .evaluateAll((elements) =>
        elements
          .map((element) => ({ element, box: element.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0 && (box.height < 43.5 || box.width < 43.5))
          .filter(({ element }) => element.textContent !== 'Skip to content')
          .map(({ element, box }) => {
            const name = element.getAttribute('aria-label') ?? element.textContent;
            return `${name}: ${box.width} x ${box.height}`;
          }),
      );
  expect(await tooSmall()).toEqual([]);
  await page.getByRole('tab', { name: /^Requirements/ }).tap();
  await expect(chat.panel.item('Constraint 1')).toBeVisible();
  expect(await tooSmall()).toEqual([]);
});
