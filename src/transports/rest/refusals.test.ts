import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createCookieClient } from '@/testing/cookie-client';
import { completeValues } from '@/testing/filled-session';
import { expectProblem, type RestSession, startRestSession } from '@/testing/rest-session';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { createdTaskSchema } from './wire-task';

const unknownId = '6f1c2f0e-6d0a-4a77-9f0b-0d6a4f1f2a11';
let server: TestServer;
let session: RestSession;

beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server[Symbol.asyncDispose]());
beforeEach(async () => {
  session = await startRestSession(server.origin);
});

describe('what is not there', () => {
  const calls: [method: string, path: (id: string) => string, body?: unknown][] = [
    ['GET', (id) => `/api/chat/sessions/${id}`],
    ['DELETE', (id) => `/api/chat/sessions/${id}`],
    ['GET', (id) => `/api/chat/sessions/${id}/events`],
    ['POST', (id) => `/api/chat/sessions/${id}/messages`, { message: 'Hello' }],
    ['PATCH', (id) => `/api/chat/sessions/${id}/requirements`, { task_name: 'x' }],
    ['POST', (id) => `/api/chat/sessions/${id}/create-task`],
  ];

  test.each(calls)('%s is the same 404 for whatever is not yours', async (method, path, body) => {
    const id = session.sessionId;
    const stranger = createCookieClient(server.origin);
    await stranger.send('POST', '/api/chat/sessions');
    const nobody = createCookieClient(server.origin);
    const answers = [
      await stranger.send(method, path(id), body),
      await nobody.send(method, path(id), body),
      await session.client.send(method, path(unknownId), body),
      await session.client.send(method, path('not-a-uuid'), body),
      await session.client.send(method, path('%2e%2e%2f'), body),
    ];
    const texts = await Promise.all(
      answers.map(async (answer) => {
        const { request_id, ...problem } = await expectProblem(answer, 404, 'session_not_found');
        return JSON.stringify(problem);
      }),
    );
    expect(new Set(texts).size).toBe(1);
    expect(nobody.cookie()).toBe('');
    expect((await session.read()).messages).toEqual([]);
  });

  test('a task of somebody else is as unknown as one that never was', async () => {
    await session.edit(completeValues);
    const made = await session.createTask();
    const { task_id } = createdTaskSchema.parse(await made.json());
    const stranger = createCookieClient(server.origin);
    await stranger.send('POST', '/api/chat/sessions');
    for (const path of [task_id, unknownId, 'x']) {
      await expectProblem(await stranger.fetch(`/api/tasks/${path}`), 404, 'task_not_found');
    }
    expect(await (await stranger.fetch('/api/tasks')).json()).toEqual({
      tasks: [],
      next_cursor: null,
    });
  });
});

describe('requests that are wrong in themselves', () => {
  test.each([
    ['PUT', '/api/chat/sessions', 'GET, HEAD, POST'],
    ['PATCH', '/api/tasks', 'GET, HEAD'],
    ['GET', `/api/chat/sessions/${unknownId}/messages`, 'POST'],
    ['HEAD', `/api/chat/sessions/${unknownId}/events`, 'GET'],
    ['OPTIONS', `/api/chat/sessions/${unknownId}`, 'DELETE, GET, HEAD'],
    ['DELETE', '/health', 'GET, HEAD'],
    ['POST', '/ready', 'GET, HEAD'],
  ])('%s %s is not allowed, and the answer says what is', async (method, path, allow) => {
    const response = await session.client.fetch(path, { method });
    expect([response.status, response.headers.get('allow')]).toEqual([405, allow]);
    if (method !== 'HEAD') await expectProblem(response, 405, 'method_not_allowed');
  });

  test.each([
    ['GET', '/api'],
    ['GET', '/api/none'],
    ['POST', '/api/none'],
    ['GET', '/api/chat/Sessions'],
    ['DELETE', '/api/chat'],
  ])('%s %s is unknown, whatever the body', async (method, path) => {
    const body = method === 'POST' ? '{' : null;
    const headers = { 'content-type': 'text/plain' };
    await expectProblem(
      await session.client.fetch(path, { method, body, headers }),
      404,
      'not_found',
    );
  });

  test.each([
    ['text/plain', '{"message":"Hello"}'],
    ['application/x-www-form-urlencoded', 'message=Hello'],
    ['multipart/form-data; boundary=x', '--x--'],
    ['application/xml', '<message/>'],
  ])('%s is no JSON', async (contentType, body) => {
    const headers = { 'content-type': contentType };
    const response = await session.client.fetch(`${session.path}/messages`, {
      method: 'POST',
      headers,
      body,
    });
    await expectProblem(response, 415, 'unsupported_media_type');
  });

  const notJson = 'The body is not valid JSON.';
  const tooDeep = 'The body is nested too deeply.';
  test.each<[string, BodyInit, string]>([
    ['broken JSON', '{"message":', notJson],
    [
      'bad UTF-8',
      new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]),
      'The body is not valid UTF-8.',
    ],
    ['nesting without end', '['.repeat(100_000), tooDeep],
    ['deep nesting', `{"message":${'['.repeat(64)}${']'.repeat(64)}}`, tooDeep],
    ['a key that reaches a prototype', '{"message":"x","__proto__":{"a":1}}', notJson],
    ['the same, escaped', '{"message":"x","\\u005f_proto__":{"a":1}}', notJson],
    ['a constructor', '{"message":"x","constructor":{"prototype":{"a":1}}}', notJson],
    ['nothing', '', 'request: Invalid input: expected object, received null'],
  ])('%s is refused', async (_name, body, issue) => {
    const headers = { 'content-type': 'application/json' };
    const response = await session.client.fetch(`${session.path}/messages`, {
      method: 'POST',
      headers,
      body,
    });
    expect((await expectProblem(response, 400, 'invalid_input')).issues).toEqual([issue]);
    expect(Reflect.get({}, 'a')).toBeUndefined();
  });

  test('a body beyond the limit is refused', async () => {
    const response = await session.say('x'.repeat(300_000));
    await expectProblem(response, 413, 'payload_too_large');
  });

  test('a path that is no text is refused', async () => {
    await expectProblem(await session.client.fetch('/api/tasks/%E0%A4%A'), 400, 'invalid_input');
  });
});
