import { expect, test } from 'vitest';
import type { SessionEvent } from '@/core/sessions/session-event';
import { countWatchers } from '@/testing/count-watchers';
import { replyEnded, replyStarted } from '@/testing/session-events';
import { startTestSession } from '@/testing/session-log';
import { createScriptedModel, createTestServices } from '@/testing/test-services';
import { watchForInterruption } from './watch-for-interruption';

const stop = (messageId: string): SessionEvent => ({ type: 'reply-stop-requested', messageId });
const turnOfLoop = () => new Promise<void>((resolve) => setImmediate(resolve));

/** Watches reply `r`, in a session where this has happened. */
async function watchAfter(events: readonly SessionEvent[], shutdown = new AbortController()) {
  const services = createTestServices({ assistant: createScriptedModel([]) });
  const watchers = countWatchers(services.sessions);
  const ref = await startTestSession(services);
  await services.sessions.append(ref, events);
  const loaded = await services.sessions.load(ref);
  if (!loaded) throw new Error('the session is gone');
  const watched = { ref, replyId: 'r', loaded, shutdown: shutdown.signal };
  const interruption = watchForInterruption(services, watched);
  await turnOfLoop();
  return { store: services.sessions, ref, watchers, interruption, shutdown };
}

test.each<[string, SessionEvent, string | undefined]>([
  ['a stop of this reply', stop('r'), 'stopped'],
  ['a stop of another reply', stop('other'), undefined],
  ['the end of this reply, written elsewhere', replyEnded('r'), 'gone'],
  ['the end of another reply', replyEnded('other'), undefined],
])('%s is noticed', async (_name, event, reason) => {
  const { store, ref, interruption } = await watchAfter([replyStarted('r')]);
  await store.append(ref, [event]);
  await turnOfLoop();
  expect(interruption.signal.reason).toBe(reason);
  interruption[Symbol.dispose]();
});

test.each<[string, SessionEvent[], string]>([
  ['stopped', [replyStarted('r'), stop('r')], 'stopped'],
  ['ended', [replyStarted('r'), replyEnded('r')], 'gone'],
  ['followed by another', [replyStarted('r'), replyEnded('r'), replyStarted('s')], 'gone'],
])('a reply that was %s before the watch began', async (_name, events, reason) => {
  const { interruption } = await watchAfter(events);
  expect(interruption.signal.reason).toBe(reason);
  interruption[Symbol.dispose]();
});

test('a session that is deleted is gone', async () => {
  const { store, ref, interruption } = await watchAfter([replyStarted('r')]);
  await store.delete(ref);
  await turnOfLoop();
  expect(interruption.signal.reason).toBe('gone');
  interruption[Symbol.dispose]();
});

test('a shutdown is noticed, also one that began before', async () => {
  const { interruption, shutdown } = await watchAfter([replyStarted('r')]);
  expect(interruption.signal.aborted).toBe(false);
  shutdown.abort();
  const late = await watchAfter([replyStarted('r')], shutdown);
  const reasons = [interruption, late.interruption].map(({ signal }) => signal.reason);
  expect(reasons).toEqual(['server_stopped', 'server_stopped']);
  interruption[Symbol.dispose]();
  late.interruption[Symbol.dispose]();
});

test('disposed, it gives its watch back and hears nothing more', async () => {
  const { interruption, watchers, shutdown } = await watchAfter([replyStarted('r')]);
  expect(watchers()).toBe(1);
  interruption[Symbol.dispose]();
  await turnOfLoop();
  expect(watchers()).toBe(0);
  shutdown.abort();
  expect(interruption.signal.aborted).toBe(false);
});
