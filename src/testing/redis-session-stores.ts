import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import type { SessionStore } from '@/core/sessions/session-store';
import {
  createRedisSessionStore,
  type RedisSessionStoreOptions,
} from '@/infra/session-store/redis-session-store';
import { type RedisProxy, startRedisProxy } from './redis-proxy';
import { type RedisServer, startRedisServer } from './redis-server';
import { startOfTests, storeLimits } from './session-store-under-test';

/** A Redis server for the tests of a file, emptied before each, and stores that are closed after each. */
export interface RedisStores {
  server: () => RedisServer;
  /** Like another process that uses the server. Without a `surveyMs` what is published has to do. */
  open(options?: Partial<RedisSessionStoreOptions>): Promise<SessionStore>;
  openProxy(): Promise<RedisProxy>;
  /** Makes everything that is kept so much older, in milliseconds. */
  passTime(ms: number): Promise<void>;
  /** What the stores reported since the test began. */
  reports: () => readonly string[];
}

export function useRedisStores(): RedisStores {
  let server: RedisServer;
  const closing: (() => Promise<void>)[] = [];
  let reports: string[] = [];
  beforeAll(async () => {
    server = await startRedisServer();
  });
  beforeEach(async () => {
    reports = [];
    await server.start();
    await server.command('FLUSHALL');
    await server.command('SAVE');
  });
  afterEach(async () => {
    await Promise.all(closing.splice(0).map((close) => close()));
  });
  afterAll(() => server.stop());

  const report = (_: unknown, message: string) => void reports.push(message);
  const log = { info: report, warn: report, error: report };
  return {
    server: () => server,
    open: async (options = {}) => {
      const store = await createRedisSessionStore({
        ...storeLimits,
        now: () => startOfTests,
        url: server.url,
        log,
        surveyMs: 60_000,
        ...options,
      });
      closing.push(() => store.close());
      return store;
    },
    openProxy: async () => {
      const proxy = await startRedisProxy(server.socketPath);
      closing.push(() => proxy.close());
      return proxy;
    },
    passTime: async (ms) => {
      await server.command('EVAL', passTimeScript, '0', String(ms));
    },
    reports: () => reports,
  };
}

/** A key that would live for ever is a fault, and so is one without our prefix. */
const passTimeScript = `
for _, key in ipairs(redis.call('KEYS', '*')) do
  local ttl = redis.call('PTTL', key)
  if ttl < 0 then error(key .. ' never expires') end
  if string.sub(key, 1, 11) ~= 'taskwright:' then error(key .. ' is not ours') end
  redis.call('PEXPIRE', key, ttl - tonumber(ARGV[1]))
end`;
