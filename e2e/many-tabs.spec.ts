import { expect, test } from './fixtures/test';

const request = 'Build the daily orders table.';

test.use({ app: 'simulated' });

test('ten tabs that can all be seen load, follow and send', async ({
  chat,
  model,
  openSecondTab,
}) => {
  test.slow();
  await model.says({ message: 'Noted.' });
  await chat.open();
  await chat.say(request);
  const tabs = [chat];
  while (tabs.length < 10) tabs.push(await openSecondTab());
  for (const tab of tabs) await expect(tab.lastReply()).toContainText('Noted.');
  await model.says({ message: 'Everybody sees this.' });
  await tabs.at(-1)?.say('And now?');
  for (const tab of tabs) await expect(tab.lastReply()).toContainText('Everybody sees this.');
});
