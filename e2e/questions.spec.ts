import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const reply = {
  message: 'Which table is it to write?',
  requirements: {},
  question: { field: 'target_table', options: ['lake.sales.orders', 'lake.sales.orders_daily'] },
};

test('an option fills its field at once, as a visible answer of the person', async ({
  chat,
  model,
}) => {
  await model.says(reply);
  await chat.open();
  await chat.say('Load the orders, please.');
  await expect(chat.suggestedAnswers.getByRole('button')).toHaveText([
    'lake.sales.orders',
    'lake.sales.orders_daily',
    'Not sure',
  ]);
  await model.says({ message: 'Noted.' }, { holdAfter: 0 });
  await chat.suggestedAnswers.getByRole('button', { name: 'lake.sales.orders_daily' }).click();
  await expect(chat.panel.field('Target table')).toHaveValue('lake.sales.orders_daily');
  await chat.panel.says('Target table', 'You said');
  await expect(chat.ownMessages().last()).toContainText('lake.sales.orders_daily');
  await expect(chat.suggestedAnswers).toBeHidden();
  await model.holds();
  await expect(chat.stopButton).toBeVisible();
  await model.release();
  await chat.replyEnds();
  await expect(chat.panel.field('Target table')).toHaveValue('lake.sales.orders_daily');
  await chat.panel.button('Show source of Target table').click();
  await expect(chat.ownMessages().last().locator('mark')).toHaveText('lake.sales.orders_daily');
});

test('filling the field by hand removes the question, in every tab', async ({
  chat,
  model,
  openSecondTab,
}) => {
  await model.says(reply);
  await chat.open();
  await chat.say('Load the orders, please.');
  const second = await openSecondTab();
  await expect(second.suggestedAnswers).toBeVisible();
  await chat.panel.edit('Target table', 'lake.mine');
  await expect(chat.suggestedAnswers).toBeHidden();
  await expect(second.suggestedAnswers).toBeHidden();
  await expect(second.panel.field('Target table')).toHaveValue('lake.mine');
});

test('an answer in the person’s own words closes the question', async ({ chat, model }) => {
  await model.says(reply);
  await chat.open();
  await chat.say('Load the orders, please.');
  await expect(chat.suggestedAnswers).toBeVisible();
  await model.says({ message: 'Noted.' });
  await chat.say('I would like to see them in the lake.');
  await expect(chat.suggestedAnswers).toBeHidden();
});

test('Not sure goes with the task as an open question', async ({ chat, model, task, page }) => {
  await model.says({
    message: 'Is there a limit?',
    requirements: {},
    question: { field: 'constraints', options: ['By 6am', 'Not on weekends'] },
  });
  await chat.open();
  await chat.say('Load the orders, please.');
  await model.says({ message: 'Fine, somebody else will know.' });
  await chat.suggestedAnswers.getByRole('button', { name: 'Not sure' }).click();
  await expect(chat.ownMessages().last()).toContainText('Not sure');
  await expect(chat.lastReply()).toContainText('somebody else will know');
  await expect(chat.suggestedAnswers).toBeHidden();
  await chat.panel.fillAll({
    'Task name': 'Orders',
    Description: 'Load the orders.',
    'Target table': 'lake.sales.orders',
    Objective: 'Reports count every order.',
  });
  await chat.panel.createTask();
  await task.isOpen();
  await expect(page.getByRole('region', { name: 'Open questions' })).toContainText(
    'Is there a limit?',
  );
});
