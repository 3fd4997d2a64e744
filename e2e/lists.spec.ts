import { stated } from './fixtures/model-script';
import { expect, test } from './fixtures/test';

test.use({ app: 'simulated' });

const request = 'It must finish by 6am, must not touch raw.orders and must cost less than 5 euros.';
const texts = ['Finish by 6am', 'Do not touch raw.orders', 'Cost less than 5 euros'];
const reply = {
  message: 'Noted.',
  requirements: { constraints: stated(texts, 'must finish by 6am') },
};

test('items are added one by one by keyboard, and keep what is typed', async ({ chat, page }) => {
  await chat.open();
  await chat.panel.button('Add success criterion').click();
  await expect(chat.panel.item('Success criterion 1')).toBeFocused();
  await page.keyboard.type('No order twice ');
  await page.keyboard.press('Enter');
  await expect(chat.panel.item('Success criterion 2')).toBeFocused();
  await page.keyboard.type('None lost');
  await chat.panel.item('Success criterion 2').blur();
  await chat.panel.says('Success criteria', 'You edited');
  await page.reload();
  await expect(chat.panel.item('Success criterion 2')).toHaveValue('None lost');
  await expect(chat.panel.item('Success criterion 1')).toHaveValue(/^No order twice ?$/);
  await expect(chat.panel.item('Success criterion 3')).toHaveCount(0);
});

test('several pasted lines become several items, without their bullets', async ({
  chat,
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await chat.open();
  await chat.panel.button('Add constraint').click();
  await page.evaluate(() =>
    navigator.clipboard.writeText('- By 6am\n- Not on weekends\n\n3. At most 5 euros\n'),
  );
  await page.keyboard.press('Control+V');
  await expect(chat.panel.item('Constraint 3')).toBeFocused();
  const pasted = ['By 6am', 'Not on weekends', 'At most 5 euros'];
  expect(await chat.panel.items('Constraints')).toEqual(pasted);
  await chat.panel.item('Constraint 3').blur();
  await chat.panel.says('Constraints', 'You edited');
  const { current_requirements: requirements } = await (
    await page.request.get(`/api/chat/sessions/${await chat.sessionId()}`)
  ).json();
  expect(requirements.constraints.value).toEqual(pasted);
});

test('items change places by keyboard, in every tab', async ({
  chat,
  model,
  page,
  openSecondTab,
}) => {
  await chat.open();
  await model.says(reply);
  await chat.say(request);
  const second = await openSecondTab();
  await chat.panel.item('Constraint 3').focus();
  await page.keyboard.press('Alt+ArrowUp');
  await expect(chat.panel.item('Constraint 2')).toBeFocused();
  await page.keyboard.press('Alt+ArrowUp');
  const moved = [texts[2], texts[0], texts[1]];
  await expect.poll(() => chat.panel.items('Constraints')).toEqual(moved);
  await expect.poll(() => second.panel.items('Constraints')).toEqual(moved);
  await chat.panel.button('Move constraint 1 down').click();
  const movedBack = [texts[0], texts[2], texts[1]];
  await expect.poll(() => second.panel.items('Constraints')).toEqual(movedBack);
});

test('a removed item does not come back: the model is told, and can only suggest', async ({
  chat,
  model,
}) => {
  await chat.open();
  await model.says(reply);
  await chat.say(request);
  await chat.panel.button('Remove constraint 2').click();
  const kept = [texts[0], texts[2]];
  await expect.poll(() => chat.panel.items('Constraints')).toEqual(kept);

  await model.says(reply);
  await chat.say('Anything else?');
  expect(await chat.panel.items('Constraints')).toEqual(kept);
  const [system] = (await model.requests()).at(-1)?.body.messages ?? [];
  expect(system?.content).toContain('"removed_by_person":["Do not touch raw.orders"]');

  const suggestion = chat.panel.suggestion('Constraints');
  await expect(suggestion).toContainText('Do not touch raw.orders');
  await suggestion.getByRole('button', { name: 'Keep mine' }).click();
  await expect(suggestion).toBeHidden();
  await model.says(reply);
  await chat.say('Is that all?');
  await expect(suggestion).toBeHidden();
  expect(await chat.panel.items('Constraints')).toEqual(kept);
});

test('a long text takes line breaks', async ({ chat, page }) => {
  await chat.open();
  await chat.panel.field('Description').click();
  await page.keyboard.type('First line');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Second line');
  await expect(chat.panel.field('Description')).toHaveValue('First line\nSecond line');
  await chat.panel.field('Description').blur();
  await chat.panel.says('Description', 'You edited');
  await page.reload();
  await expect(chat.panel.field('Description')).toHaveValue('First line\nSecond line');
});
