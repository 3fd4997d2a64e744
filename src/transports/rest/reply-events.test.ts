import { expect, test } from 'vitest';
import { type SentMessage, sendMessage } from '@/core/chat/send-message';
import type { Services } from '@/core/services';
import type { LoadedSession, SessionRef } from '@/core/sessions/session-store';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';
import { rawReply } from '@/testing/raw-reply';
import { startTestSession, stateOf } from '@/testing/session-log';
import { createSteppedModel } from '@/testing/stepped-model';
import { createTestServices } from '@/testing/test-services';
import { type ReplyEventsOptions, replyEvents } from './reply-events';
import type { IdentifiedEvent } from './sse-events';

const message = 'Which table should it write?';
const reply = rawReply(message, { task_name: 'Clean orders', objective: 'Fewer duplicates' });
const pieces = reply.match(/[\s\S]{1,7}/g) ?? [];

interface Sent extends SentMessage {
  services: Services;
  ref: SessionRef;
  before: LoadedSession;
  answer: () => Promise<void>;
  events: (options?: Partial<ReplyEventsOptions>) => Promise<IdentifiedEvent[]>;
}

/** A message was sent, and the model waits to be told what to say. */
async function sendOne(parts: Partial<Services> = {}): Promise<Sent> {
  const model = createSteppedModel();
  const services = createTestServices({ assistant: model, ...parts });
  const ref = await startTestSession(services);
  const before = await load(services, ref);
  const sent = await sendMessage(services, ref, { content: 'Clean orders', clientMessageId: 'c' });
  const call = await model.nextCall();
  const answer = async () => {
    await call.text(...pieces);
    await call.finish();
    await services.replies.drain(60_000);
  };
  const never = new AbortController().signal;
  const events = async (options: Partial<ReplyEventsOptions> = {}) => {
    const all = { replyId: sent.replyId, before, signal: never, shutdown: never, ...options };
    const seen: IdentifiedEvent[] = [];
    for await (const events of replyEvents(services, ref, all)) seen.push(...events);
    return seen;
  };
  return { ...sent, services, ref, before, answer, events };
}

async function load(services: Services, ref: SessionRef): Promise<LoadedSession> {
  const loaded = await services.sessions.load(ref);
  if (!loaded) throw new Error('the session is gone');
  return loaded;
}

const textOf = (events: readonly IdentifiedEvent[]) =>
  events.map(({ event }) => (event.type === 'content' ? event.content : '')).join('');

const done = {
  type: 'requirements',
  content: { task_name: { value: 'Clean orders' }, objective: { value: 'Fewer duplicates' } },
  done: true,
};

test('a running reply: text in pieces, fields as they close, the end exactly once and last', async () => {
  const sent = await sendOne();
  const following = sent.events();
  await sent.answer();
  const events = await following;
  expect(textOf(events)).toBe(message);
  expect(events.filter(({ event }) => event.type === 'content').length).toBeGreaterThan(1);
  const filled = events.flatMap(({ event }) => (event.type === 'requirements' ? [event] : []));
  expect(filled.map(({ content }) => content.objective !== null)).toEqual([false, true, true]);
  expect(filled.map((event) => event.done ?? false)).toEqual([false, false, true]);
  expect(events.at(-1)?.event).toMatchObject(done);
  expect(new Set(events.map(({ id }) => id)).size).toBe(events.length);
});

test('asked for again, during and after it, it is the same from its start', async () => {
  const sent = await sendOne();
  const running = sent.events({ before: await load(sent.services, sent.ref) });
  const first = sent.events();
  await sent.answer();
  const after = await sent.events({ before: await load(sent.services, sent.ref) });
  for (const events of [await running, await first, after]) {
    expect(textOf(events)).toBe(message);
    expect(events.at(-1)).toEqual(after.at(-1));
  }
});

test('a reader that fell behind a trimmed log gets the rest, each character once', async () => {
  const sessions = createMemorySessionStore({
    ttlMs: 3_600_000,
    maxSessions: 10,
    maxSessionsPerOwner: 10,
    maxEventsPerSession: 6,
    maxSessionLength: 1_000_000,
    now: () => new Date(),
  });
  const sent = await sendOne({ sessions });
  const never = new AbortController().signal;
  const slow = replyEvents(sent.services, sent.ref, { ...sent, signal: never, shutdown: never });
  const lots = slow[Symbol.asyncIterator]();
  const first = lots.next();
  await sent.answer();
  const events: IdentifiedEvent[] = [];
  for (let lot = await first; !lot.done; lot = await lots.next()) events.push(...lot.value);
  expect(textOf(events)).toBe(message);
  expect(events.at(-1)?.event).toMatchObject(done);
  const whole = await sent.events({ before: await load(sent.services, sent.ref) });
  expect(textOf(whole)).toBe(message);
  expect(whole.map(({ event }) => event.type)).toEqual(['content', 'requirements']);
});

test('a reply that was set aside since is over', async () => {
  const sent = await sendOne();
  await sent.answer();
  await sent.services.sessions.append(sent.ref, [
    { type: 'conversation-branched', branchId: 'b', fromMessageId: sent.replyId, fields: {} },
  ]);
  const before = await load(sent.services, sent.ref);
  const events = await sent.events({ replyId: sent.messageId, before });
  expect(events.map(({ event }) => event)).toMatchObject([done]);
});

test('a session that is deleted meanwhile ends the stream with a sentence', async () => {
  const sent = await sendOne();
  const following = sent.events();
  await sent.services.sessions.delete(sent.ref);
  expect((await following).at(-1)?.event).toMatchObject({
    type: 'error',
    code: 'session_not_found',
    retryable: false,
  });
});

test('when the server stops, what is in the log is handed over first', async () => {
  const sent = await sendOne();
  const shutdown = new AbortController();
  shutdown.abort();
  await sent.answer();
  const events = await sent.events({ shutdown: shutdown.signal });
  expect(textOf(events)).toBe(message);
  expect(events.at(-1)?.event).toMatchObject(done);
});

test('a reader that has gone gets nothing more, and the reply is finished all the same', async () => {
  const sent = await sendOne();
  const leaving = new AbortController();
  const following = sent.events({ signal: leaving.signal });
  leaving.abort();
  expect(textOf(await following)).toBe('');
  await sent.answer();
  const state = await stateOf(sent.services, sent.ref);
  expect(state.messages.at(-1)).toMatchObject({ content: message, status: 'complete' });
});
