import type { FieldValue } from '@/core/requirements/requirements';
import { problemSchema } from '@/transports/rest/problem';
import { sessionEventSchema, type WireEvent } from '@/transports/rest/wire-event';
import {
  chatSessionSchema,
  createdSessionSchema,
  type WireChatSession,
} from '@/transports/rest/wire-session';
import { createdTaskSchema } from '@/transports/rest/wire-task';
import { createCookieClient } from './cookie-client';
import { readSse } from './read-sse';
import type { Followed, Outcome, SessionTransport } from './session-transport';
import type { SessionView } from './session-view';

export const restTransport: SessionTransport = {
  name: 'REST',
  person: (origin) => {
    const client = createCookieClient(origin);
    const pathOf = (sessionId: string) => `/api/chat/sessions/${sessionId}`;
    return {
      startSession: async () => {
        const response = await client.send('POST', '/api/chat/sessions');
        return createdSessionSchema.parse(await response.json()).session_id;
      },
      send: async (sessionId, message) => {
        const response = await client.send('POST', `${pathOf(sessionId)}/messages`, { message });
        const outcome = await outcomeOf(response, async () => null);
        if ('answer' in outcome) await response.body?.cancel();
        return outcome;
      },
      follow: (sessionId, after) => follow(client.fetch, `${pathOf(sessionId)}/events`, after),
      read: async (sessionId) =>
        outcomeOf(await client.fetch(pathOf(sessionId)), async (response) =>
          viewOfSession(chatSessionSchema.parse(await response.json())),
        ),
      edit: async (sessionId, patch) =>
        outcomeOf(await client.send('PATCH', `${pathOf(sessionId)}/requirements`, patch), discard),
      createTask: async (sessionId) =>
        outcomeOf(
          await client.send('POST', `${pathOf(sessionId)}/create-task`),
          async (response) => createdTaskSchema.parse(await response.json()).task_id,
        ),
      remove: async (sessionId) =>
        outcomeOf(await client.send('DELETE', pathOf(sessionId)), discard),
    };
  },
};

async function discard(response: Response): Promise<null> {
  await response.text();
  return null;
}

async function outcomeOf<Answer>(
  response: Response,
  read: (response: Response) => Promise<Answer>,
): Promise<Outcome<Answer>> {
  if (response.ok) return { answer: await read(response) };
  return { code: problemSchema.parse(await response.json()).code };
}

async function* follow(
  fetchPath: (path: string, init: RequestInit) => Promise<Response>,
  path: string,
  after: Followed | undefined,
): AsyncGenerator<Followed, void, undefined> {
  const headers: HeadersInit = after ? { 'last-event-id': after.id } : {};
  const response = await fetchPath(path, { headers });
  if (!response.ok) return;
  let view: SessionView = after?.view ?? { messages: [], values: {} };
  for await (const { id, data } of readSse(response)) {
    view = foldWire(view, sessionEventSchema.parse(data));
    yield { id: id ?? '', view };
  }
}

function foldWire(view: SessionView, event: WireEvent): SessionView {
  const changeLast = (change: (last: SessionView['messages'][number]) => typeof last) => {
    const last = view.messages.at(-1);
    return last ? { ...view, messages: view.messages.with(-1, change(last)) } : view;
  };
  switch (event.type) {
    case 'session':
      return viewOfSession(event.content);
    case 'message':
      return { ...view, messages: [...view.messages, viewOfMessage(event.content)] };
    case 'content':
      return changeLast((last) => ({ ...last, content: last.content + event.content }));
    case 'error':
      return changeLast((last) => ({ ...last, isRunning: false, hasFailed: true }));
    case 'requirements': {
      const next = event.done ? changeLast((last) => ({ ...last, isRunning: false })) : view;
      return { ...next, values: valuesOf(event.content) };
    }
  }
}

function viewOfSession({ messages, current_requirements }: WireChatSession): SessionView {
  return {
    messages: messages.map(viewOfMessage),
    values: current_requirements ? valuesOf(current_requirements) : {},
  };
}

function viewOfMessage({ message_id, role, content, status }: WireChatSession['messages'][number]) {
  return {
    id: message_id,
    role,
    content,
    isRunning: status === 'streaming',
    hasFailed: status === 'failed' || status === 'interrupted',
  };
}

function valuesOf(
  requirements: NonNullable<WireChatSession['current_requirements']>,
): Record<string, FieldValue> {
  const { overall_confidence, is_complete, ...fields } = requirements;
  return Object.fromEntries(
    Object.entries(fields).flatMap(([key, field]) => {
      const value = field?.value ?? null;
      return value === null ? [] : [[key, value] as const];
    }),
  );
}
