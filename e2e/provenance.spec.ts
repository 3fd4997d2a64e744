import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const request =
  'Every night, deduplicate raw.orders into warehouse.sales.orders_clean so that finance trusts it.';

test('the source of a value is shown in the message: its words are marked and in view', async ({
  chat,
  model,
  page,
}) => {
  await chat.open();
  await model.says({
    message: 'Noted.',
    requirements: {
      target_table: stated('warehouse.sales.orders_clean', 'Warehouse.sales.orders_clean'),
      objective: stated('Finance trusts it.', 'so that finance\ntrusts it'),
    },
  });
  await chat.say(request);
  await model.says({ message: 'A long answer.\n\n'.repeat(60) });
  await chat.say('Tell me more, please.');
  await expect(chat.ownMessages().first()).not.toBeInViewport();

  await chat.panel.button('Show source of Target table').click();
  const mark = chat.ownMessages().first().locator('mark');
  await expect(mark).toHaveText('warehouse.sales.orders_clean');
  await expect(mark).toBeInViewport();
  await expect(chat.ownMessages().first()).toBeFocused();

  await chat.panel.button('Show source of Objective').click();
  await expect(mark).toHaveText('so that finance trusts it');
  await expect(page.locator('mark')).toHaveCount(1);
});

test('a quote that nobody wrote is no source: inferred, and never sure', async ({
  chat,
  model,
  page,
}) => {
  await chat.open();
  await model.says({
    message: 'Noted.',
    requirements: {
      target_table: stated('warehouse.sales.orders_clean', 'warehouse.sales.orders_clean'),
      objective: stated('Save money.', 'we want to save money', 0.99),
    },
  });
  await chat.say(request);
  await chat.panel.says('Target table', 'You said');
  await chat.panel.says('Objective', 'Inferred');
  await chat.panel.says('Description', 'Missing');
  await chat.panel.says('Constraints', null);
  await expect(chat.panel.button('Show source of Objective')).toHaveCount(0);
  await expect(chat.panel.region.getByText('Inferred, so worth a look: Objective')).toBeVisible();
  const answer = await page.request.get(`/api/chat/sessions/${await chat.sessionId()}`);
  const { current_requirements: requirements } = await answer.json();
  expect(requirements.objective).toMatchObject({ source: 'inferred', quote: null });
  expect(requirements.objective.confidence).toBeLessThanOrEqual(0.6);
  expect(requirements.target_table).toMatchObject({ source: 'stated', confidence: 0.9 });
});

test('a task keeps the words it rests on', async ({ chat, model, task, page }) => {
  await chat.open();
  await chat.panel.fillAll({ 'Task name': 'Orders', Description: 'Load.', Objective: 'Trust.' });
  await model.says({
    message: 'Noted.',
    requirements: {
      target_table: stated('warehouse.sales.orders_clean', 'warehouse.sales.orders_clean'),
    },
  });
  await chat.say(request);
  await chat.panel.createTask();
  await task.isOpen();
  await expect(task.part('Target table')).toContainText('warehouse.sales.orders_clean');
  await page.getByRole('button', { name: 'Show source of Target table' }).click();
  await expect(page.getByRole('article', { name: 'You' })).toBeFocused();
  await expect(page.locator('mark')).toHaveText('warehouse.sales.orders_clean');
  await expect(page.locator('mark')).toBeInViewport();
});

test.describe('completeness', () => {
  test.use({ expectedErrors: [/status of 400/] });

  test('what the model says of completeness is ignored', async ({ chat, model }) => {
    await chat.open();
    await model.next('ok-default', {
      text: JSON.stringify({
        message: 'All done, everything is complete.',
        requirements: {
          task_name: { quote: null, value: 'Deduplicate orders', confidence: 1 },
          description: { quote: null, value: '  \n', confidence: 1 },
          target_table: { quote: null, value: '', confidence: 1 },
          objective: { quote: null, value: null, confidence: 1 },
          success_criteria: { quote: null, value: [''], confidence: 1 },
          constraints: { quote: null, value: null, confidence: 1 },
        },
        question: null,
        is_complete: true,
        overall_confidence: 1,
      }),
    });
    await chat.say(request);
    await expect(chat.lastReply()).toContainText('All done');
    await chat.panel.isFilled(1, 4);
    await chat.panel.createTask();
    await expect(chat.panel.field('Description')).toBeFocused();
    await expect(chat.panel.region.getByRole('alert')).toContainText(
      'fill in Description, Target table and Objective',
    );
  });
});
