import { sendMessage } from '@/core/chat/send-message';
import { editRequirements } from '@/core/requirements/edit-requirements';
import { contentOf } from '@/core/requirements/field-content';
import type { FieldValue, Requirements } from '@/core/requirements/requirements';
import type { Services } from '@/core/services';
import { createSession } from '@/core/sessions/create-session';
import { followSession } from '@/core/sessions/follow-session';
import type { SessionState } from '@/core/sessions/session';
import type { SessionRef } from '@/core/sessions/session-store';
import { createTask } from '@/core/tasks/create-task';
import type { Values } from './conversation';
import type { ConversationHost, OpenConversation } from './conversation-host';

const ownerId = 'somebody';

interface InProcessConversation extends OpenConversation {
  /** The whole session as it stands, with sources, confidence and usage. */
  session(): Promise<SessionState>;
}

interface InProcessHost extends ConversationHost {
  open(templateId: string | null): Promise<InProcessConversation>;
}

/** Plays conversations on the use cases, without any interface between. */
export function createInProcessHost(services: Services): InProcessHost {
  return {
    open: async (templateId) => {
      const { state } = await createSession(services, ownerId, templateId);
      const ref: SessionRef = { ownerId, sessionId: state.sessionId };
      return {
        say: async (content) => {
          const { replyId } = await sendMessage(services, ref, { content, clientMessageId: null });
          return awaitReply(services, ref, replyId);
        },
        edit: async (patch) => {
          await editRequirements(services, ref, { patch });
        },
        read: async () => {
          const { requirements } = await load(services, ref);
          return { values: valuesOf(requirements), suggestions: suggestionsOf(requirements) };
        },
        createTask: async () => {
          const { task } = await createTask(services, ref);
          const stored = await services.tasks.get(ownerId, task.taskId);
          return valuesOf(stored?.content.requirements ?? {});
        },
        session: () => load(services, ref),
      };
    },
  };
}

async function awaitReply(services: Services, ref: SessionRef, replyId: string) {
  const following = new AbortController();
  let streamed = '';
  const batches = followSession(services.sessions, ref, { after: null, signal: following.signal });
  for await (const batch of batches) {
    if (batch.type === 'gone') break;
    if (batch.type === 'snapshot') streamed = contentIn(batch.state, replyId);
    else {
      for (const { event } of batch.events) {
        if (event.type === 'text-delta' && event.messageId === replyId) streamed += event.text;
      }
    }
    const { activeReply, version } = await load(services, ref);
    if (activeReply === null && batch.position.seq >= version) following.abort();
  }
  return { streamed, stored: contentIn(await load(services, ref), replyId) };
}

async function load({ sessions }: Services, ref: SessionRef): Promise<SessionState> {
  const loaded = await sessions.load(ref);
  if (!loaded) throw new Error('the session is gone');
  return loaded.state;
}

function contentIn({ messages }: SessionState, messageId: string): string {
  return messages.find((message) => message.messageId === messageId)?.content ?? '';
}

function valuesOf(requirements: Requirements): Values {
  return mapFields(requirements, contentOf);
}

function suggestionsOf(requirements: Requirements): Values {
  return mapFields(requirements, ({ suggestion }) => suggestion?.value ?? null);
}

function mapFields(
  requirements: Requirements,
  read: (field: Requirements[string]) => FieldValue,
): Values {
  const entries = Object.entries(requirements).map(([key, field]) => {
    const value = read(field);
    return [key, value === null || typeof value === 'string' ? value : [...value]] as const;
  });
  return Object.fromEntries(entries);
}
