import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

const request =
  'Every night, deduplicate raw.orders into warehouse.sales.orders_clean so that finance sees each order once. It must finish by 6am. Done when no order_id appears twice.';

test.describe('with the demo model', () => {
  test('a person describes a task, corrects a field and reads the stored task', async ({
    chat,
    task,
    page,
  }) => {
    await chat.open();
    await expect(page.getByRole('status').filter({ hasText: 'Demo model' })).toBeVisible();
    await chat.say(request);
    await chat.sessionId();

    const { panel } = chat;
    await expect(panel.field('Target table')).toHaveValue('warehouse.sales.orders_clean');
    await expect(panel.field('Objective')).toHaveValue(/finance sees each order once/i);
    await expect(
      panel.list('Constraints').getByRole('textbox', { name: 'Constraint 1' }),
    ).toHaveValue(/by 6am/);
    await expect(
      panel.list('Success criteria').getByRole('textbox', { name: 'Success criterion 1' }),
    ).toHaveValue(/No order_id appears twice/i);
    await expect(panel.completeness).toHaveAttribute('aria-valuetext', '4 of 4 required fields');
    await expect(panel.region.getByText('You said').first()).toBeVisible();

    await panel.edit('Task name', 'Clean orders');
    await panel.createTask();
    await task.isOpen();
    await expect(task.title).toHaveText('Clean orders');
    await expect(page.getByText('warehouse.sales.orders_clean').first()).toBeVisible();

    await page.reload();
    await expect(task.title).toHaveText('Clean orders');
    await page.getByRole('link', { name: 'Conversation' }).click();
    await expect(chat.ownMessages().first()).toContainText('deduplicate raw.orders');
    await expect(page.getByRole('link', { name: 'View task' })).toBeVisible();

    await page.goto('/tasks');
    await expect(page.getByRole('link', { name: /Clean orders/ })).toBeVisible();
  });

  test('an example starts a conversation, and bare answers complete it', async ({ chat, task }) => {
    await chat.open();
    const example = chat.page.getByRole('button', { name: /Find duplicate customers/ });
    await example.click();
    if ((await chat.ownMessages().count()) === 0) await chat.composer.press('Enter');
    await expect(chat.ownMessages()).toHaveCount(1);
    await expect(chat.replies()).toHaveCount(1);
    await chat.replyEnds();
    for (let turn = 0; turn < 6; turn += 1) {
      const value = await chat.panel.completeness.getAttribute('aria-valuetext');
      if (value === '4 of 4 required fields') break;
      const question = ((await chat.lastReply().textContent()) ?? '').toLowerCase();
      await chat.say(
        question.includes('table')
          ? 'crm.core.customers_unique'
          : 'Marketing mails each person once',
      );
    }
    await expect(chat.panel.completeness).toHaveAttribute(
      'aria-valuetext',
      '4 of 4 required fields',
    );
    await chat.panel.createTask();
    await task.isOpen();
  });
});

test.describe('with Azure as simulated', () => {
  test.use({ app: 'simulated' });

  const reply = {
    message: 'I noted the **orders** task.\n\nWhen must it be finished?',
    requirements: {
      task_name: stated('Deduplicate orders', 'deduplicate raw.orders'),
      description: stated(
        'Deduplicate raw.orders every night.',
        'Every night, deduplicate raw.orders',
      ),
      target_table: stated('warehouse.sales.orders_clean', 'warehouse.sales.orders_clean'),
      objective: {
        quote: 'a quote that nobody wrote',
        value: 'Finance counts right.',
        confidence: 0.95,
      },
    },
    question: null,
  };

  test('text and fields arrive while the reply streams, and the stored text is the message to the letter', async ({
    chat,
    model,
    page,
  }) => {
    await model.says(reply, { gapMs: 15 });
    await chat.open();
    await chat.send(request);
    await expect(chat.stopButton).toBeVisible();
    await expect(chat.panel.field('Target table')).toHaveValue('warehouse.sales.orders_clean');
    await chat.replyEnds();
    await expect(chat.lastReply()).toContainText('When must it be finished?');
    await expect(chat.transcript).not.toContainText('"requirements"');
    const id = await chat.sessionId();
    const session = await (await page.request.get(`/api/chat/sessions/${id}`)).json();
    expect(session.messages[1].content).toBe(reply.message);
  });

  test('a quote that nobody wrote makes the value inferred', async ({ chat, model }) => {
    await model.says(reply);
    await chat.open();
    await chat.say(request);
    await expect(chat.panel.field('Objective')).toHaveValue('Finance counts right.');
    await expect(chat.panel.region.getByText('Inferred', { exact: true })).toHaveCount(1);
    await expect(
      chat.panel.region.getByRole('button', { name: 'Show source of Objective' }),
    ).toHaveCount(0);
  });
});
