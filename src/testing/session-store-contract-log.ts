import { describe, expect, test } from 'vitest';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent, SessionEvent } from '@/core/sessions/session-event';
import type { SessionStore } from '@/core/sessions/session-store';
import { fieldsChanged, textDelta, textField, turn, userMessage } from './session-events';
import { ada, type StoreUnderTest, sessionCreated, storeLimits } from './session-store-under-test';

/** Reads what is kept after a position; fails the test when it cannot be read. */
export async function eventsAfter(store: SessionStore, afterSeq: number): Promise<LoggedEvent[]> {
  const read = await store.read(ada, afterSeq, 1_000);
  if (read.status !== 'read') throw new Error(`cannot be read: ${read.status}`);
  return [...read.events];
}

const conversation: SessionEvent[] = [
  ...turn('m1', 'Clean the orders', 'Which «täble» 🎉?'),
  fieldsChanged({ target_table: textField('orders') }),
  { type: 'session-renamed', title: 'Clean orders', by: 'person' },
  ...turn('m2', 'orders_clean', '\u0000 "quoted" \\ \n line'),
];

export function describeLog(opened: () => StoreUnderTest): void {
  describe('the log', () => {
    test('starts with the event that creates the session', async () => {
      const { store, time } = opened();
      const { state, generation } = await store.create(ada, sessionCreated());
      const logged = { seq: 1, at: time.now.toISOString(), event: sessionCreated() };
      expect(state).toEqual(reduceSession(null, logged));
      expect(await store.load(ada)).toEqual({ state, generation });
      expect(await store.read(ada, 0, 10)).toEqual({
        status: 'read',
        generation,
        events: [logged],
      });
    });

    test('an id that the owner uses is refused, and what it names stays', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, [userMessage('m1')]);
      const before = await store.load(ada);
      await expect(store.create(ada, sessionCreated())).rejects.toThrow(/session-1/);
      expect(await store.load(ada)).toEqual(before);
    });

    test('numbers events without gaps and stamps them', async () => {
      const { store, time } = opened();
      await store.create(ada, sessionCreated());
      time.now = new Date('2026-01-01T00:00:07.000Z');
      expect(await store.append(ada, [userMessage('m1'), userMessage('m2')])).toEqual({
        status: 'appended',
        lastSeq: 3,
      });
      expect(await store.append(ada, [userMessage('m3')])).toMatchObject({ lastSeq: 4 });
      expect((await eventsAfter(store, 1)).map(({ seq, at }) => [seq, at])).toEqual([
        [2, '2026-01-01T00:00:07.000Z'],
        [3, '2026-01-01T00:00:07.000Z'],
        [4, '2026-01-01T00:00:07.000Z'],
      ]);
    });

    test('an append of nothing changes nothing', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      expect(await store.append(ada, [])).toEqual({ status: 'appended', lastSeq: 1 });
      expect(await store.append(ada, [], 7)).toEqual({ status: 'conflict' });
      expect(await eventsAfter(store, 1)).toEqual([]);
    });

    test('with another version expected nothing is written', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, [userMessage('m1')], 1);
      const before = await store.load(ada);
      for (const expected of [0, 1, 3]) {
        const outcome = await store.append(ada, [userMessage('m2'), userMessage('m3')], expected);
        expect(outcome).toEqual({ status: 'conflict' });
      }
      expect(await store.load(ada)).toEqual(before);
    });

    test('of 50 appends that expect the same version exactly one wins, round after round', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      for (let version = 1; version <= 10; version += 1) {
        const outcomes = await Promise.all(
          Array.from({ length: 50 }, (_, index) =>
            store.append(ada, [userMessage(`${version}-${index}`)], version),
          ),
        );
        const winners = outcomes.filter(({ status }) => status === 'appended');
        expect(winners).toEqual([{ status: 'appended', lastSeq: version + 1 }]);
        const [written] = await eventsAfter(store, version);
        const winner = outcomes.findIndex(({ status }) => status === 'appended');
        expect(written?.event).toEqual(userMessage(`${version}-${winner}`));
      }
    });

    test('appends at the same time all land, each batch in one piece', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      const batches = Array.from({ length: 12 }, (_, index) => [
        userMessage(`${index}-a`),
        userMessage(`${index}-b`),
        userMessage(`${index}-c`),
      ]);
      const outcomes = await Promise.all(batches.map((batch) => store.append(ada, batch)));
      const lastSeqs = outcomes.map((outcome) => outcome.status === 'appended' && outcome.lastSeq);
      expect(lastSeqs.toSorted((a, b) => Number(a) - Number(b))).toEqual(
        batches.map((_, index) => 4 + 3 * index),
      );
      const logged = await eventsAfter(store, 1);
      for (const [index, lastSeq] of lastSeqs.entries()) {
        const batch = logged.slice(Number(lastSeq) - 4, Number(lastSeq) - 1);
        expect(batch.map(({ event }) => event)).toEqual(batches[index]);
      }
    });

    test('every version can be loaded and is the fold of what was read up to it', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      for (const event of conversation) await store.append(ada, [event]);
      const logged = await eventsAfter(store, 0);
      expect(logged.slice(1).map(({ event }) => event)).toEqual(conversation);
      let state: SessionState | null = null;
      for (const event of logged) {
        state = reduceSession(state, event);
        expect((await store.load(ada, event.seq))?.state).toEqual(state);
      }
      expect((await store.load(ada))?.state).toEqual(state);
      expect(await store.load(ada, 0)).toBeNull();
      expect(await store.load(ada, logged.length + 1)).toBeNull();
    });

    test('a loaded session does not change under the hands of who has it', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      const loaded = await store.load(ada);
      const copy = structuredClone(loaded);
      await store.append(ada, conversation);
      expect(loaded).toEqual(copy);
    });

    test('is read in windows', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, conversation);
      const all = await eventsAfter(store, 0);
      for (const [afterSeq, limit] of [
        [0, 1],
        [3, 4],
        [9, 500],
        [all.length, 5],
      ] as const) {
        expect(await store.read(ada, afterSeq, limit)).toMatchObject({
          status: 'read',
          events: all.slice(afterSeq, afterSeq + limit),
        });
      }
      expect(await store.read(ada, all.length + 1, 5)).toEqual({ status: 'trimmed' });
    });

    test('keeps the newer half at least and the limit at most; the rest is in the fold', async () => {
      const { store } = opened();
      const { maxEventsPerSession } = storeLimits;
      const { state: created } = await store.create(ada, sessionCreated());
      await store.append(ada, turn('m1', 'Hello', 'Hi'));
      let folded = (await store.load(ada))?.state ?? created;
      for (let version = folded.version + 1; version <= 5 * maxEventsPerSession; version += 1) {
        await store.append(ada, [textDelta('r-m1', `${version} `)]);
        const [event] = await eventsAfter(store, version - 1);
        if (event) folded = reduceSession(folded, event);
        const kept = version - maxEventsPerSession / 2;
        if (kept >= 0) expect(await eventsAfter(store, kept)).toHaveLength(version - kept);
        const dropped = version - maxEventsPerSession - 1;
        if (dropped >= 0) {
          expect(await store.read(ada, dropped, 1)).toEqual({ status: 'trimmed' });
          expect(await store.load(ada, dropped)).toBeNull();
        }
      }
      expect((await store.load(ada))?.state).toEqual(folded);
      const old = folded.version - maxEventsPerSession / 2;
      const later = (await eventsAfter(store, old)).reduce<SessionState | null>(
        reduceSession,
        (await store.load(ada, old))?.state ?? null,
      );
      expect(later).toEqual(folded);
    });
  });
}
