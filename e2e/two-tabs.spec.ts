import { expect, test } from './fixtures/test';

test('two tabs that edit different fields both win', async ({ chat, openSecondTab }) => {
  await chat.open();
  await chat.panel.edit('Task name', 'Orders');
  const second = await openSecondTab();
  await chat.panel.field('Description').fill('Load the orders.');
  await second.panel.field('Objective').fill('Finance counts right.');
  await Promise.all([
    chat.panel.field('Description').blur(),
    second.panel.field('Objective').blur(),
  ]);
  for (const { panel } of [chat, second]) {
    await expect(panel.field('Description')).toHaveValue('Load the orders.');
    await expect(panel.field('Objective')).toHaveValue('Finance counts right.');
    await panel.isFilled(3, 4);
  }
});

test.describe('two tabs on the same field', () => {
  test.use({ expectedErrors: [/status of 409/] });

  for (const [choice, kept] of [
    ['Take what is here', 'Typed in the second'],
    ['Take what is there', 'Saved by the first'],
  ] as const) {
    test(`the later one sees both values and chooses: ${choice}`, async ({
      chat,
      openSecondTab,
    }) => {
      await chat.open();
      await chat.panel.edit('Objective', 'What stood there before');
      const second = await openSecondTab();
      await expect(second.panel.field('Objective')).toHaveValue('What stood there before');
      await second.panel.field('Objective').focus();
      await chat.panel.edit('Objective', 'Saved by the first');
      await second.panel.field('Objective').fill('Typed in the second');
      await second.panel.field('Objective').blur();

      const conflict = second.panel.region.getByRole('alert');
      await expect(conflict).toContainText('Saved by the first');
      await expect(conflict).toContainText('Typed in the second');
      await expect(second.panel.field('Objective')).toHaveValue('Typed in the second');
      await expect(chat.panel.field('Objective')).toHaveValue('Saved by the first');

      await conflict.getByRole('button', { name: choice }).click();
      await expect(conflict).toBeHidden();
      await expect(second.panel.field('Objective')).toHaveValue(kept);
      await expect(chat.panel.field('Objective')).toHaveValue(kept);
    });
  }
});

test('a message and its reply show in every tab, once', async ({ chat, openSecondTab }) => {
  await chat.open();
  await chat.panel.edit('Task name', 'Orders');
  const second = await openSecondTab();
  await chat.say('Write into lake.sales.orders so that reports are right.');
  await expect(second.ownMessages()).toHaveCount(1);
  await expect(second.replies()).toHaveCount(1);
  await expect(second.panel.field('Target table')).toHaveValue('lake.sales.orders');
  await second.say('It must finish by 6am.');
  await expect(chat.ownMessages()).toHaveCount(2);
  await expect(chat.replies()).toHaveCount(2);
  await expect(chat.panel.item('Constraint 1')).toHaveValue(/by 6am/);
});
