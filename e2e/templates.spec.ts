import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

test('another kind of task keeps what fits, and gives back the rest when it returns', async ({
  chat,
  page,
}) => {
  await chat.open();
  await chat.panel.edit('Task name', 'Orders are lost');
  await chat.panel.edit('Target table', 'lake.orders');
  await chat.panel.kind.selectOption('Bug report');
  await expect(chat.panel.field('Title')).toHaveValue('Orders are lost');
  await chat.panel.says('Title', 'You edited');
  await expect(chat.panel.field('Target table')).toHaveCount(0);
  await chat.panel.isFilled(1, 5);
  await page.reload();
  await expect(chat.panel.kind).toHaveValue('bug-report');
  await chat.panel.kind.selectOption('Data task');
  await expect(chat.panel.field('Task name')).toHaveValue('Orders are lost');
  await expect(chat.panel.field('Target table')).toHaveValue('lake.orders');
});

test('prompt, panel, task and export follow from the template', async ({ chat, model, task }) => {
  await chat.open();
  await chat.panel.kind.selectOption('Bug report');
  await model.says({
    message: 'Noted.',
    requirements: {
      title: { quote: null, value: 'The export loses the last row', confidence: 0.9 },
      steps_to_reproduce: {
        quote: 'I choose Export',
        value: ['Open the list', 'Choose Export'],
        confidence: 0.9,
      },
    },
  });
  await chat.say('When I choose Export, the last row is lost.');
  const [system] = (await model.requests()).at(-1)?.body.messages ?? [];
  expect(system?.content).toContain('steps_to_reproduce');
  expect(system?.content).not.toContain('target_table');
  await expect(chat.panel.item('Step 2')).toHaveValue('Choose Export');
  await chat.panel.fillAll({
    'Affected part': 'Export, version 4',
    'Observed behavior': 'One row is missing.',
    'Expected behavior': 'All rows are there.',
  });
  await chat.panel.createTask();
  await task.isOpen();
  await expect(task.title).toHaveText('The export loses the last row');
  await expect(task.part('Steps to reproduce')).toContainText('Choose Export');
  await expect(task.part('Observed behavior')).toContainText('One row is missing.');
  const { text } = await task.download('Download JSON');
  expect(JSON.parse(text).fields.affected_part).toMatchObject({ value: 'Export, version 4' });
});
