import { describe, expect, test } from 'vitest';
import { replyEnded, replyStarted, textDelta, userMessage } from '@/testing/session-events';
import { describeSessionStore } from '@/testing/session-store-contract';
import { sessionCreated, startOfTests, storeLimits } from '@/testing/session-store-under-test';
import { createMemorySessionStore, type MemorySessionStoreOptions } from './memory-session-store';

function openStore(options: Partial<MemorySessionStoreOptions> = {}) {
  let elapsedMs = 0;
  const store = createMemorySessionStore({
    ...storeLimits,
    maxSessions: 100,
    now: () => startOfTests,
    monotonicMs: () => elapsedMs,
    ...options,
  });
  const passTime = async (ms: number) => {
    elapsedMs += ms;
  };
  const refOf = (sessionId: string) => ({ ownerId: `owner of ${sessionId}`, sessionId });
  const create = (sessionId: string) => store.create(refOf(sessionId), sessionCreated(sessionId));
  /** Which of them are there, without using them. */
  const present = async (...ids: string[]) => {
    const lists = await Promise.all(ids.map((id) => store.list(refOf(id).ownerId)));
    return ids.filter((_, index) => lists[index]?.length === 1);
  };
  return { store, passTime, refOf, create, present };
}

describeSessionStore('sessions in memory', async (options) => openStore(options));

describe('sessions in memory', () => {
  test('when there are too many, the one that was idle longest goes first', async () => {
    const { store, refOf, create, present } = openStore({ maxSessions: 3 });
    for (const id of ['s1', 's2', 's3']) await create(id);
    await store.load(refOf('s1'));
    await create('s4');
    await create('s5');
    expect(await present('s1', 's2', 's3', 's4', 's5')).toEqual(['s1', 's4', 's5']);
  });

  test('when all of them take too much memory, the one that was idle longest goes first', async () => {
    const { store, refOf, create, present } = openStore({ maxTotalLength: 50_000 });
    for (const id of ['s1', 's2', 's3']) {
      await create(id);
      await store.append(refOf(id), [userMessage('m1', 'x'.repeat(14_000))]);
    }
    expect(await present('s1', 's2', 's3')).toEqual(['s1', 's2', 's3']);
    await store.append(refOf('s1'), [userMessage('m2', 'x'.repeat(14_000))]);
    expect(await present('s1', 's2', 's3')).toEqual(['s1', 's3']);
    await store.append(refOf('s1'), [userMessage('m3', 'x'.repeat(60_000))]);
    expect(await present('s1', 's3')).toEqual(['s1']);
  });

  test('many small events weigh, too', async () => {
    const { store, refOf, create, present } = openStore({
      maxTotalLength: 10_000,
      maxEventsPerSession: 1_000,
    });
    await create('s1');
    await create('s2');
    for (let count = 0; count < 100; count += 1) {
      await store.append(refOf('s2'), [textDelta('r1', 'x')]);
    }
    expect(await present('s1', 's2')).toEqual(['s2']);
  });

  test('memory of sessions that went is free again', async () => {
    const { store, refOf, create, present } = openStore({ maxTotalLength: 50_000 });
    await create('stays');
    for (let round = 0; round < 20; round += 1) {
      await create('s1');
      await store.append(refOf('s1'), [userMessage('m1', 'x'.repeat(30_000))]);
      await store.delete(refOf('s1'));
    }
    expect(await present('stays')).toEqual(['stays']);
  });

  test('a session whose reply is running is neither pushed out nor expires', async () => {
    const { store, passTime, refOf, create, present } = openStore({ maxSessions: 2 });
    await create('busy');
    await store.append(refOf('busy'), [replyStarted('r1')]);
    for (const id of ['s1', 's2', 's3']) await create(id);
    expect(await present('busy', 's1', 's2', 's3')).toEqual(['busy', 's3']);
    for (let day = 0; day < 3; day += 1) {
      await passTime(storeLimits.ttlMs + 1);
      expect(await present('busy', 's3')).toEqual(['busy']);
    }
    await store.append(refOf('busy'), [replyEnded('r1')]);
    await passTime(storeLimits.ttlMs + 1);
    expect(await present('busy')).toEqual([]);
  });

  test.each([
    ['pushed out', ({ create }: ReturnType<typeof openStore>) => create('s2')],
    [
      'expired',
      async ({ passTime, create }: ReturnType<typeof openStore>) => {
        await passTime(storeLimits.ttlMs + 1);
        await create('s2');
      },
    ],
    ['closed', ({ store }: ReturnType<typeof openStore>) => store.close()],
  ])('who watches a session that is %s is woken and finds it gone', async (_, end) => {
    const opened = openStore({ maxSessions: 1 });
    await opened.create('s1');
    let wakes = 0;
    using _watch = await opened.store.watch(opened.refOf('s1'), () => {
      wakes += 1;
    });
    await end(opened);
    expect(wakes).toBe(1);
    expect(await opened.store.read(opened.refOf('s1'), 0, 1)).toEqual({ status: 'gone' });
  });

  test('20,000 visits leave the newest sessions and every running reply', async () => {
    const { store, refOf, create, present } = openStore({ maxSessions: 1_000 });
    await create('busy');
    await store.append(refOf('busy'), [replyStarted('r1')]);
    for (let visit = 1; visit <= 20_000; visit += 1) await create(`s${visit}`);
    expect(await present('busy', 's1', 's19001', 's19002', 's20000')).toEqual([
      'busy',
      's19002',
      's20000',
    ]);
  });
});
