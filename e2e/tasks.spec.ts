import type { APIRequestContext } from '@playwright/test';
import { expect, test } from './fixtures/test';

/** Makes a task without the screens, as a client of the interface would; returns its id. */
async function makeTask(
  request: APIRequestContext,
  name: string,
  more: Readonly<Record<string, unknown>> = {},
): Promise<string> {
  const { session_id: id } = await (await request.post('/api/chat/sessions', { data: {} })).json();
  const patch = {
    task_name: name,
    description: `What ${name} does.`,
    target_table: 'lake.sales.orders',
    objective: 'Reports are right.',
    ...more,
  };
  await request.patch(`/api/chat/sessions/${id}/requirements`, { data: patch });
  const created = await request.post(`/api/chat/sessions/${id}/create-task`, { data: {} });
  expect(created.status()).toBe(201);
  return (await created.json()).task_id;
}

test('an empty list says how a task begins', async ({ taskList, chat, page }) => {
  await taskList.open();
  await page.getByRole('link', { name: 'Start a conversation' }).click();
  await expect(chat.composer).toBeVisible();
});

test('search, status, table and order find tasks, and stand in the address', async ({
  taskList,
  page,
}) => {
  await makeTask(page.request, 'Clean orders');
  await makeTask(page.request, 'Archive invoices', { target_table: 'lake.finance.invoices' });
  await makeTask(page.request, 'Billing export', { target_table: 'lake.finance.invoices' });
  await taskList.open();
  await expect(taskList.names()).toHaveText(['Billing export', 'Archive invoices', 'Clean orders']);

  await taskList.search.fill('orders');
  await expect(taskList.names()).toHaveText(['Clean orders']);
  await expect(page).toHaveURL(/search=orders/);
  await page.reload();
  await expect(taskList.search).toHaveValue('orders');
  await expect(taskList.names()).toHaveText(['Clean orders']);
  await taskList.search.fill('');
  await expect(taskList.names()).toHaveCount(3);

  await taskList.table.selectOption('lake.finance.invoices');
  await taskList.order.selectOption('Name');
  await expect(taskList.names()).toHaveText(['Archive invoices', 'Billing export']);
  await taskList.status.selectOption('Done');
  await expect(taskList.names()).toHaveCount(0);
  await page.getByRole('button', { name: 'Show all tasks' }).click();
  await expect(taskList.names()).toHaveCount(3);
});

test('a long list comes page by page', async ({ taskList, page }) => {
  for (let number = 1; number <= 23; number += 1) await makeTask(page.request, `Task ${number}`);
  await taskList.open();
  await expect(taskList.names()).toHaveCount(20);
  await page.getByRole('button', { name: 'Load more' }).click();
  await expect(taskList.names()).toHaveCount(23);
  await expect(taskList.names().last()).toHaveText('Task 1');
  await expect(page.getByRole('button', { name: 'Load more' })).toBeHidden();
});

test('a task is edited, moved on and remembers both', async ({ task, taskList, page }) => {
  const id = await makeTask(page.request, 'Clean orders', { constraints: ['By 6am'] });
  await task.open(id);
  await page.getByRole('button', { name: 'Edit', exact: true }).click();
  await page.getByRole('textbox', { name: 'Task name' }).fill('Clean all orders');
  await page.getByRole('textbox', { name: 'Constraints' }).fill('By 6am\nNot on weekends');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(task.title).toHaveText('Clean all orders');
  await expect(task.part('Constraints').getByRole('listitem')).toHaveText([
    'By 6am',
    'Not on weekends',
  ]);

  await task.status.selectOption('In progress');
  await task.status.selectOption('Done');
  await page.reload();
  await expect(task.title).toHaveText('Clean all orders');
  await expect(task.status).toHaveValue('done');
  await page.getByText('History', { exact: true }).click();
  const history = page.getByRole('complementary').getByRole('listitem');
  await expect(history).toHaveCount(4);
  await expect(history.first()).toContainText('Done');
  await expect(history.nth(2)).toContainText(/Task name.*Constraints/);

  await taskList.open('?status=done');
  await expect(taskList.names()).toHaveText(['Clean all orders']);
});

test('a task leaves as Markdown, JSON and CSV, and a formula stays text', async ({
  task,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const id = await makeTask(page.request, '=1+1', { constraints: ['@cmd', 'By 6am'] });
  await task.open(id);
  const markdown = await task.download('Download Markdown');
  expect(markdown.name).toMatch(/\.md$/);
  expect(markdown.text).toContain('lake.sales.orders');
  const json = await task.download('Download JSON');
  expect(JSON.parse(json.text)).toMatchObject({ task_id: id, name: '=1+1' });
  const csv = await task.download('Download CSV');
  expect(csv.name).toMatch(/\.csv$/);
  expect(csv.text).not.toMatch(/(^|[,;\n"])[=+@-]/m);
  expect(csv.text).toContain("'=1+1");
  await page.getByRole('button', { name: 'Copy as Markdown' }).click();
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(markdown.text);
});

test('a deleted task can be had back', async ({ task, taskList, page }) => {
  await task.open(await makeTask(page.request, 'Clean orders'));
  await page.getByRole('button', { name: 'Delete' }).click();
  await expect(page).toHaveURL(/\/tasks$/);
  await expect(taskList.link('Clean orders')).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(taskList.link('Clean orders')).toBeVisible();
  await taskList.link('Clean orders').click();
  await expect(task.title).toHaveText('Clean orders');
});

test.describe('somebody else’s task', () => {
  test.use({ expectedErrors: [/status of 404/] });

  test('is simply not there', async ({ task, page, browser, baseURL }) => {
    const other = await browser.newContext({ ...(baseURL !== undefined && { baseURL }) });
    const id = await makeTask(other.request, 'Secret');
    await task.open(id);
    await expect(task.title).toHaveText('Task not found');
    await page.goto('/tasks');
    await expect(page.getByText('Secret')).toHaveCount(0);
    expect((await page.request.get(`/api/tasks/${id}`)).status()).toBe(404);
    await other.close();
  });
});
