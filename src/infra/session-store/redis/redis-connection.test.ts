import { describe, expect, onTestFinished, test } from 'vitest';
import { hasRedisServer } from '@/testing/redis-server';
import { useRedisStores } from '@/testing/redis-session-stores';
import { openRedisConnection } from './redis-connection';

const log = { info: () => {}, warn: () => {}, error: () => {} };

describe.skipIf(!hasRedisServer)('a connection to Redis', () => {
  const redis = useRedisStores();
  const open = async (maxPending = 100) => {
    const { url } = redis.server();
    const connection = await openRedisConnection({ url, timeoutMs: 1_000, maxPending, log });
    onTestFinished(() => connection.close());
    return connection;
  };

  test('takes so many commands at a time and refuses more at once', async () => {
    const connection = await open(3);
    const together = Array.from({ length: 5 }, () => connection.run((client) => client.ping()));
    const outcomes = await Promise.allSettled(together);
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...['fulfilled', 'fulfilled', 'fulfilled'],
      ...['rejected', 'rejected'],
    ]);
    expect((await connection.run((client) => client.ping())).value).toBe('PONG');
  });

  test('sends again what broke off, over a new connection, and says which attempt it is', async () => {
    const connection = await open();
    const clients = new Set<unknown>();
    const { value } = await connection.run(async (client, attempt) => {
      clients.add(client);
      if (attempt < 3) throw new Error('broke off');
      return attempt;
    });
    expect(value).toBe(3);
    expect(clients.size).toBe(3);
  });

  test('names the run of the server', async () => {
    const connection = await open();
    const ping = () => connection.run((client) => client.ping());
    const [first, again] = [await ping(), await ping()];
    expect(first.epoch).toMatch(/^[0-9a-f]{12}$/);
    expect(again.epoch).toBe(first.epoch);
    await redis.server().kill();
    await redis.server().start();
    expect((await ping()).epoch).not.toBe(first.epoch);
  });

  test('a mistake of ours is no failure of Redis', async () => {
    const connection = await open();
    const mistake = connection.run(async () => {
      throw new TypeError('ours');
    });
    await expect(mistake).rejects.toThrow(TypeError);
    expect((await connection.run((client) => client.ping())).value).toBe('PONG');
  });

  test('once closed it neither works nor comes back', async () => {
    const connection = await open();
    await connection.close();
    await expect(connection.run((client) => client.ping())).rejects.toMatchObject({
      code: 'store_unavailable',
    });
    expect(await redis.server().command('CLIENT', 'LIST')).not.toMatch(/\n.*\n/);
  });

  test('closing while Redis is away ends the attempts to come back', async () => {
    const connection = await open();
    await redis.server().kill();
    const waiting = expect(connection.run((client) => client.ping())).rejects.toMatchObject({
      code: 'store_unavailable',
    });
    await connection.close();
    await waiting;
    await redis.server().start();
    expect(await redis.server().command('CLIENT', 'LIST')).not.toMatch(/\n.*\n/);
  });
});
