import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { hostileBytes } from '@/testing/hostile-json';
import { type RestSession, startRestSession } from '@/testing/rest-session';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { problemContentType, problemSchema } from './problem';

const bodyCount = 10_000;

let server: TestServer;
let session: RestSession;
const crashes: unknown[] = [];
const onCrash = (error: unknown) => crashes.push(error);

beforeAll(async () => {
  process.on('unhandledRejection', onCrash);
  server = await startTestServer();
  session = await startRestSession(server.origin);
});
afterAll(async () => {
  process.off('unhandledRejection', onCrash);
  await server.stop();
});

const target = fc.constantFrom<['POST' | 'PATCH', string]>(
  ['POST', '/messages'],
  ['PATCH', '/requirements'],
  ['POST', '/create-task'],
  ['POST', ''],
);

const headers = fc.record(
  {
    'content-type': fc.constantFrom(
      'application/json; charset=utf-16',
      'APPLICATION/JSON',
      'text/json',
    ),
    'if-match': fc.string({ unit: 'binary', maxLength: 12 }),
    'idempotency-key': fc.string({ unit: 'binary', maxLength: 12 }),
    accept: fc.constantFrom('application/xml', '*/*;q=0'),
  },
  { requiredKeys: [] },
);

test(`of ${bodyCount} hostile bodies none breaks anything`, { timeout: 120_000 }, async () => {
  const { path, client } = session;
  const statuses = new Map<number, number>();
  const send = fc.asyncProperty(target, headers, hostileBytes, async (call, extra, bytes) => {
    const [method, suffix] = call;
    const {
      statusCode,
      headers: told,
      body,
    } = await server.server.inject({
      method,
      url: suffix === '' ? '/api/chat/sessions' : path + suffix,
      headers: { 'content-type': 'application/json', cookie: client.cookie(), ...extra },
      payload: Buffer.from(bytes),
    });
    statuses.set(statusCode, (statuses.get(statusCode) ?? 0) + 1);
    expect(statusCode).toBeLessThan(500);
    if (statusCode < 400) return;
    expect(told['content-type']).toBe(problemContentType);
    expect(problemSchema.parse(JSON.parse(body)).status).toBe(statusCode);
  });
  await fc.assert(send, { numRuns: bodyCount });
  expect(statuses.get(400) ?? 0).toBeGreaterThan(bodyCount / 2);
  expect(crashes).toEqual([]);
  expect(Reflect.get({}, 'a')).toBeUndefined();
  expect((await client.fetch('/health')).status).toBe(200);
  expect((await session.read()).task_id).toBeNull();
});
