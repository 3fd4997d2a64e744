import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

async function expectNoViolations(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`,
  );
  expect(found).toEqual([]);
}

const reply = {
  message: '# Plan\n\n1. **Load** `raw.orders`\n2. Write\n\n| a | b |\n|---|---|\n| 1 | 2 |',
  requirements: {
    task_name: stated('Load orders', 'Load orders'),
    target_table: stated('lake.orders', 'lake.orders'),
    success_criteria: stated(['No order twice'], 'no order twice'),
  },
  question: { field: 'objective', options: ['Reporting', 'Billing'] },
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 768, 1440]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ app: 'simulated', colorScheme, viewport: { width, height: 900 } });

      test('every page and state is without violations and without sideways scroll', async ({
        chat,
        model,
        page,
      }) => {
        await chat.open();
        await expectNoViolations(page);

        await model.says(reply, { holdAfter: 10 });
        await chat.send('Load orders into lake.orders so that no order twice is counted.');
        await expect(chat.stopButton).toBeVisible();
        await expectNoViolations(page);
        await model.release();
        await chat.replyEnds();
        await expect(page.getByRole('group', { name: 'Suggested answers' })).toBeVisible();
        await expectNoViolations(page);

        const panelTab = page.getByRole('tab', { name: /Requirements/ });
        if (await panelTab.isVisible()) await panelTab.click();
        await expect(chat.panel.region).toBeVisible();
        await chat.panel.createTask();
        await expect(chat.panel.field('Description')).toBeFocused();
        await expectNoViolations(page);
        await chat.panel.edit('Description', 'Load all orders.');
        await chat.panel.edit('Objective', 'Reports are right.');
        await chat.panel.createTask();
        await expect(page).toHaveURL(/\/tasks\//);
        await expect(page.getByRole('heading', { level: 1 })).toHaveText('Load orders');
        await expectNoViolations(page);

        for (const path of ['/tasks', '/chat/00000000-0000-4000-8000-000000000000']) {
          await page.goto(path);
          await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
          await expectNoViolations(page);
          const overflow = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          expect(overflow).toBeLessThanOrEqual(0);
        }
      });

      test.use({ expectedErrors: [/status of 40[04]/] });
    });
  }
}

test.describe('keyboard alone', () => {
  test('the whole story', async ({ chat, task, page }) => {
    await chat.open();
    await chat.composer.focus();
    await page.keyboard.type(
      'Deduplicate raw.orders into a.b.orders so that finance counts right.',
    );
    await page.keyboard.press('Enter');
    await expect(chat.replies()).toHaveCount(1);
    await chat.replyEnds();
    await chat.panel.field('Task name').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('By keyboard');
    await page.keyboard.press('Tab');
    await expect(chat.panel.region.getByText('You edited')).toBeVisible();
    await chat.panel.createButton.focus();
    await page.keyboard.press('Enter');
    await task.isOpen();
    await expect(task.title).toHaveText('By keyboard');
  });

  test('Enter that ends a composition of an input method does not send', async ({ chat }) => {
    await chat.open();
    await chat.composer.fill('にほん');
    await chat.composer.dispatchEvent('keydown', {
      key: 'Enter',
      isComposing: true,
      bubbles: true,
    });
    await expect(chat.ownMessages()).toHaveCount(0);
    await expect(chat.composer).toHaveValue('にほん');
  });
});
