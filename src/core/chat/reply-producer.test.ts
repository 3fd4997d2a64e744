import { expect, test } from 'vitest';
import type { SessionEvent } from '@/core/sessions/session-event';
import { fieldsChanged, textField } from '@/testing/session-events';
import { eventsOf, startTestSession, stateOf } from '@/testing/session-log';
import { createSteppedModel } from '@/testing/stepped-model';
import { createTestServices, testId } from '@/testing/test-services';
import { ModelError } from './language-model';
import { produceReply } from './reply-producer';
import { sendMessage } from './send-message';
import { stopReply } from './stop-reply';

const replyId = testId(3);
const usage = { inputTokens: 10, cachedInputTokens: null, outputTokens: 5, reasoningTokens: null };

/** A session in which «Dedupe orders» was sent and the model has been called. */
async function startReply(model = createSteppedModel()) {
  const warnings: string[] = [];
  const services = createTestServices({ assistant: model });
  services.log.warn = (_fields, message) => warnings.push(message);
  const ref = await startTestSession(services);
  await sendMessage(services, ref, { content: 'Dedupe orders', clientMessageId: null });
  const call = await model.nextCall();
  const ended = async () => {
    await services.replies.drain(60_000);
    return (await eventsOf(services, ref)).slice(startEvents.length);
  };
  return { services, model, ref, call, ended, warnings };
}

const startEvents: SessionEvent[] = [
  {
    type: 'message-added',
    messageId: testId(2),
    role: 'user',
    content: 'Dedupe orders',
    clientMessageId: null,
  },
  { type: 'reply-started', messageId: replyId },
  { type: 'session-renamed', title: 'Dedupe orders', by: 'assistant' },
];

function text(piece: string): SessionEvent {
  return { type: 'text-delta', messageId: replyId, text: piece };
}

function ended(end: Partial<Extract<SessionEvent, { type: 'reply-ended' }>>): SessionEvent {
  return {
    type: 'reply-ended',
    messageId: replyId,
    outcome: 'completed',
    failure: null,
    model: null,
    usage: null,
    ...end,
  };
}

function failure(code: ModelError['code']) {
  return { code, retryAfterMs: null, categories: [] };
}

const taskName = {
  kind: 'text',
  value: 'Dedupe orders',
  source: 'stated',
  confidence: 0.9,
  provenance: { messageId: testId(2), quote: 'Dedupe orders' },
  isPersons: false,
  suggestion: null,
  declined: [],
} as const;

test('writes text, drafts, fields, the end and the question, an append for each read', async () => {
  const reply = await startReply();
  const { version } = await stateOf(reply.services, reply.ref);
  await reply.call.text(
    '{"message":"Which ',
    'table?","requirements":{"task_name":{"quote":"dedupe orders",',
  );
  await reply.call.text('"value":"Dedupe', ' orders","confidence":0.9', '}},"question":{"field":');
  expect(version).toBe(4);
  await reply.call.text('"target_table","options":["a.b.c","d.e.f"]}}');
  await reply.call.finish({ model: 'gpt-5-mini', usage });
  expect(await reply.ended()).toEqual([
    text('Which '),
    text('table?'),
    { type: 'field-drafted', messageId: replyId, fieldKey: 'task_name', text: 'Dedupe' },
    { type: 'field-drafted', messageId: replyId, fieldKey: 'task_name', text: ' orders' },
    {
      type: 'requirements-changed',
      by: 'assistant',
      cause: 'reply',
      messageId: replyId,
      fields: { task_name: taskName },
    },
    ended({ model: 'gpt-5-mini', usage }),
    {
      type: 'question-asked',
      question: {
        questionId: testId(4),
        messageId: replyId,
        fieldKey: 'target_table',
        options: ['a.b.c', 'd.e.f'],
      },
    },
  ]);
  const state = await stateOf(reply.services, reply.ref);
  expect(state).toMatchObject({ activeReply: null, drafts: {}, revision: 1 });
  expect(state.messages[1]).toMatchObject({ content: 'Which table?', status: 'complete' });
});

