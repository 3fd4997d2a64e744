import { z } from 'zod';
import { reduceSession } from '@/core/sessions/reduce-session';
import { type SessionState, sessionStateSchema } from '@/core/sessions/session';
import { loggedEventSchema } from '@/core/sessions/session-event';
import { createCookieClient } from './cookie-client';
import { readSse } from './read-sse';
import type { Followed, Outcome, SessionTransport } from './session-transport';
import { viewOf } from './session-view';

const refusalSchema = z.object({ error: z.object({ data: z.object({ appCode: z.string() }) }) });
const answerSchema = z.object({ result: z.object({ data: z.unknown() }) });
const createdSchema = z.object({ task: z.object({ taskId: z.string() }) });
const loadedSchema = z.object({ session: sessionStateSchema });
const batchSchema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), state: sessionStateSchema }),
  z.object({ type: z.literal('events'), events: z.array(loggedEventSchema) }),
  z.object({ type: z.literal('gone') }),
]);

/** A step that remembers the whole state, which the fold goes on from. */
interface FollowedState extends Followed {
  state: SessionState;
}

export const trpcTransport: SessionTransport = {
  name: 'tRPC',
  person: (origin) => {
    const client = createCookieClient(origin);
    const urlOf = (procedure: string, input: object) =>
      `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;
    const mutate = async (procedure: string, input: object): Promise<Outcome<unknown>> =>
      outcomeOf(await client.send('POST', `/api/trpc/${procedure}`, input));
    const mutateOnly = async (procedure: string, input: object): Promise<Outcome<null>> => {
      const outcome = await mutate(procedure, input);
      return 'answer' in outcome ? { answer: null } : outcome;
    };
    let messageCount = 0;
    return {
      startSession: async () => {
        const outcome = await mutate('session.create', {});
        if (!('answer' in outcome)) throw new Error(outcome.code);
        return loadedSchema.parse(outcome.answer).session.sessionId;
      },
      send: (sessionId, content) => {
        messageCount += 1;
        const clientMessageId = `message-${messageCount}`;
        return mutateOnly('chat.send', { sessionId, content, clientMessageId });
      },
      follow: (sessionId, after) => {
        const input = { sessionId, ...(after && { lastEventId: after.id }) };
        return follow(() => client.fetch(urlOf('chat.events', input)), after);
      },
      read: async (sessionId) => {
        const outcome = await outcomeOf(await client.fetch(urlOf('session.get', { sessionId })));
        if (!('answer' in outcome)) return outcome;
        return { answer: viewOf(loadedSchema.parse(outcome.answer).session) };
      },
      edit: (sessionId, patch) =>
        mutateOnly('requirements.update', { sessionId, patch, baseRevision: null }),
      createTask: async (sessionId) => {
        const outcome = await mutate('task.create', { sessionId });
        if (!('answer' in outcome)) return outcome;
        return { answer: createdSchema.parse(outcome.answer).task.taskId };
      },
      remove: (sessionId) => mutateOnly('session.delete', { sessionId }),
    };
  },
};

async function outcomeOf(response: Response): Promise<Outcome<unknown>> {
  const body: unknown = await response.json();
  if (response.ok) return { answer: answerSchema.parse(body).result.data };
  return { code: refusalSchema.parse(body).error.data.appCode };
}

async function* follow(
  open: () => Promise<Response>,
  after: Followed | undefined,
): AsyncGenerator<FollowedState, void, undefined> {
  let state = after && 'state' in after ? sessionStateSchema.parse(after.state) : null;
  for await (const { id, data } of readSse(await open())) {
    const batch = batchSchema.safeParse(data);
    if (!batch.success || batch.data.type === 'gone') continue;
    if (batch.data.type === 'snapshot') state = batch.data.state;
    else state = batch.data.events.reduce<SessionState | null>(reduceSession, state);
    if (state) yield { id: id ?? '', state, view: viewOf(state) };
  }
}
