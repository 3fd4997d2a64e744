import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTaskwright } from './fixtures/taskwright';
import { expect, test } from './fixtures/test';

test.use({ expectedErrors: [/ERR_|Failed to load resource/] });

test('a server that is told to stop in the middle of a reply ends cleanly and says so', async ({
  chat,
  model,
  host,
  page,
  task,
}) => {
  const env = {
    AZURE_OPENAI_ENDPOINT: await host.simulatorUrl(),
    AZURE_OPENAI_API_KEY: 'key',
    DATA_DIR: mkdtempSync(join(tmpdir(), 'taskwright-')),
  };
  await using app = await runTaskwright(env);
  await chat.open(`${app.url}/chat`);
  await chat.panel.fillAll({
    'Task name': 'Orders',
    Description: 'Load the orders.',
    'Target table': 'lake.orders',
    Objective: 'Reports are right.',
  });
  await chat.panel.createTask();
  await task.isOpen();
  const taskAddress = page.url();
  await page.getByRole('link', { name: 'Conversation' }).click();
  await model.says({ message: 'This is the first half of a reply.' }, { holdAfter: 12 });
  await chat.send('Tell me more.');
  await expect(chat.lastReply()).toContainText('This is');
  await model.holds();

  expect(await app.stop('SIGTERM')).toEqual({ code: 0, signal: null });
  await expect(chat.lastReply()).toContainText('This is');
  await expect(chat.lastReply()).toContainText('The server was restarted');
  await expect(chat.stopButton).toBeHidden();
  await model.isIdle();
  await chat.composer.fill('Are you still there?');
  await expect(page.getByText('The connection is lost; trying again.')).toBeVisible();

  await using again = await runTaskwright({ ...env, PORT: new URL(app.url).port });
  expect(again.url).toBe(app.url);
  await expect(page.getByText('This conversation was deleted or has expired.')).toBeVisible();
  await expect(chat.composer).toHaveValue('Are you still there?');
  await page.goto(taskAddress);
  await expect(task.title).toHaveText('Orders');
  await expect(page.getByRole('link', { name: 'Conversation' })).toHaveCount(0);
});