test('a wait for the service shows until the first text', async () => {
  const reply = await startReply();
  await reply.call.send({ type: 'waiting', reason: 'rate_limited', waitMs: 12_000 });
  const { activeReply } = await stateOf(reply.services, reply.ref);
  expect(activeReply?.waiting?.reason).toBe('rate_limited');
  await reply.call.text('{"message":"Hi"}');
  expect((await stateOf(reply.services, reply.ref)).activeReply?.waiting).toBeNull();
  await reply.call.finish();
  expect(await reply.ended()).toMatchObject([
    { type: 'reply-waiting', reason: 'rate_limited' },
    text('Hi'),
    ended({ model: 'scripted' }),
  ]);
});

test('a refusal is the message', async () => {
  const reply = await startReply();
  await reply.call.send(
    { type: 'refusal', text: 'I cannot ' },
    { type: 'refusal', text: 'help.\u0000' },
  );
  await reply.call.finish();
  expect(await reply.ended()).toEqual([
    text('I cannot '),
    text('help.'),
    ended({ model: 'scripted' }),
  ]);
});

test('fields without a message are a reply', async () => {
  const reply = await startReply();
  await reply.call.text(
    '{"requirements":{"task_name":{"quote":"Dedupe orders","value":"Dedupe orders","confidence":0.9}}}',
  );
  await reply.call.finish();
  expect(await reply.ended()).toMatchObject([
    { type: 'requirements-changed', fields: { task_name: taskName } },
    { type: 'reply-ended', outcome: 'completed' },
  ]);
});

test.each([
  ['nothing', []],
  ['blanks', ['{"message":" \\n"}']],
  ['JSON of another kind', ['{"error":"no"}']],
  ['a thought', ['<think>hm']],
])('%s is an empty reply, and no success', async (_name, texts) => {
  const reply = await startReply();
  await reply.call.text(...texts);
  await reply.call.finish();
  expect((await reply.ended()).at(-1)).toEqual(
    ended({ outcome: 'failed', failure: failure('model_empty'), model: 'scripted' }),
  );
});

test('a request for a stop before the first token ends the call of the model', async () => {
  const reply = await startReply();
  expect(await stopReply(reply.services, reply.ref)).toEqual({ wasRunning: true });
  expect(await reply.ended()).toEqual([
    { type: 'reply-stop-requested', messageId: replyId },
    ended({ outcome: 'stopped' }),
  ]);
  expect(reply.call.signal.aborted).toBe(true);
});

test('a stop that was requested before the reply is read from the log is noticed', async () => {
  const model = createSteppedModel();
  const services = createTestServices({ assistant: model });
  const ref = await startTestSession(services);
  await services.sessions.append(ref, [
    { type: 'reply-started', messageId: replyId },
    { type: 'reply-stop-requested', messageId: replyId },
  ]);
  await produceReply(services, { ref, replyId }, new AbortController().signal);
  expect((await eventsOf(services, ref)).at(-1)).toEqual(ended({ outcome: 'stopped' }));
});

test('stopped in the middle of a field it keeps the text and what had closed', async () => {
  const reply = await startReply();
  await reply.call.text(
    '{"message":"Saved.","requirements":{"task_name":{"quote":"Dedupe orders","value":"Dedupe orders","confidence":0.9},',
    '"objective":{"quote":null,"value":"Half an ob',
  );
  await stopReply(reply.services, reply.ref);
  const events = await reply.ended();
  expect(events.map(({ type }) => type)).toEqual([
    'text-delta',
    'requirements-changed',
    'field-drafted',
    'reply-stop-requested',
    'reply-ended',
  ]);
  const state = await stateOf(reply.services, reply.ref);
  expect(state.requirements.objective).toMatchObject({ value: null });
  expect(state.messages[1]).toMatchObject({ content: 'Saved.', status: 'stopped' });
  expect(state.drafts).toEqual({});
});

test.each([
  ['before any text', [], 'failed'],
  ['after text', ['{"message":"Half a sen'], 'interrupted'],
  ['after prose that was still held back', ['Half a sen'], 'interrupted'],
] as const)('the model breaks off %s', async (_name, texts, outcome) => {
  const reply = await startReply();
  await reply.call.text(...texts);
  reply.call.breakOff();
  expect((await reply.ended()).at(-1)).toEqual(
    ended({ outcome, failure: failure('model_interrupted') }),
  );
  expect((await stateOf(reply.services, reply.ref)).messages[1]?.content).toBe(
    texts.length === 0 ? '' : 'Half a sen',
  );
  expect(reply.warnings).toEqual(['reply failed']);
});

