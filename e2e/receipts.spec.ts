import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const request = 'Load raw.orders into lake.orders by 6am, with no order twice and none lost.';
const reply = {
  message: 'Noted.',
  requirements: {
    objective: stated('Finance sees every order.', 'Load raw.orders'),
    target_table: stated('lake.orders', 'lake.orders'),
    success_criteria: stated(['No order twice', 'None lost'], 'no order twice and none lost'),
  },
};

test('a reply says what it changed; Undo takes exactly that back, Redo brings it again', async ({
  chat,
  model,
  openSecondTab,
}) => {
  await chat.open();
  await chat.panel.edit('Task name', 'Mine');
  await model.says(reply);
  await chat.say(request);
  const receipt = chat.lastReply().getByText(/^Updated/);
  await expect(receipt).toHaveText('Updated Target table and Objective, added 2 success criteria');
  const second = await openSecondTab();

  await chat.lastReply().getByRole('button', { name: 'Undo' }).click();
  for (const { panel } of [chat, second]) {
    await expect(panel.field('Target table')).toHaveValue('');
    await expect(panel.field('Objective')).toHaveValue('');
    await expect(panel.list('Success criteria').getByRole('textbox')).toHaveCount(0);
    await expect(panel.field('Task name')).toHaveValue('Mine');
    await panel.isFilled(1, 4);
  }

  await second.lastReply().getByRole('button', { name: 'Redo' }).click();
  for (const { panel } of [chat, second]) {
    await expect(panel.field('Target table')).toHaveValue('lake.orders');
    expect(await panel.items('Success criteria')).toEqual(['No order twice', 'None lost']);
    await panel.says('Target table', 'You said');
  }
  await expect(chat.lastReply().getByRole('button', { name: 'Undo' })).toBeVisible();
});

test('Undo leaves alone what the person changed since', async ({ chat, model }) => {
  await chat.open();
  await model.says(reply);
  await chat.say(request);
  await chat.panel.edit('Objective', 'Sales sees every order.');
  await chat.lastReply().getByRole('button', { name: 'Undo' }).click();
  await expect(chat.panel.field('Target table')).toHaveValue('');
  await expect(chat.panel.field('Objective')).toHaveValue('Sales sees every order.');
});

test('a screen reader hears two things of a turn: that it began, and what came of it', async ({
  chat,
  model,
  page,
}) => {
  await chat.open();
  await model.says({ ...reply, message: 'Word by word by word. '.repeat(8) }, { gapMs: 10 });
  await page.evaluate(() => {
    const heard: string[] = [];
    Reflect.set(window, 'heard', heard);
    const listen = (node: Node) => {
      const element = node instanceof Element ? node : node.parentElement;
      const live = element?.closest('[aria-live=polite], [aria-live=assertive], [role=alert]');
      if (live?.textContent && live.textContent !== heard.at(-1)) heard.push(live.textContent);
    };
    new MutationObserver((changes) => {
      for (const { target } of changes) listen(target);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await chat.say(request);
  await expect(chat.lastReply()).toContainText('Updated');
  await expect(chat.transcript).toHaveAttribute('aria-live', 'off');
  const heard = await page.evaluate(() => Reflect.get(window, 'heard'));
  expect(heard).toEqual([
    'Assistant is replying',
    'Assistant has replied. Updated Target table and Objective, added 2 success criteria.',
  ]);
});
