import { describe, expect, it } from 'vitest';
import { createTaskTestServices } from '@/testing/task-test-services';
import { createInProcessHost } from '../../../../e2e/conversations/in-process-host';
import { playConversation } from '../../../../e2e/conversations/play-conversation';
import { readConversations } from '../../../../e2e/conversations/read-conversations';
import { createDemoLanguageModel } from '../demo-language-model';

const conversations = readConversations();

describe('demo model in whole conversations', () => {
  it('there are at least fourteen, each with its own name', () => {
    const names = new Set(conversations.map(({ name }) => name));
    expect(names.size).toBe(conversations.length);
    expect(names.size).toBeGreaterThanOrEqual(14);
  });

  it.each(conversations.map((conversation) => [conversation.name, conversation] as const))(
    '%s',
    async (_name, conversation) => {
      const assistant = createDemoLanguageModel({ paceMs: 0 });
      const services = await createTaskTestServices({ assistant });
      const played = await playConversation(createInProcessHost(services), conversation);
      expect(played.faults).toEqual([]);
    },
  );
});