test.each([
  [
    'ModelError',
    new ModelError('model_rate_limited', 'x', { retryAfterMs: 9 }),
    'model_rate_limited',
    9,
  ],
  ['surprise', new TypeError('terminated'), 'internal', null],
] as const)('a %s fails the reply', async (_name, error, code, retryAfterMs) => {
  const reply = await startReply();
  reply.call.fail(error);
  expect(await reply.ended()).toEqual([
    ended({ outcome: 'failed', failure: { code, retryAfterMs, categories: [] } }),
  ]);
});

test('a filter that strikes in the middle keeps what was shown, and says so', async () => {
  const reply = await startReply();
  await reply.call.text('{"message":"Some');
  await reply.call.finish({ reason: 'content_filter', categories: ['violence'] });
  expect(await reply.ended()).toEqual([
    text('Some'),
    ended({
      outcome: 'filtered',
      failure: { code: 'content_filtered_output', retryAfterMs: null, categories: ['violence'] },
      model: 'scripted',
    }),
  ]);
});

test.each([
  ['in the middle of the text', ['{"message":"Some'], 'interrupted', 'model_truncated'],
  ['before any', [], 'failed', 'model_empty'],
] as const)('the length limit %s', async (_name, texts, outcome, code) => {
  const reply = await startReply();
  await reply.call.text(...texts);
  await reply.call.finish({ reason: 'length', usage });
  expect((await reply.ended()).at(-1)).toEqual(
    ended({ outcome, failure: failure(code), model: 'scripted', usage }),
  );
});

test.each([
  ['holds something', 'Mine', []],
  ['is empty', null, ['question-asked']],
])('a question about a field of the person that %s', async (_name, value, asked) => {
  const reply = await startReply();
  const objective = textField(value, { isPersons: true });
  const edit = fieldsChanged({ objective }, { by: 'person', cause: 'edit' });
  await reply.services.sessions.append(reply.ref, [edit]);
  await reply.call.text('{"message":"Hm","question":{"field":"objective","options":[]}}');
  await reply.call.finish();
  const types = (await reply.ended()).map(({ type }) => type);
  expect(types).toEqual(['requirements-changed', 'text-delta', 'reply-ended', ...asked]);
});

test('a model that ends quietly when it is stopped is stopped, not broken off', async () => {
  const reply = await startReply(createSteppedModel({ endsQuietly: true }));
  await stopReply(reply.services, reply.ref);
  expect((await reply.ended()).at(-1)).toEqual(ended({ outcome: 'stopped' }));
});

test('a question of a reply that was cut off is not asked', async () => {
  const reply = await startReply();
  await reply.call.text('{"message":"Hm","question":{"field":"objective","options":[]}}');
  await reply.call.finish({ reason: 'length' });
  await reply.ended();
  expect((await stateOf(reply.services, reply.ref)).question).toBeNull();
});

test('a session that is deleted in the middle ends the call and writes nothing', async () => {
  const reply = await startReply();
  await reply.call.text('{"message":"Hi');
  await reply.services.sessions.delete(reply.ref);
  await reply.services.replies.drain(60_000);
  expect(reply.call.signal.reason).toBe('gone');
  expect(reply.services.replies.count()).toBe(0);
});

test('a field that arrives for a session that was just deleted crashes nothing', async () => {
  const reply = await startReply();
  await reply.services.sessions.delete(reply.ref);
  await reply.call.text('{"message":"x","requirements":{"task_name":{"value":"x"}}}');
  await reply.services.replies.drain(60_000);
  expect(reply.services.replies.count()).toBe(0);
});

test('a shutdown keeps what arrived and says that the server was restarted', async () => {
  const reply = await startReply();
  await reply.call.text('{"message":"Half');
  await reply.services.replies.drain(0);
  expect((await eventsOf(reply.services, reply.ref)).slice(startEvents.length)).toEqual([
    text('Half'),
    ended({ outcome: 'interrupted', failure: failure('server_stopped') }),
  ]);
});
