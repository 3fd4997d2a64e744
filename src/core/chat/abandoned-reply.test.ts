import { expect, test } from 'vitest';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';
import { replyEnded, replyStarted, textDelta } from '@/testing/session-events';
import { eventsOf, startTestSession, stateOf } from '@/testing/session-log';
import { storeLimits } from '@/testing/session-store-under-test';
import { createSteppedModel } from '@/testing/stepped-model';
import { createTestServices } from '@/testing/test-services';
import { AppError } from '../errors';
import { produceReply } from './reply-producer';

const interrupted = replyEnded('r1', {
  outcome: 'interrupted',
  failure: { code: 'server_stopped', retryAfterMs: null, categories: [] },
});

/** A session in which the reply `r1` has started and is being written. */
async function produce() {
  const model = createSteppedModel();
  const sessions = createMemorySessionStore({
    ...storeLimits,
    maxSessions: 10,
    now: () => new Date(0),
  });
  const services = createTestServices({ assistant: model, sessions: { ...sessions } });
  const ref = await startTestSession(services);
  await sessions.append(ref, [replyStarted('r1')]);
  const produced = produceReply(services, { ref, replyId: 'r1' }, new AbortController().signal);
  return { services, sessions, ref, produced, call: await model.nextCall() };
}

test('a writer that cannot reach the store leaves no reply that looks busy', async () => {
  const { services, ref, produced, call } = await produce();
  services.sessions.append = async () => {
    throw new AppError('store_unavailable');
  };
  call.text('{"message": "Which ');
  await expect(produced).rejects.toMatchObject({ code: 'store_unavailable' });
  expect(await eventsOf(services, ref)).toEqual([replyStarted('r1'), interrupted]);
  expect((await stateOf(services, ref)).activeReply).toBeNull();
});

test('a writer whose reply was ended elsewhere stops and writes nothing more', async () => {
  const { services, sessions, ref, produced, call } = await produce();
  await sessions.append(ref, [interrupted, replyStarted('r2')]);
  await produced;
  expect(call.signal.reason).toBe('gone');
  expect(await eventsOf(services, ref)).toEqual([
    replyStarted('r1'),
    interrupted,
    replyStarted('r2'),
  ]);
});

test('what a writer that was thought dead writes late changes neither its reply nor the next', async () => {
  const { services, sessions, ref, produced } = await produce();
  await sessions.append(ref, [textDelta('r1', 'half'), interrupted, replyStarted('r2')]);
  await produced;
  const before = await stateOf(services, ref);
  await sessions.append(ref, [textDelta('r1', ' and more'), replyEnded('r1')]);
  const { messages, activeReply } = await stateOf(services, ref);
  expect(messages).toEqual(before.messages);
  expect(activeReply).toEqual(before.activeReply);
});
