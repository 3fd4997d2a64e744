import { describe, expect, test } from 'vitest';
import type { SessionEvent } from '@/core/sessions/session-event';
import { replyEnded, replyStarted, textDelta, turn, userMessage } from './session-events';
import { ada, type StoreUnderTest, sessionCreated, storeLimits } from './session-store-under-test';

const { ttlMs, maxSessionsPerOwner, maxSessionLength } = storeLimits;

export function describeLimits(opened: () => StoreUnderTest): void {
  describe('idle life', () => {
    test('ends when nobody has used the session for its time', async () => {
      const { store, passTime } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, turn('m1', 'Hello', 'Hi'));
      await passTime(ttlMs + 1);
      expect(await store.load(ada)).toBeNull();
      expect(await store.read(ada, 0, 10)).toEqual({ status: 'gone' });
      expect(await store.append(ada, [userMessage('m2')])).toEqual({ status: 'gone' });
      expect(await store.list('ada')).toEqual([]);
      expect(await store.delete(ada)).toBe(false);
    });

    const uses: Record<string, (opened: StoreUnderTest) => Promise<unknown>> = {
      load: ({ store }) => store.load(ada),
      read: ({ store }) => store.read(ada, 0, 1),
      append: ({ store }) => store.append(ada, [userMessage('m1')]),
    };
    test.each(Object.entries(uses))('is renewed by %s', async (_, use) => {
      const { store, passTime } = opened();
      await store.create(ada, sessionCreated());
      for (let round = 0; round < 3; round += 1) {
        await passTime(0.8 * ttlMs);
        await use(opened());
      }
      expect(await store.list('ada')).toHaveLength(1);
      expect(await store.load(ada)).not.toBeNull();
      expect(await store.read(ada, 0, 1)).toMatchObject({ status: 'read' });
    });

    test('is not renewed by watching, by listing or by somebody else', async () => {
      const { store, passTime } = opened();
      await store.create(ada, sessionCreated());
      using _watch = await store.watch(ada, () => {});
      await passTime(0.8 * ttlMs);
      await store.list('ada');
      await store.load({ ...ada, ownerId: 'eve' });
      await passTime(0.3 * ttlMs);
      expect(await store.load(ada)).toBeNull();
    });
  });

  describe('size', () => {
    test('an owner has so many sessions and no more, until one is deleted or has expired', async () => {
      const { store, passTime } = opened();
      const create = (sessionId: string, ownerId = 'ada') =>
        store.create({ ownerId, sessionId }, sessionCreated(sessionId));
      for (let count = 1; count <= maxSessionsPerOwner; count += 1) await create(`s${count}`);
      await expect(create('more')).rejects.toMatchObject({ code: 'too_many_sessions' });
      expect(await store.list('ada')).toHaveLength(maxSessionsPerOwner);
      await expect(create('s1', 'eve')).resolves.toBeTruthy();
      await store.delete({ ownerId: 'ada', sessionId: 's2' });
      await create('more');
      await expect(create('again')).rejects.toMatchObject({ code: 'too_many_sessions' });
      await passTime(ttlMs + 1);
      await create('again');
      expect((await store.list('ada')).map(({ sessionId }) => sessionId)).toEqual(['again']);
    });

    test('sessions that have expired make room for as many new ones', async () => {
      const { store, passTime } = opened();
      const refOf = (sessionId: string) => ({ ownerId: 'ada', sessionId });
      const create = (sessionId: string) =>
        store.create(refOf(sessionId), sessionCreated(sessionId));
      for (let count = 1; count <= maxSessionsPerOwner; count += 1) await create(`s${count}`);
      await passTime(0.8 * ttlMs);
      await store.load(refOf('s1'));
      await passTime(0.3 * ttlMs);
      for (let count = 2; count <= maxSessionsPerOwner; count += 1) await create(`new-${count}`);
      await expect(create('more')).rejects.toMatchObject({ code: 'too_many_sessions' });
      const listed = (await store.list('ada')).map(({ sessionId }) => sessionId);
      expect(listed).toEqual(['new-5', 'new-4', 'new-3', 'new-2', 's1']);
    });

    test('a session takes text up to its limit and not one character more', async () => {
      const { store } = opened();
      const spentLength = JSON.stringify([sessionCreated(), replyStarted('r1')]).length - 3;
      await store.create(ada, sessionCreated());
      await store.append(ada, [replyStarted('r1')]);
      const piece = textDelta('r1', 'x'.repeat((maxSessionLength - spentLength) / 2));
      const rest = 'x'.repeat((maxSessionLength - spentLength) % 2);
      await store.append(ada, [piece, piece, textDelta('r1', rest)]);
      const full = await store.load(ada);
      for (const events of [[textDelta('r1', 'x')], [userMessage('m2')]]) {
        await expect(store.append(ada, events)).rejects.toMatchObject({ code: 'session_full' });
        const conflict = await store.append(ada, events, 1);
        expect(conflict).toEqual({ status: 'conflict' });
      }
      expect(await store.load(ada)).toEqual(full);
    });

    const closing: SessionEvent[] = [
      { type: 'reply-stop-requested', messageId: 'r1' },
      { type: 'task-created', taskId: 't1', revision: 1 },
      replyEnded('r1'),
    ];
    test('a full session still ends its reply and records its task', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, [replyStarted('r1')]);
      const tooLong = textDelta('r1', 'x'.repeat(maxSessionLength));
      await expect(store.append(ada, [tooLong])).rejects.toMatchObject({ code: 'session_full' });
      for (const event of closing) await store.append(ada, [event]);
      const { state } = (await store.load(ada)) ?? {};
      expect(state).toMatchObject({ activeReply: null, task: { taskId: 't1' } });
      await store.append(ada, [replyStarted('r2')]);
      const rest = textDelta('r2', 'x'.repeat(maxSessionLength));
      expect(await store.append(ada, [rest, replyEnded('r2')])).toMatchObject({ lastSeq: 8 });
      await expect(store.append(ada, [userMessage('m2')])).rejects.toMatchObject({
        code: 'session_full',
      });
    });
  });
}
