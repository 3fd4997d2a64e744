import { expect, test, vi } from 'vitest';
import { createRunningReplies } from '@/core/chat/running-replies';
import { renameSession } from '@/core/sessions/rename-session';
import { eventsOf, startTestSession, stateOf, untilIdle } from '@/testing/session-log';
import { createSteppedModel } from '@/testing/stepped-model';
import { createScriptedModel, createTestServices, testId } from '@/testing/test-services';
import { sendMessage } from './send-message';
import { stopReply } from './stop-reply';

function oneReply() {
  return createRunningReplies({ maxPerOwner: 1, maxTotal: 1, onCrash: () => {} });
}

const first = { content: ' Dedupe orders\n', clientMessageId: 'c1' };

test('adds the message to the letter, starts a reply and names the session', async () => {
  const services = createTestServices({ assistant: createScriptedModel([['{"message":"Hi"}']]) });
  const ref = await startTestSession(services);
  const sent = await sendMessage(services, ref, first);
  expect(sent).toEqual({ messageId: testId(2), replyId: testId(3) });
  await services.replies.drain(60_000);
  expect(await eventsOf(services, ref)).toEqual([
    { type: 'message-added', messageId: testId(2), role: 'user', ...first },
    { type: 'reply-started', messageId: testId(3) },
    { type: 'session-renamed', title: 'Dedupe orders', by: 'assistant' },
    { type: 'text-delta', messageId: testId(3), text: 'Hi' },
    {
      type: 'reply-ended',
      messageId: testId(3),
      outcome: 'completed',
      failure: null,
      model: 'scripted',
      usage: null,
    },
  ]);
});

test('sent twice at the same moment it is one message', async () => {
  const model = createSteppedModel();
  const services = createTestServices({ assistant: model });
  const ref = await startTestSession(services);
  const [sent, again] = await Promise.all([
    sendMessage(services, ref, first),
    sendMessage(services, ref, first),
  ]);
  expect(again).toEqual(sent);
  expect((await stateOf(services, ref)).messages).toHaveLength(2);
  expect(services.replies.count()).toBe(1);
  await services.replies.drain(0);
});

test('the place of the slower of two at the same moment is free again', async () => {
  const replies = createRunningReplies({ maxPerOwner: 2, maxTotal: 2, onCrash: () => {} });
  const services = createTestServices({ assistant: createSteppedModel(), replies });
  for (const clientMessageId of ['c1', 'c2']) {
    const ref = await startTestSession(services);
    const other = { ...first, clientMessageId };
    await Promise.allSettled([
      sendMessage(services, ref, first),
      sendMessage(services, ref, other),
    ]);
    await stopReply(services, ref);
    await untilIdle(services, ref);
  }
  await vi.waitFor(() => expect(replies.count()).toBe(0));
  replies.reserve('ada');
  replies.reserve('ada');
});

test('sent again during the reply or after it, it needs no place and starts nothing', async () => {
  const model = createSteppedModel();
  const services = createTestServices({ assistant: model, replies: oneReply() });
  const ref = await startTestSession(services);
  const sent = await sendMessage(services, ref, first);
  const call = await model.nextCall();
  const during = await sendMessage(services, ref, first);
  await call.finish();
  await untilIdle(services, ref);
  const after = await sendMessage(services, ref, first);
  expect([during, after]).toEqual([sent, sent]);
  const types = (await eventsOf(services, ref)).map(({ type }) => type);
  expect(types).toEqual(['message-added', 'reply-started', 'session-renamed', 'reply-ended']);
});

test('a second message during a reply is refused and not added', async () => {
  const model = createSteppedModel();
  const services = createTestServices({ assistant: model });
  const ref = await startTestSession(services);
  const outcomes = await Promise.allSettled([
    sendMessage(services, ref, { content: 'one', clientMessageId: 'c1' }),
    sendMessage(services, ref, { content: 'two', clientMessageId: 'c2' }),
  ]);
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected']);
  expect(outcomes[1]).toMatchObject({ reason: { code: 'reply_running' } });
  expect((await stateOf(services, ref)).messages.map(({ content }) => content)).toEqual([
    'one',
    '',
  ]);
  expect(services.replies.count()).toBe(1);
  await services.replies.drain(0);
});

test.each([
  ['message_blank', { content: ' \n\u200b', clientMessageId: null }],
  ['message_too_long', { content: 'x'.repeat(10_001), clientMessageId: null }],
  ['invalid_input', { content: 'a\u0000b', clientMessageId: null }],
] as const)('%s: nothing is added and no place is taken', async (code, message) => {
  const services = createTestServices({
    assistant: createScriptedModel([]),
    replies: oneReply(),
  });
  const ref = await startTestSession(services);
  await expect(sendMessage(services, ref, message)).rejects.toMatchObject({ code });
  expect(await eventsOf(services, ref)).toEqual([]);
  services.replies.reserve('ada');
});

test('without a free place nothing is added', async () => {
  const services = createTestServices({ assistant: createSteppedModel(), replies: oneReply() });
  const [ref, other] = [await startTestSession(services), await startTestSession(services)];
  await sendMessage(services, ref, first);
  await expect(sendMessage(services, other, first)).rejects.toMatchObject({
    code: 'too_many_replies',
  });
  expect(await eventsOf(services, other)).toEqual([]);
  await services.replies.drain(0);
});

test('the same client id with other content is a conflict', async () => {
  const services = createTestServices({ assistant: createScriptedModel([['{"message":"Hi"}']]) });
  const ref = await startTestSession(services);
  await sendMessage(services, ref, first);
  await expect(sendMessage(services, ref, { ...first, content: 'x' })).rejects.toMatchObject({
    code: 'idempotency_conflict',
  });
  await services.replies.drain(60_000);
});

test.each([
  ['an unknown session', { ownerId: 'ada', sessionId: 'nowhere' }],
  ['a session of somebody else', { ownerId: 'eve', sessionId: testId(1) }],
])('%s is not there, and the place is free again', async (_name, ref) => {
  const services = createTestServices({
    assistant: createScriptedModel([]),
    replies: oneReply(),
  });
  await startTestSession(services);
  for (let attempt = 0; attempt < 3; attempt += 1) {
    await expect(sendMessage(services, ref, first)).rejects.toMatchObject({
      code: 'session_not_found',
    });
  }
});

test('a title that the person chose stays', async () => {
  const services = createTestServices({ assistant: createScriptedModel([['{"message":"Hi"}']]) });
  const ref = await startTestSession(services);
  await renameSession(services, ref, 'Mine');
  await sendMessage(services, ref, first);
  await services.replies.drain(60_000);
  expect((await stateOf(services, ref)).title).toBe('Mine');
});
