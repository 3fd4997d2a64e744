import { expect, test } from './fixtures/test';

const values = {
  'Task name': 'Deduplicate orders',
  Description: 'Remove duplicate rows every night.',
  'Target table': 'warehouse.sales.orders_clean',
  Objective: 'Finance sees each order once.',
} as const;

test('an empty panel says what is missing and puts the cursor there', async ({ chat, page }) => {
  await chat.open();
  await chat.panel.createTask();
  await expect(chat.panel.field('Task name')).toBeFocused();
  await expect(chat.panel.region.getByRole('alert')).toContainText(
    'Task name, Description, Target table and Objective',
  );
  await expect(page).toHaveURL(/\/chat/);
});

test.describe('what is missing by the time of the click', () => {
  test.use({ expectedErrors: [/status of 400/] });

  test('blank and emptied again are missing', async ({ chat, page }) => {
    await chat.open();
    await chat.panel.fillAll(values);
    await chat.panel.field('Target table').fill('   ');
    await chat.panel.createTask();
    await expect(chat.panel.field('Target table')).toBeFocused();
    await expect(chat.panel.region.getByRole('alert')).toContainText('fill in Target table');
    await expect(page).toHaveURL(/\/chat/);
    await chat.panel.field('Target table').fill('a.b.c');
    await chat.panel.field('Objective').fill('');
    await chat.panel.createTask();
    await expect(chat.panel.field('Objective')).toBeFocused();
    await chat.panel.isFilled(3, 4);
  });
});

test('a double click makes one task', async ({ chat, task, page }) => {
  await chat.open();
  await chat.panel.fillAll(values);
  await chat.panel.createButton.dblclick();
  await task.isOpen();
  const { tasks } = await (await page.request.get('/api/tasks')).json();
  expect(tasks).toHaveLength(1);
});

test('two tabs that create at once make one task', async ({ chat, page, context }) => {
  await chat.open();
  await chat.panel.fillAll(values);
  const second = await context.newPage();
  await second.goto(page.url());
  const createInSecond = second.getByRole('button', { name: 'Create task' });
  await expect(second.getByRole('textbox', { name: 'Objective' })).toHaveValue(values.Objective);
  await Promise.all([chat.panel.createButton.click(), createInSecond.click()]);
  await expect(page).toHaveURL(/\/tasks\//);
  await expect(second).toHaveURL(page.url());
  const { tasks } = await (await page.request.get('/api/tasks')).json();
  expect(tasks).toHaveLength(1);
});

test('what was typed a moment ago is in the task', async ({ chat, task, page }) => {
  await chat.open();
  await chat.panel.fillAll(values);
  await chat.panel.field('Objective').fill('Finance sees each order exactly once.');
  await chat.panel.createTask();
  await task.isOpen();
  await expect(page.getByText('Finance sees each order exactly once.')).toBeVisible();
});

test('a change afterwards offers to update the task or to create another', async ({
  chat,
  task,
  page,
}) => {
  await chat.open();
  await chat.panel.fillAll(values);
  await chat.panel.createTask();
  await task.isOpen();
  const first = task.id();
  await page.getByRole('link', { name: 'Conversation' }).click();
  await expect(page.getByRole('link', { name: 'View task' })).toBeVisible();
  await chat.panel.edit('Objective', 'Finance and sales see each order once.');
  await page.getByRole('button', { name: 'Update task' }).click();
  await expect(page.getByRole('button', { name: 'Update task' })).toBeHidden();
  await page.getByRole('link', { name: 'View task' }).click();
  await task.isOpen();
  expect(task.id()).toBe(first);
  await expect(page.getByText('Finance and sales see each order once.').first()).toBeVisible();

  await page.getByRole('link', { name: 'Conversation' }).click();
  await chat.panel.edit('Task name', 'Deduplicate orders again');
  await page.getByRole('button', { name: 'Create another' }).click();
  await expect(task.title).toHaveText('Deduplicate orders again');
  expect(task.id()).not.toBe(first);
});

test.describe('an answer that is lost', () => {
  test.use({ expectedErrors: [/ERR_FAILED/] });

  test('after it, the same click leads to the same task, and the conversation is still there', async ({
    chat,
    task,
    page,
  }) => {
    await chat.open();
    await chat.panel.fillAll(values);
    await page.route(/task\.create/, async (route) => {
      await route.fetch();
      await route.abort();
    });
    await chat.panel.createTask();
    await expect(chat.panel.region.getByRole('alert')).toBeVisible();
    const { tasks } = await (await page.request.get('/api/tasks')).json();
    expect(tasks).toHaveLength(1);
    await page.unroute(/task\.create/);
    await chat.panel.createTask();
    await task.isOpen();
    expect(task.id()).toBe(tasks[0].task_id);
    await page.getByRole('link', { name: 'Conversation' }).click();
    await expect(chat.panel.field('Objective')).toHaveValue(values.Objective);
  });
});
