import { createServer } from 'node:net';
import { describe, expect, test } from 'vitest';
import { startRedisProxy } from '@/testing/redis-proxy';
import { hasRedisServer, startRedisServer } from '@/testing/redis-server';
import { ada, sessionCreated } from '@/testing/session-store-under-test';
import { openSessionStore } from './open-session-store';
import { explainStartFailure } from './start-failure';

const log = { info: () => {}, warn: () => {}, error: () => {} };

function open(REDIS_URL?: string) {
  return openSessionStore({ REDIS_URL, SESSION_TTL_MINUTES: 5 }, () => new Date(), log);
}

async function failureOf(url: string): Promise<string[]> {
  return open(url).then(() => ['started'], explainStartFailure);
}

test('without an address sessions are in the memory of the process', async () => {
  const [one, two] = [await open(), await open()];
  await one.create(ada, sessionCreated());
  expect(await one.list('ada')).toHaveLength(1);
  expect(await two.list('ada')).toEqual([]);
  await Promise.all([one.close(), two.close()]);
});

test('a Redis that nobody runs stops the start, and the sentence shows no password', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  await new Promise((resolve) => server.close(resolve));
  const host = `127.0.0.1:${address.port}`;
  expect(await failureOf(`redis://user:canary@${host}/0`)).toEqual([
    `Redis cannot be used at ${host}, which REDIS_URL names: connect ECONNREFUSED ${host}`,
  ]);
});

test('something that listens and never answers stops the start, too', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const [failure] = await failureOf(`redis://127.0.0.1:${address.port}`);
  expect(failure).toMatch(/^Redis cannot be used at 127.+: no answer within 1000 ms$/);
  server.close();
});

describe.skipIf(!hasRedisServer)('with redis-server installed', () => {
  test('with an address they are in Redis, and another process finds them', async () => {
    const server = await startRedisServer();
    const proxy = await startRedisProxy(server.socketPath);
    const [one, two] = [await open(proxy.url), await open(proxy.url)];
    await one.create(ada, sessionCreated());
    expect(await two.list('ada')).toHaveLength(1);
    await Promise.all([one.close(), two.close()]);
    await proxy.close();
    await server.stop();
  });

  test('a wrong password stops the start and is not shown', async () => {
    const server = await startRedisServer();
    await server.command('CONFIG', 'SET', 'requirepass', 'right');
    const proxy = await startRedisProxy(server.socketPath);
    const [failure] = await failureOf(proxy.url.replace('//', '//:canary@'));
    expect(failure).toMatch(/WRONGPASS/);
    expect(failure).not.toContain('canary');
    await proxy.close();
    await server.stop();
  });
});
