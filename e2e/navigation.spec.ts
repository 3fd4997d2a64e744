import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

test('a reply goes on while the person is in another conversation, and stays in its own', async ({
  chat,
  model,
  page,
}) => {
  await chat.open();
  await model.says({ message: 'This answer belongs to the first one.' }, { holdAfter: 8 });
  await chat.send('First conversation');
  await expect(chat.lastReply()).toContainText('This');
  await model.holds();
  await page.getByRole('button', { name: 'New conversation' }).click();
  await expect(page).toHaveURL(/\/chat$/);
  await expect(chat.ownMessages()).toHaveCount(0);
  await model.says({ message: 'And this one to the second.' });
  await chat.say('Second conversation');
  await model.release();
  await expect(chat.transcript).not.toContainText('belongs to the first');

  await page.getByRole('button', { name: 'Conversations' }).click();
  const drawer = page.getByRole('dialog', { name: 'Conversations' });
  await expect(drawer.getByRole('link')).toHaveCount(2);
  await drawer.getByRole('link', { name: /First conversation/ }).click();
  await expect(chat.lastReply()).toContainText('This answer belongs to the first one.');
  await expect(chat.stopButton).toBeHidden();
  await page.goBack();
  await expect(chat.lastReply()).toContainText('And this one to the second.');
});

test('conversations are renamed and deleted; a task that came of one stays', async ({
  chat,
  model,
  task,
  page,
}) => {
  await chat.open();
  await model.says({ message: 'Hello.' });
  await chat.say('Something about orders');
  await chat.panel.fillAll({
    'Task name': 'Orders',
    Description: 'Load the orders.',
    'Target table': 'lake.orders',
    Objective: 'Reports are right.',
  });
  await page.getByRole('button', { name: 'Conversations' }).click();
  const drawer = page.getByRole('dialog', { name: 'Conversations' });
  await drawer.getByRole('button', { name: /^Rename/ }).click();
  await drawer.getByRole('textbox', { name: 'Title' }).fill('My orders');
  await page.keyboard.press('Enter');
  await expect(drawer.getByRole('link', { name: /My orders/ })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('My orders');

  await chat.panel.createTask();
  await task.isOpen();
  const address = page.url();
  await page.getByRole('button', { name: 'Conversations' }).click();
  await drawer.getByRole('button', { name: 'Delete My orders' }).click();
  await drawer.getByRole('button', { name: 'Delete', exact: true }).click();
  await expect(drawer.getByRole('link', { name: /My orders/ })).toHaveCount(0);
  await page.goto(address);
  await expect(task.title).toHaveText('Orders');
  await expect(page.getByRole('link', { name: 'Conversation' })).toHaveCount(0);
});
