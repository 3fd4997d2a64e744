import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { afterEach, describe, expect, test } from 'vitest';
import type { LanguageModel } from '@/core/chat/language-model';
import { createPluginServer } from '@/testing/plugin-server';
import { openExchange } from '@/testing/raw-http';
import { createTestServices } from '@/testing/test-services';
import { chatFrame, connectWs, isEndOfReply } from '@/testing/ws-client';
import { type WsLimits, wsLimits } from './ws-limits';
import { wsPlugin } from './ws-plugin';

const open: FastifyInstance[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

/** A model that never stops: 64 KiB at a time, as fast as it is asked. */
const endlessModel = () => {
  const state = { sentCount: 0, isOver: false };
  const model: LanguageModel = {
    description: { provider: 'demo', label: 'Endless model' },
    async *stream(_request, signal) {
      try {
        while (!signal.aborted) {
          state.sentCount += 1;
          yield { type: 'text', text: 'x'.repeat(64 * 1024) };
        }
      } finally {
        state.isOver = true;
      }
    },
  };
  return { state, model };
};

async function start(limits: Partial<WsLimits> = {}, model: LanguageModel = endlessModel().model) {
  const server = createPluginServer('ada');
  open.push(server);
  await server.register(wsPlugin, {
    services: createTestServices({ assistant: model }),
    shutdown: new AbortController().signal,
    isAllowedOrigin: ({ headers }) =>
      headers.origin === undefined || headers.origin === 'http://own',
    limits: { ...wsLimits, ...limits },
  });
  server.get('/other', async () => 'plain');
  return server.listen({ port: 0, host: '127.0.0.1' });
}

describe('closes with a code that says why', () => {
  test('1009: a frame that is too large', async () => {
    const client = await connectWs(await start());
    client.socket.send(`"${'x'.repeat(64 * 1024)}"`);
    expect((await client.closed).code).toBe(1009);
  });

  test('1009 or 1008: a message in countless fragments', async () => {
    const client = await connectWs(await start());
    for (let part = 0; part < 1_000; part += 1) client.socket.send('1', { fin: false });
    expect([1008, 1009]).toContain((await client.closed).code);
  });

  test('1008: a flood of frames, or of pings', async () => {
    const origin = await start({ maxFramesPerMinute: 100 });
    const client = await connectWs(origin);
    for (let frame = 0; frame < 101; frame += 1) client.send(frame);
    expect(await client.closed).toEqual({ code: 1008, reason: 'Too many frames.' });
    expect(client.frames).toHaveLength(100);
    const pinging = await connectWs(origin);
    for (let ping = 0; ping < 100; ping += 1) {
      pinging.socket.ping();
      await once(pinging.socket, 'pong');
    }
    pinging.socket.ping();
    expect((await pinging.closed).code).toBe(1008);
  });

  test('1013: too many connections, until one closes', async () => {
    const origin = await start({ maxPerCaller: 2 });
    const [first] = [await connectWs(origin), await connectWs(origin)];
    const third = await connectWs(origin);
    expect(await third.closed).toEqual({ code: 1013, reason: 'Too many connections.' });
    first.socket.close();
    await first.closed;
    await expect
      .poll(async () => {
        const client = await connectWs(origin);
        client.send('hello');
        return client.until(() => true).catch(() => null);
      })
      .toEqual(['Echo: "hello"']);
  });
});

test('a peer that answers no ping is gone, and with it its model call', async () => {
  const { state, model } = endlessModel();
  const origin = await start({ pingIntervalMs: 40, maxBufferedBytes: 1 }, model);
  const client = await connectWs(origin, { autoPong: false });
  client.send(chatFrame('Hello'));
  expect((await client.closed).code).toBe(1006);
  await expect.poll(() => state.isOver).toBe(true);
});

test('a peer that answers pings stays', async () => {
  const client = await connectWs(await start({ pingIntervalMs: 20 }));
  for (let ping = 0; ping < 5; ping += 1) await once(client.socket, 'ping');
  client.send('still here');
  expect(await client.until(() => true)).toEqual(['Echo: "still here"']);
});

test('a slow reader slows its model down, and is cut off in the end', async () => {
  const { state, model } = endlessModel();
  const client = await connectWs(await start({ stallMs: 300 }, model));
  client.socket.pause();
  client.send(chatFrame('Hello'));
  await expect.poll(() => state.isOver, { timeout: 10_000 }).toBe(true);
  const mebibytes = state.sentCount / 16;
  expect(mebibytes).toBeLessThan(32);
  client.socket.resume();
  await client.closed;
});

test('who floods and does not read is not read from, and is cut off', async () => {
  const origin = await start({ stallMs: 300, maxFramesPerMinute: 1_000_000 });
  const [server] = open;
  const connected = once(server?.server ?? process, 'connection');
  const client = await connectWs(origin);
  const [connection] = await connected;
  client.socket.pause();
  const frame = JSON.stringify('x'.repeat(60_000));
  const frameCount = 2_000;
  for (let count = 0; count < frameCount; count += 1) client.socket.send(frame, () => {});
  await once(connection, 'close');
  expect(connection.bytesRead).toBeLessThan((frameCount * frame.length) / 4);
  client.socket.resume();
  await client.closed;
});

describe('the upgrade', () => {
  const upgrade = (path: string, lines: readonly string[] = []) => [
    `GET ${path} HTTP/1.1`,
    'Host: localhost',
    'Connection: Upgrade',
    'Upgrade: websocket',
    'Sec-WebSocket-Version: 13',
    'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
    ...lines,
  ];

  test.each([
    ['a foreign origin', '/ws', ['Origin: http://evil'], '403'],
    ['no origin that is one', '/ws', ['Origin: null'], '403'],
    ['a page', '/other', [], '404'],
    ['an unknown path', '/none', [], '404'],
    ['a path that begins alike', '/wsx', [], '404'],
    ['another server', 'http://169.254.169.254/ws', [], '404'],
  ])('of %s is refused and the connection closed', async (_name, path, lines, status) => {
    const exchange = await openExchange(await start(), upgrade(path, lines));
    await exchange.closed;
    expect(exchange.received()).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    expect(exchange.received()).not.toContain('101 Switching');
  });

  test.each([[], ['Origin: http://own']])(
    'of a caller that may is taken (%j)',
    async (...lines) => {
      const exchange = await openExchange(await start(), upgrade('/ws?x=1', lines));
      await exchange.until('101 Switching Protocols');
      exchange.socket.destroy();
    },
  );

  test('is asked for when the address is fetched', async () => {
    const response = await fetch(`${await start()}/ws`);
    expect([response.status, response.headers.get('upgrade')]).toEqual([426, 'websocket']);
    await response.text();
  });
});

test('a client that vanishes leaves nothing behind', async () => {
  const { state, model } = endlessModel();
  const origin = await start({ maxPerCaller: 1 }, model);
  const client = await connectWs(origin);
  client.send(chatFrame('Hello'));
  await client.until((frame) => frame.includes('xxx'));
  client.socket.terminate();
  await expect.poll(() => state.isOver).toBe(true);
  const next = await connectWs(origin);
  next.send('hello');
  expect(await next.until(() => true)).toEqual(['Echo: "hello"']);
  expect(isEndOfReply(next.frames.join(''))).toBe(false);
});
