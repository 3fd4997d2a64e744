import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { followSession } from '@/core/sessions/follow-session';
import type { SessionStore } from '@/core/sessions/session-store';
import { hasRedisServer } from '@/testing/redis-server';
import { useRedisStores } from '@/testing/redis-session-stores';
import { replyEnded, replyStarted, textDelta } from '@/testing/session-events';
import { followTo } from '@/testing/session-store-contract-follow';
import { ada, sessionCreated } from '@/testing/session-store-under-test';

const leaseMs = 10_000;
const leaseKey = 'taskwright:lease:ada/session-1';
const interrupted = replyEnded('r1', {
  outcome: 'interrupted',
  failure: { code: 'server_stopped', retryAfterMs: null, categories: [] },
});

async function isRunning(store: SessionStore): Promise<boolean> {
  return (await store.load(ada))?.state.activeReply !== null;
}

async function eventsOf(store: SessionStore) {
  const read = await store.read(ada, 3, 100);
  return read.status === 'read' ? read.events.map(({ event }) => event) : read.status;
}

describe.skipIf(!hasRedisServer)('replies in Redis that nobody writes any more', () => {
  const redis = useRedisStores();
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** A process that writes the reply `r1`. */
  async function startWriter() {
    const writer = await redis.open({ leaseMs });
    await writer.create(ada, sessionCreated());
    await writer.append(ada, [replyStarted('r1')]);
    const hold = writer.holdReply(ada, 'r1');
    await writer.append(ada, [textDelta('r1', 'half a rep')]);
    return { writer, hold };
  }

  test('are ended once, whoever comes across them, when their process has died', async () => {
    const { writer } = await startWriter();
    const others = [await redis.open({ leaseMs }), await redis.open({ leaseMs })];
    await writer.close();
    await redis.passTime(leaseMs - 2_000);
    for (const other of others) expect(await isRunning(other)).toBe(true);
    await redis.passTime(2_001);
    await Promise.all(
      others.flatMap((other) => [
        ...Array.from({ length: 10 }, () => other.load(ada)),
        ...Array.from({ length: 10 }, () => other.read(ada, 0, 100)),
      ]),
    );
    for (const other of others) {
      expect(await eventsOf(other)).toEqual([interrupted]);
      expect((await other.load(ada))?.state.messages[0]).toMatchObject({
        content: 'half a rep',
        status: 'interrupted',
      });
    }
  });

  test('are ended under the eyes of who follows, though nobody does anything', async () => {
    const { writer } = await startWriter();
    const other = await redis.open({ leaseMs, surveyMs: 2_000 });
    const followed = followTo(other, ada, { version: 4 });
    await expect.poll(() => redis.server().command('PUBSUB', 'CHANNELS')).toHaveLength(1);
    await writer.close();
    await redis.passTime(leaseMs + 1);
    vi.advanceTimersByTime(2_000);
    expect((await followed).state?.activeReply).toBeNull();
    expect(await eventsOf(other)).toEqual([interrupted]);
  });

  test('are not those that are held, for however long', async () => {
    const { writer, hold } = await startWriter();
    const other = await redis.open({ leaseMs });
    for (let round = 0; round < 5; round += 1) {
      await redis.passTime(0.8 * leaseMs);
      vi.advanceTimersByTime(leaseMs / 3);
      await writer.list('ada');
      expect(await isRunning(other)).toBe(true);
    }
    await writer.append(ada, [replyEnded('r1')]);
    await hold[Symbol.asyncDispose]();
    expect(await eventsOf(other)).toEqual([replyEnded('r1')]);
  });

  test('do not let the session expire while they are held', async () => {
    const { writer } = await startWriter();
    for (let minutes = 0; minutes < 30; minutes += 1) {
      await redis.passTime(60_000);
      vi.advanceTimersByTime(leaseMs / 3);
      await writer.list('ada');
    }
    expect(await eventsOf(writer)).toEqual([]);
  });

  test('are not those whose lease ran out while Redis was away, for as long as a lease lasts', async () => {
    const { writer } = await startWriter();
    const other = await redis.open({ leaseMs, surveyMs: 2_000 });
    await redis.server().command('DEL', leaseKey);
    await redis.server().command('SAVE');
    await redis.server().kill();
    await redis.server().start();
    await expect.poll(() => redis.server().command('EXISTS', leaseKey)).toBe(1);
    await writer.close();
    await redis.server().command('DEL', leaseKey);
    await expect.poll(() => isRunning(other).catch(() => null)).toBe(true);
    const end = new AbortController();
    const batches = followSession(other, ada, { after: null, signal: end.signal });
    expect((await batches.next()).value).toMatchObject({ type: 'snapshot' });
    const next = batches.next();
    for (let round = 0; round < 3; round += 1) {
      vi.advanceTimersByTime(2_000);
      expect(await isRunning(other)).toBe(true);
    }

    const realNow = performance.now.bind(performance);
    vi.spyOn(performance, 'now').mockImplementation(() => realNow() + leaseMs);
    vi.advanceTimersByTime(2_000);
    expect((await next).value).toMatchObject({ type: 'events', events: [{ event: interrupted }] });
    end.abort();
    expect(await eventsOf(other)).toEqual([interrupted]);
  });
});
