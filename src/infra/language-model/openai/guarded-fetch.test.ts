import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { guardedFetch } from './guarded-fetch';

interface Reply {
  status: number;
  body: string;
}

let server: Server;
let url = '';
let reply: Reply = { status: 200, body: '' };
let received: IncomingHttpHeaders = {};
beforeAll(async () => {
  server = createServer((request, response) => {
    received = request.headers;
    response.writeHead(reply.status, { location: '/elsewhere', 'retry-after': '3' });
    response.end(reply.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/`;
});
afterAll(() => void server.close());

async function fetchError(answer: Reply): Promise<{ status: number; error: unknown }> {
  reply = answer;
  const response = await guardedFetch(url);
  const { error } = await response.json();
  expect(response.headers.get('retry-after')).toBe('3');
  return { status: response.status, error };
}

describe('guardedFetch', () => {
  it.each<[string, unknown]>([
    ['{"error":{"code":"404","message":"no"}}', { code: '404', message: 'no' }],
    ['{"error":"must be text"}', { error: 'must be text', message: 'must be text' }],
    ['{"message":"no","code":400}', { message: 'no', code: 400 }],
    ['{"detail":[{"loc":["body"]}]}', { message: '{"detail":[{"loc":["body"]}]}' }],
    ['<html>Bad gateway</html>', { message: '<html>Bad gateway</html>' }],
    ['', { message: '' }],
  ])('%s', async (body, error) => {
    expect(await fetchError({ status: 400, body })).toEqual({ status: 400, error });
  });

  it('reads no more of an error than is of use', async () => {
    const { error } = await fetchError({ status: 500, body: 'x'.repeat(5_000_000) });
    expect(JSON.stringify(error).length).toBeLessThan(200_000);
  });

  it('takes a redirect for an answer', async () => {
    expect((await fetchError({ status: 307, body: '' })).status).toBe(307);
    reply = { status: 304, body: '' };
    expect((await guardedFetch(url)).status).toBe(304);
  });

  it('passes a good body through and sends only headers that belong to the protocol', async () => {
    reply = { status: 200, body: 'data: 1\n\n' };
    const headers = { 'api-key': 'k', 'x-stainless-lang': 'js', 'x-stray': 'no', cookie: 'no' };
    expect(await (await guardedFetch(url, { headers })).text()).toBe('data: 1\n\n');
    expect(received).toMatchObject({ 'api-key': 'k', 'x-stainless-lang': 'js' });
    expect(received).not.toHaveProperty('x-stray');
    expect(received).not.toHaveProperty('cookie');
  });
});
