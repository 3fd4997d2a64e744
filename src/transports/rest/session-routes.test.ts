import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCookieClient } from '@/testing/cookie-client';
import { rawReply } from '@/testing/raw-reply';
import { collectSse } from '@/testing/read-sse';
import {
  createRestSession,
  expectProblem,
  type RestSession,
  startRestSession,
} from '@/testing/rest-session';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { createScriptedModel } from '@/testing/test-services';
import { replyEventSchema } from './wire-event';
import { chatSessionSchema, sessionListSchema } from './wire-session';

let server: TestServer;
let session: RestSession;

beforeAll(async () => {
  server = await startTestServer({
    assistant: createScriptedModel(
      Array.from({ length: 100 }, () => [rawReply('Noted.', { task_name: 'Clean up' })]),
    ),
  });
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  session = await startRestSession(server.origin);
});

describe('conversations', () => {
  test('are created, listed newest first, read, and deleted once', async () => {
    await collectSse(await session.say('Clean the orders.'));
    const { client } = session;
    const other = await createRestSession(client);
    const list = sessionListSchema.parse(await (await client.fetch('/api/chat/sessions')).json());
    expect(list.sessions.map(({ title }) => title)).toEqual(['New conversation', 'Clean up']);
    expect(list.sessions[0]?.session_id).toBe(other);

    expect((await client.send('DELETE', session.path)).status).toBe(204);
    await expectProblem(await client.send('DELETE', session.path), 404, 'session_not_found');
    await expectProblem(await client.fetch(session.path), 404, 'session_not_found');
  });

  test('show messages, what was known after each, and what is known now', async () => {
    await collectSse(await session.say('Clean the orders.'));
    await session.edit({ task_name: 'Mine' });
    expect(await session.read()).toMatchObject({
      title: 'Mine',
      task_id: null,
      revision: 2,
      current_requirements: { task_name: { value: 'Mine', source: 'user', confidence: 1 } },
      messages: [
        { role: 'user', content: 'Clean the orders.', extracted_requirements: null },
        {
          role: 'assistant',
          content: 'Noted.',
          status: 'complete',
          extracted_requirements: { task_name: { value: 'Clean up', source: 'inferred' } },
        },
      ],
    });
  });

  test('show no requirements while nobody has said anything', async () => {
    expect(await session.read()).toMatchObject({ messages: [], current_requirements: null });
  });

  test('of every template can be created, edited and read', async () => {
    const { client } = session;
    for (const { id, fields } of server.services.templates.all) {
      const sessionId = await createRestSession(client, { template_id: id });
      const patch = Object.fromEntries(
        fields.map(({ key, kind }) => [key, kind === 'text' ? 'x' : ['x']]),
      );
      const path = `/api/chat/sessions/${sessionId}/requirements`;
      const edited = await client.send('PATCH', path, patch);
      const { current_requirements } = chatSessionSchema.parse(await edited.json());
      expect(current_requirements?.is_complete).toBe(true);
      for (const { key } of fields) expect(current_requirements).toHaveProperty(key);
    }
    const refused = await client.send('POST', '/api/chat/sessions', { template_id: 'none' });
    await expectProblem(refused, 400, 'invalid_input');
  });

  test('with a key are created once; another body under it is refused', async () => {
    const { client } = session;
    const key = { 'idempotency-key': 'create-1' };
    const [one, two] = await Promise.all([
      createRestSession(client, undefined, key),
      createRestSession(client, {}, key),
    ]);
    expect(two).toBe(one);
    const other = await client.send(
      'POST',
      '/api/chat/sessions',
      { template_id: 'bug-report' },
      key,
    );
    await expectProblem(other, 409, 'idempotency_conflict');
    const stranger = createCookieClient(server.origin);
    expect(await createRestSession(stranger, {}, key)).not.toBe(one);
  });
});

describe('messages', () => {
  test.each([
    [{ message: ' \n ' }, 'message_blank'],
    [{ message: 'x'.repeat(10_001) }, 'message_too_long'],
    [{ message: 'a\u0000b' }, 'invalid_input'],
    [{ message: 'a', role: 'system' }, 'invalid_input'],
    [{ message: 7 }, 'invalid_input'],
    [{}, 'invalid_input'],
  ])('%j is refused and nothing is added', async (body, code) => {
    const response = await session.client.send('POST', `${session.path}/messages`, body);
    await expectProblem(response, 400, code);
    expect((await session.read()).messages).toEqual([]);
  });

  test('with a key are sent once; another body under it is refused', async () => {
    const key = { 'idempotency-key': 'send-1' };
    const first = await collectSse(await session.say('Hello', key));
    const again = await collectSse(await session.say('Hello', key));
    expect(again).toEqual(first);
    await expectProblem(await session.say('Other', key), 409, 'idempotency_conflict');
    expect((await session.read()).messages).toHaveLength(2);
  });

  test('with one key, many at once, are one message and one reply', async () => {
    const key = { 'idempotency-key': 'send-many' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => session.say('Hello', key)));
    const streams = await Promise.all(answers.map(collectSse));
    const texts = streams.map((events) =>
      events
        .map(({ data }) => replyEventSchema.parse(data))
        .map((event) => (event.type === 'content' ? event.content : ''))
        .join(''),
    );
    expect(new Set(texts)).toEqual(new Set(['Noted.']));
    for (const events of streams) expect(events.at(-1)).toEqual(streams[0]?.at(-1));
    expect((await session.read()).messages).toHaveLength(2);
  });

  test('are refused with a key that is none', async () => {
    await expectProblem(
      await session.say('Hello', { 'idempotency-key': 'a b' }),
      400,
      'invalid_input',
    );
  });
});
