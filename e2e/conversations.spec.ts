import { playConversation } from './conversations/play-conversation';
import { readConversations } from './conversations/read-conversations';
import { createRestHost } from './conversations/rest-host';
import { runTaskwright } from './fixtures/taskwright';
import { expect, test } from './fixtures/test';

test('every conversation of the collection ends in the task it should', async () => {
  await using app = await runTaskwright({ DEMO_PACE_MS: '0', SENDS_PER_MINUTE: '100000' });
  const host = createRestHost(app.url);
  const conversations = readConversations();
  expect(conversations.length).toBeGreaterThanOrEqual(12);
  for (const conversation of conversations) {
    await test.step(conversation.name, async () => {
      const { faults } = await playConversation(host, conversation);
      expect.soft(faults, conversation.name).toEqual([]);
    });
  }
});
