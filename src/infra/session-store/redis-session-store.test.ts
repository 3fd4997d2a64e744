import { describe, expect, test } from 'vitest';
import { hasRedisServer } from '@/testing/redis-server';
import { useRedisStores } from '@/testing/redis-session-stores';
import { replyEnded, replyStarted, textDelta, turn, userMessage } from '@/testing/session-events';
import { describeSessionStore } from '@/testing/session-store-contract';
import { followTo } from '@/testing/session-store-contract-follow';
import { ada, sessionCreated } from '@/testing/session-store-under-test';
import { createRedisSessionStore } from './redis-session-store';

describe.skipIf(!hasRedisServer)('with redis-server installed', () => {
  const redis = useRedisStores();

  describeSessionStore('sessions in Redis', async (options) => ({
    store: await redis.open(options),
    passTime: redis.passTime,
  }));

  describe('sessions in Redis', () => {
    test('two processes that write at the same time see the same log and follow each other', async () => {
      const [one, two] = [await redis.open(), await redis.open()];
      await one.create(ada, sessionCreated());
      const version = 61;
      const followed = [one, two].map((store) => followTo(store, ada, { version }));
      for (let count = 0; count < 30; count += 1) {
        await Promise.all([
          one.append(ada, [userMessage(`one-${count}`)]),
          two.append(ada, [userMessage(`two-${count}`)]),
        ]);
      }
      const loaded = await one.load(ada);
      expect(loaded?.state.version).toBe(version);
      expect(new Set(loaded?.state.messages.map(({ messageId }) => messageId)).size).toBe(60);
      expect(await two.load(ada)).toEqual(loaded);
      for (const { state } of await Promise.all(followed)) expect(state).toEqual(loaded?.state);
    });

    test('a process that has folded nothing yet begins with what another one has kept', async () => {
      const limits = { maxEventsPerSession: 10_000 };
      const [one, two] = [await redis.open(limits), await redis.open(limits)];
      await one.create(ada, sessionCreated());
      await one.append(ada, [replyStarted('r1')]);
      for (let count = 0; count < 300; count += 1) await one.append(ada, [textDelta('r1', 'x')]);
      const loaded = await one.load(ada);
      expect(await two.load(ada)).toEqual(loaded);
      const key = 'taskwright:session:ada/session-1';
      await expect.poll(() => redis.server().command('HGET', key, 'foldVersion')).toBe('302');
      await one.append(ada, [replyEnded('r1')]);
      expect(await (await redis.open(limits)).load(ada)).toEqual(await one.load(ada));
      expect((await (await redis.open(limits)).load(ada, 5))?.state.messages[0]?.content).toBe(
        'xxx',
      );

      const fold = String(await redis.server().command('HGET', key, 'fold'));
      const marked = fold.replace('New conversation', 'From the fold');
      await redis.server().command('HSET', key, 'fold', marked);
      expect((await (await redis.open(limits)).load(ada))?.state.title).toBe('From the fold');
      await redis.server().command('HSET', key, 'fold', '{"of":"another release"}');
      expect(await (await redis.open(limits)).load(ada)).toEqual(await one.load(ada));
    });

    test('what a process has folded of a session is not used for its successor', async () => {
      const [one, two] = [await redis.open(), await redis.open()];
      await one.create(ada, sessionCreated());
      await one.append(ada, [userMessage('old-1')]);
      await two.delete(ada);
      await two.create(ada, sessionCreated());
      await two.append(ada, [userMessage('new-1'), userMessage('new-2')]);
      expect(await one.load(ada)).toEqual(await two.load(ada));
    });

    test('who lets go of a session is unsubscribed', async () => {
      const store = await redis.open();
      await store.create(ada, sessionCreated());
      const channels = () => redis.server().command('PUBSUB', 'CHANNELS');
      const watches = [await store.watch(ada, () => {}), await store.watch(ada, () => {})];
      expect(await channels()).toEqual(['taskwright:wake:ada/session-1']);
      for (const watch of watches) watch[Symbol.dispose]();
      await expect.poll(channels).toEqual([]);
    });

    test.each(['', '/', '../eve', 'a/b', '\ud800', 'x\r\n*1\r\n', '\u0000', 'é'.repeat(5_000)])(
      'no id leads astray: %j',
      async (sessionId) => {
        const store = await redis.open();
        const ref = { ownerId: 'ada', sessionId };
        expect(await store.load(ref)).toBeNull();
        await store.create(ref, sessionCreated(sessionId));
        expect(await store.list('ada')).toHaveLength(1);
        expect((await store.load(ref))?.state.version).toBe(1);
        expect(await store.list('eve')).toEqual([]);
        expect(await store.load({ ownerId: 'ad', sessionId: `a/${sessionId}` })).toBeNull();
      },
    );

    test('a session of which Redis evicted a part is gone and is reported', async () => {
      const [store, other] = [await redis.open(), await redis.open()];
      await store.create(ada, sessionCreated());
      await store.append(ada, turn('m1', 'Hello', 'Hi'));
      await redis.server().command('DEL', 'taskwright:log:ada/session-1');
      expect(await other.load(ada)).toBeNull();
      expect(redis.reports()).toEqual([expect.stringContaining('damaged')]);
      expect(await store.read(ada, 0, 10)).toEqual({ status: 'gone' });
      expect(await store.append(ada, [userMessage('m2')])).toEqual({ status: 'gone' });
      expect(await store.list('ada')).toEqual([]);

      await store.create(ada, sessionCreated());
      await redis.server().command('DEL', 'taskwright:session:ada/session-1');
      expect(await store.load(ada)).toBeNull();
      expect((await store.create(ada, sessionCreated())).state.version).toBe(1);
      expect(await store.read(ada, 0, 10)).toMatchObject({ status: 'read' });
    });

    test('a Redis without memory refuses, and nothing is written', async () => {
      const store = await redis.open();
      await store.create(ada, sessionCreated());
      await redis.server().command('CONFIG', 'SET', 'maxmemory', '1');
      await expect(store.append(ada, [userMessage('m1')])).rejects.toMatchObject({
        code: 'store_unavailable',
      });
      expect((await store.load(ada))?.state.version).toBe(1);
      await redis.server().command('CONFIG', 'SET', 'maxmemory', '0');
      expect(await store.append(ada, [userMessage('m1')], 1)).toMatchObject({ lastSeq: 2 });
      expect(redis.reports()).toContain('Redis refused a command');
    });

    test('scripts that Redis has forgotten are sent again', async () => {
      const store = await redis.open();
      await store.create(ada, sessionCreated());
      await redis.server().command('SCRIPT', 'FLUSH');
      expect((await store.load(ada))?.state.version).toBe(1);
      expect(redis.reports()).toEqual([]);
    });
  });
});

test('a Redis that is not there is a failure at once', async () => {
  const options = { ttlMs: 1, maxSessionsPerOwner: 1, maxEventsPerSession: 1, maxSessionLength: 1 };
  const log = { info: () => {}, warn: () => {}, error: () => {} };
  const open = createRedisSessionStore({
    ...options,
    url: 'unix:///nowhere/redis.sock',
    now: () => new Date(),
    log,
  });
  await expect(open).rejects.toThrow(/ENOENT/);
});
