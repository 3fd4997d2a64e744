import { describe, expect, test } from 'vitest';
import { replyStarted, turn, userMessage } from './session-events';
import { ada, type StoreUnderTest, sessionCreated } from './session-store-under-test';

const absent = {
  'a session of somebody else': { ownerId: 'eve', sessionId: ada.sessionId },
  'a session that never was': { ownerId: ada.ownerId, sessionId: 'session-0' },
};

export function describeOwners(opened: () => StoreUnderTest): void {
  describe('owners', () => {
    test.each(Object.entries(absent))('%s is not there', async (_, ref) => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, [userMessage('m1'), replyStarted('r1')]);
      const before = await store.load(ada);
      let wakes = 0;
      using _watch = await store.watch(ref, () => {
        wakes += 1;
      });
      expect(await store.load(ref)).toBeNull();
      expect(await store.load(ref, 1)).toBeNull();
      expect(await store.read(ref, 0, 10)).toEqual({ status: 'gone' });
      expect(await store.append(ref, [userMessage('m2')])).toEqual({ status: 'gone' });
      expect(await store.append(ref, [userMessage('m2')], 3)).toEqual({ status: 'gone' });
      expect(await store.delete(ref)).toBe(false);
      await store.holdReply(ref, 'r1')[Symbol.asyncDispose]();
      expect(await store.list('eve')).toEqual([]);
      expect(await store.load(ada)).toEqual(before);
      expect(wakes).toBe(0);
    });

    test('the same id of two owners names two sessions', async () => {
      const { store } = opened();
      const eve = { ...ada, ownerId: 'eve' };
      const { generation } = await store.create(ada, sessionCreated());
      const other = await store.create(eve, sessionCreated());
      expect(other.generation).not.toBe(generation);
      await store.append(eve, turn('m1', 'mine', 'yours'));
      expect((await store.load(ada))?.state.messages).toEqual([]);
      expect(await store.delete(eve)).toBe(true);
      expect(await store.load(ada)).not.toBeNull();
    });

    test('lists the sessions of one owner, last changed first, though the clock is set back', async () => {
      const { store, time } = opened();
      for (const sessionId of ['s1', 's2', 's3']) {
        await store.create({ ...ada, sessionId }, sessionCreated(sessionId));
      }
      await store.create({ ownerId: 'eve', sessionId: 's4' }, sessionCreated('s4'));
      const createdAt = time.now.toISOString();
      time.now = new Date('2025-12-31T23:00:00.000Z');
      const title = 'Clean orders';
      await store.append({ ...ada, sessionId: 's2' }, [
        { type: 'session-renamed', title, by: 'person' },
      ]);
      const untouched = { title: 'New conversation', createdAt, updatedAt: createdAt };
      expect(await store.list('ada')).toEqual([
        { sessionId: 's2', title, createdAt, updatedAt: time.now.toISOString() },
        { sessionId: 's3', ...untouched },
        { sessionId: 's1', ...untouched },
      ]);
      await store.append({ ...ada, sessionId: 's1' }, [userMessage('m1')]);
      expect((await store.list('ada')).map(({ sessionId }) => sessionId)).toEqual([
        's1',
        's2',
        's3',
      ]);
    });

    test('deletes once', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, turn('m1', 'Hello', 'Hi'));
      expect(await store.delete(ada)).toBe(true);
      expect(await store.delete(ada)).toBe(false);
      expect(await store.load(ada)).toBeNull();
      expect(await store.read(ada, 0, 10)).toEqual({ status: 'gone' });
      expect(await store.append(ada, [userMessage('m2')])).toEqual({ status: 'gone' });
      expect(await store.list('ada')).toEqual([]);
    });

    test('a log that is made anew has another generation and begins at 1', async () => {
      const { store } = opened();
      const first = await store.create(ada, sessionCreated());
      await store.append(ada, [userMessage('m1')]);
      await store.delete(ada);
      const second = await store.create(ada, sessionCreated());
      expect(second.generation).not.toBe(first.generation);
      expect(second.generation).toMatch(/^[A-Za-z0-9_-]{1,64}$/);
      expect(second.state.version).toBe(1);
      expect(await store.load(ada)).toEqual(second);
    });
  });
}
