import { connect } from 'node:net';
import fastify from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import type { Services } from '@/core/services';
import { createTaskTestServices } from '@/testing/task-test-services';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { createScriptedModel } from '@/testing/test-services';
import { buildServer } from './build-server';
import { environmentSchema } from './environment-schema';

const open: TestServer[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.stop())));

async function run(
  variables: Record<string, string> = {},
  parts: Partial<Services> = {},
): Promise<{ url: string; services: Services }> {
  const reply = '{"message":"Hello.","requirements":{},"question":null}';
  const assistant = createScriptedModel(Array.from({ length: 50 }, () => [reply]));
  const server = await startTestServer({ assistant, ...parts }, variables);
  open.push(server);
  return { url: server.origin, services: server.services };
}

const json = { 'content-type': 'application/json' };

function createSession(url: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${url}/api/trpc/session.create`, {
    method: 'POST',
    headers: { ...json, ...headers },
    body: '{}',
  });
}

/** A request that `fetch` would not make: its own target and header lines. */
function rawRequest(url: string, head: string): Promise<string> {
  const { port, hostname } = new URL(url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.end(`${head}\r\n\r\n`));
    let answer = '';
    socket.setEncoding('utf8');
    socket.on('data', (text) => {
      answer += text;
    });
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
  });
}

describe('headers', () => {
  const paths = [
    '/health',
    '/api/chat/sessions',
    '/api/none',
    '/none',
    '/api/trpc/none',
    '/api/openapi.json',
  ];

  test.each(paths)('%s has the strict ones', async (path) => {
    const { url } = await run();
    const { headers } = await fetch(url + path);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toMatch(/script-src 'self' 'nonce-[A-Za-z0-9+/=]{24}' 'strict-dynamic'/);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  test('each response has its own nonce', async () => {
    const { url } = await run();
    const policies = await Promise.all(
      Array.from({ length: 20 }, async () =>
        (await fetch(`${url}/health`)).headers.get('content-security-policy'),
      ),
    );
    expect(new Set(policies).size).toBe(20);
  });
});

describe('owner cookie', () => {
  test('comes with the first thing made, once, out of reach of scripts', async () => {
    const { url } = await run();
    const first = await createSession(url);
    const [cookie = ''] = first.headers.getSetCookie();
    expect(cookie).toMatch(/^taskwright=[A-Za-z0-9_-]{43}; .*Path=\/; HttpOnly; SameSite=Lax/);
    const second = await createSession(url, { cookie: cookie.split(';')[0] ?? '' });
    expect(second.headers.getSetCookie()).toEqual([]);
  });

  test('a made-up value is replaced', async () => {
    const { url } = await run();
    const { headers } = await createSession(url, { cookie: 'taskwright=admin' });
    expect(headers.getSetCookie()).toHaveLength(1);
  });

  test('behind a proxy that ends TLS it is Secure and pinned to the host', async () => {
    const { url } = await run({ TRUSTED_PROXY_HOPS: '1' });
    const { headers } = await createSession(url, { 'x-forwarded-proto': 'https' });
    expect(headers.getSetCookie()[0]).toMatch(/^__Host-taskwright=.*; Secure/);
  });
});

describe('calls from elsewhere', () => {
  const evil = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };

  test('another website makes nothing and gets no cookie', async () => {
    const { url } = await run();
    const answer = await createSession(url, evil);
    expect(answer.status).toBe(403);
    expect(answer.headers.getSetCookie()).toEqual([]);
    expect(await answer.json()).toMatchObject({ code: 'forbidden_origin' });
  });

  test.each(['multipart/form-data; boundary=x', 'text/plain', 'application/x-www-form-urlencoded'])(
    'a form cannot post: %s',
    async (type) => {
      const { url } = await run();
      const answer = await createSession(url, { 'content-type': type });
      expect(answer.status).toBe(415);
      expect(answer.headers.getSetCookie()).toEqual([]);
    },
  );

  test('a listed origin gets CORS with credentials on REST, and none on tRPC', async () => {
    const { url } = await run({ PUBLIC_ORIGINS: 'https://dashboard.example' });
    const headers = { origin: 'https://dashboard.example' };
    const rest = await fetch(`${url}/api/chat/sessions`, { headers });
    expect(rest.headers.get('access-control-allow-origin')).toBe('https://dashboard.example');
    expect(rest.headers.get('access-control-allow-credentials')).toBe('true');
    const trpc = await fetch(`${url}/api/trpc/session.list`, { headers });
    expect(trpc.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('limits', () => {
  test('a batch of eleven is refused, ten are answered', async () => {
    const { url } = await run();
    const batch = (size: number) =>
      fetch(`${url}/api/trpc/${Array(size).fill('session.list').join()}?batch=1&input={}`);
    expect((await batch(10)).status).toBe(200);
    for (const size of [11, 50, 200]) expect((await batch(size)).status).toBe(400);
  });

  test('a body over the limit is refused on every interface', async () => {
    const { url } = await run();
    const body = JSON.stringify({ message: 'x'.repeat(300_000) });
    for (const path of [
      '/api/trpc/session.create',
      '/api/chat/sessions/00000000-0000-4000-8000-000000000000/messages',
    ]) {
      const answer = await fetch(url + path, { method: 'POST', headers: json, body });
      expect(answer.status).toBe(413);
    }
  });

  test('what is refused for itself is not counted', async () => {
    const { url } = await run({ SENDS_PER_MINUTE: '1' });
    const made = await createSession(url);
    const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const { session_id: sessionId } = await (
      await fetch(`${url}/api/chat/sessions`, { method: 'POST', headers: { cookie } })
    ).json();
    const path = `${url}/api/chat/sessions/${sessionId}/messages`;
    const statuses: number[] = [];
    for (const message of [' ', 'x'.repeat(10_001), ' ', 'Hello', 'Hello again']) {
      const body = JSON.stringify({ message });
      const answer = await fetch(path, { method: 'POST', headers: { ...json, cookie }, body });
      await answer.text();
      statuses.push(answer.status);
    }
    expect(statuses).toEqual([400, 400, 400, 200, 429]);
  });

  test('sends are counted for the owner and for the address; a new cookie resets only one', async () => {
    const { url } = await run({ SENDS_PER_MINUTE: '2' });
    const send = async () => {
      const made = await createSession(url);
      const cookie = made.headers.getSetCookie()[0]?.split(';')[0] ?? '';
      const { session_id: sessionId } = await (
        await fetch(`${url}/api/chat/sessions`, { method: 'POST', headers: { cookie } })
      ).json();
      const path = `${url}/api/chat/sessions/${sessionId}/messages`;
      const body = JSON.stringify({ message: 'Hello' });
      const statuses: number[] = [];
      for (let count = 0; count < 3; count += 1) {
        const answer = await fetch(path, { method: 'POST', headers: { ...json, cookie }, body });
        await answer.text();
        statuses.push(answer.status);
      }
      return statuses;
    };
    expect(await send()).toEqual([200, 200, 429]);
    const later = (await Promise.all(Array.from({ length: 9 }, send))).flat();
    expect(later.filter((status) => status === 200).length).toBeLessThanOrEqual(18);
    expect(await send()).toEqual([429, 429, 429]);
  });
});

describe('odd requests', () => {
  test.each([
    ['an absolute target', 'GET http://evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close'],
    ['a target of another host', 'GET //evil.example/ HTTP/1.1\r\nHost: a\r\nConnection: close'],
    ['two hosts', 'GET /health HTTP/1.1\r\nHost: a\r\nHost: b\r\nConnection: close'],
    ['two lengths', 'POST /health HTTP/1.1\r\nHost: a\r\nContent-Length: 1\r\nContent-Length: 2'],
    ['TRACE', 'TRACE /health HTTP/1.1\r\nHost: a\r\nConnection: close'],
  ])('%s is refused and leads nowhere', async (_, head) => {
    const { url } = await run();
    const answer = await rawRequest(url, head);
    expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /);
    expect(answer.toLowerCase()).not.toContain('\r\nlocation:');
  });
});

test('no page is shown under the address of the interfaces', async () => {
  const services = await createTaskTestServices();
  await using server = await buildServer({
    environment: environmentSchema.parse({}),
    services,
    pages: {
      register: (server) => void server.get('/*', async () => 'a page'),
      close: async () => {},
    },
    log: fastify({ logger: { level: 'silent' } }).log,
    isReady: () => true,
    shutdown: new AbortController().signal,
  });
  expect((await server.inject('/other')).body).toBe('a page');
  for (const url of ['/api', '/api/', '/api?x']) {
    const { statusCode, headers } = await server.inject(url);
    expect([statusCode, headers['content-type']]).toEqual([404, 'application/problem+json']);
  }
});

describe('surprises', () => {
  test('of a storage that fails nothing is told but the id to ask about', async () => {
    const { services } = await run();
    const sessions = {
      ...services.sessions,
      list: () => Promise.reject(new Error('SECRET redis://:password@cache')),
    };
    const { url } = await run({}, { sessions });
    const cookie = (await createSession(url)).headers.getSetCookie()[0]?.split(';')[0] ?? '';
    for (const path of ['/api/trpc/session.list', '/api/chat/sessions']) {
      const answer = await fetch(url + path, { headers: { cookie } });
      const text = await answer.text();
      expect(answer.status).toBe(500);
      expect(text).not.toContain('SECRET');
      expect(text).toMatch(/[0-9a-f]{8}-[0-9a-f]{4}-4/);
    }
  });
});
