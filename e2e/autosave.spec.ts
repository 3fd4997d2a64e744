import { expect, test } from './fixtures/test';

const save = /requirements\.update/;

test('typing is saved after a pause, as a whole and not letter by letter', async ({
  chat,
  page,
}) => {
  const saved: string[] = [];
  page.on('request', (request) => {
    if (save.test(request.url())) saved.push(request.postData() ?? '');
  });
  await chat.open();
  await chat.panel.field('Objective').pressSequentially('Finance counts every order once.');
  await expect(chat.panel.region.getByText('Saved')).toBeVisible();
  await chat.panel.says('Objective', 'You edited');
  expect(saved.length).toBeLessThanOrEqual(2);
  expect(saved.at(-1)).toContain('Finance counts every order once.');
});

test('an answer that comes late does not undo what was typed since', async ({ chat, page }) => {
  await chat.open();
  await chat.panel.edit('Objective', 'First');
  let letGo = () => {};
  const gate = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  await page.route(save, async (route) => {
    const response = await route.fetch();
    await gate;
    await route.fulfill({ response });
  });
  const { region } = chat.panel;
  await chat.panel.field('Objective').fill('Second');
  await expect(region.getByText('Saving…')).toBeVisible();
  await chat.panel.field('Objective').fill('Second, and third');
  letGo();
  await expect(region.getByText('Saved')).toBeVisible();
  await expect(chat.panel.field('Objective')).toHaveValue('Second, and third');
  await page.reload();
  await expect(chat.panel.field('Objective')).toHaveValue('Second, and third');
});

test('leaving right after typing loses nothing', async ({ chat, page }) => {
  await chat.open();
  await chat.panel.edit('Task name', 'Orders');
  const address = page.url();
  await chat.panel.field('Objective').fill('Typed a moment before leaving.');
  await page.goto('/tasks');
  await page.goto(address);
  await expect(chat.panel.field('Objective')).toHaveValue('Typed a moment before leaving.');
});

test('a link inside the product loses nothing either', async ({ chat, page }) => {
  await chat.open();
  await chat.panel.edit('Task name', 'Orders');
  await chat.panel.button('Add constraint').click();
  await chat.panel.item('Constraint 1').fill('By 6am');
  await chat.panel.field('Objective').fill('Typed a moment before leaving.');
  await page.getByRole('link', { name: 'Tasks' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tasks');
  await page.goBack();
  await expect(chat.panel.field('Objective')).toHaveValue('Typed a moment before leaving.');
  await expect(chat.panel.item('Constraint 1')).toHaveValue('By 6am');
});

test.describe('without the network', () => {
  test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED|Failed to load resource/] });

  test('what cannot be saved is said, kept, and saved afterwards', async ({
    chat,
    page,
    context,
  }) => {
    await chat.open();
    await chat.panel.edit('Task name', 'Orders');
    await context.setOffline(true);
    await chat.panel.field('Objective').fill('Typed in a tunnel.');
    await chat.panel.field('Objective').blur();
    await expect(chat.panel.region.getByRole('alert')).toContainText('Not saved');
    await expect(chat.panel.field('Objective')).toHaveValue('Typed in a tunnel.');
    await context.setOffline(false);
    await expect(chat.panel.region.getByRole('alert')).toBeHidden();
    await chat.panel.says('Objective', 'You edited');
    await page.reload();
    await expect(chat.panel.field('Objective')).toHaveValue('Typed in a tunnel.');
  });
});

test('a composition of an input method is saved once it is finished', async ({ chat, page }) => {
  const saved: string[] = [];
  page.on('request', (request) => {
    if (save.test(request.url())) saved.push(request.postData() ?? '');
  });
  await chat.open();
  const field = chat.panel.field('Objective');
  await field.focus();
  const session = await page.context().newCDPSession(page);
  for (const text of ['ｋ', 'か', 'かｎ', 'かん']) {
    await session.send('Input.imeSetComposition', { text, selectionStart: 2, selectionEnd: 2 });
    await expect(field).toHaveValue(text);
  }
  expect(saved).toEqual([]);
  await session.send('Input.insertText', { text: '漢字' });
  await expect(field).toHaveValue('漢字');
  await expect(chat.panel.region.getByText('Saved')).toBeVisible();
  expect(saved).toHaveLength(1);
  expect(saved[0]).toContain('漢字');
});
