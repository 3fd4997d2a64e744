import { describe, expect, test } from 'vitest';
import type { EventPosition } from '@/core/sessions/event-id';
import { type FollowedBatch, followSession } from '@/core/sessions/follow-session';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { SessionRef, SessionStore } from '@/core/sessions/session-store';
import { replyEnded, replyStarted, textDelta, turn, userMessage } from './session-events';
import { ada, type StoreUnderTest, sessionCreated, storeLimits } from './session-store-under-test';

/** Follows until the session has reached a version, and folds what is handed over as a browser does. */
export async function followTo(
  store: SessionStore,
  ref: SessionRef,
  { version, from, state }: { version: number; from?: EventPosition; state?: SessionState | null },
): Promise<{ state: SessionState | null; batches: FollowedBatch['type'][] }> {
  const end = new AbortController();
  const batches: FollowedBatch['type'][] = [];
  let folded = state ?? null;
  for await (const batch of followSession(store, ref, {
    after: from ?? null,
    signal: end.signal,
  })) {
    batches.push(batch.type);
    if (batch.type === 'snapshot') folded = batch.state;
    if (batch.type === 'events') folded = batch.events.reduce(reduceSession, folded);
    if (batch.type === 'gone' || (folded?.version ?? 0) >= version) end.abort();
  }
  return { state: folded, batches };
}

/** A bell that can be awaited; it counts how often it rang. */
function createBell() {
  let rung = 0;
  let release = () => {};
  const ring = () => {
    rung += 1;
    release();
  };
  const next = async () => {
    const before = rung;
    while (rung === before) {
      await new Promise<void>((resolve) => {
        release = resolve;
      });
    }
  };
  return { ring, next, count: () => rung };
}

export function describeFollowing(opened: () => StoreUnderTest): void {
  describe('watching', () => {
    test('wakes every watcher after an append and on deletion', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      const bells = [createBell(), createBell()];
      const watches = await Promise.all(bells.map(({ ring }) => store.watch(ada, ring)));
      for (const act of [() => store.append(ada, [userMessage('m1')]), () => store.delete(ada)]) {
        const woken = Promise.all(bells.map((bell) => bell.next()));
        await act();
        await woken;
      }
      for (const watch of watches) watch[Symbol.dispose]();
    });

    test('wakes nobody who has let go, and the others still', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      const [gone, stays] = [createBell(), createBell()];
      const watch = await store.watch(ada, gone.ring);
      using _watch = await store.watch(ada, stays.ring);
      watch[Symbol.dispose]();
      watch[Symbol.dispose]();
      const woken = stays.next();
      await store.append(ada, [userMessage('m1')]);
      await woken;
      expect(gone.count()).toBe(0);
    });

    test('goes on over a session that is deleted and made anew', async () => {
      const { store } = opened();
      const { generation } = await store.create(ada, sessionCreated());
      const bell = createBell();
      using _watch = await store.watch(ada, bell.ring);
      await store.delete(ada);
      await store.create(ada, sessionCreated());
      const woken = bell.next();
      await store.append(ada, [userMessage('m1')]);
      await woken;
      const from = { generation, seq: 1 };
      expect((await followTo(store, ada, { version: 2, from })).batches).toEqual(['snapshot']);
    });
  });

  describe('following', () => {
    const conversation = [
      ...turn('m1', 'Hello', 'Hi'),
      userMessage('m2'),
      replyStarted('r2'),
      ...[...'a reply in pieces'].map((piece) => textDelta('r2', piece)),
      replyEnded('r2'),
    ];
    const version = conversation.length + 1;

    test('resuming after every single event gives the whole', async () => {
      const { store } = opened();
      const { generation } = await store.create(ada, sessionCreated());
      for (const event of conversation) await store.append(ada, [event]);
      const whole = (await store.load(ada))?.state;
      expect(whole?.messages.at(-1)?.content).toBe('a reply in pieces');
      for (let seq = 1; seq < version; seq += 1) {
        const state = (await store.load(ada, seq))?.state ?? null;
        const from = { generation, seq };
        const followed = await followTo(store, ada, { version, from, state });
        expect(followed).toEqual({ state: whole, batches: ['events'] });
      }
    });

    test('everybody who follows while it happens sees the same session', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      const followers = Array.from({ length: 5 }, () => followTo(store, ada, { version }));
      for (const event of conversation) await store.append(ada, [event]);
      const whole = (await store.load(ada))?.state;
      for (const { state } of await Promise.all(followers)) expect(state).toEqual(whole);
    });

    test.each([
      ['too far behind', 0, null],
      ['beyond the end', 1_000, null],
      ['of another generation', 5, 'other'],
    ])('a position %s gets a snapshot', async (_, seq, otherGeneration) => {
      const { store } = opened();
      const { generation } = await store.create(ada, sessionCreated());
      await store.append(ada, [replyStarted('r1')]);
      const count = storeLimits.maxEventsPerSession + 1;
      for (let index = 0; index < count; index += 1)
        await store.append(ada, [textDelta('r1', 'x')]);
      const from = { generation: otherGeneration ?? generation, seq };
      const followed = await followTo(store, ada, { version: count + 2, from });
      expect(followed.batches).toEqual(['snapshot']);
      expect(followed.state).toEqual((await store.load(ada))?.state);
    });

    test('ends when the session is deleted', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      const followed = followTo(store, ada, { version: 1_000 });
      await store.append(ada, [userMessage('m1')]);
      await store.delete(ada);
      expect((await followed).batches.at(-1)).toBe('gone');
    });
  });

  describe('a reply that somebody holds', () => {
    const abandoned = replyEnded('r1', {
      outcome: 'interrupted',
      failure: { code: 'server_stopped', retryAfterMs: null, categories: [] },
    });
    const eventsOf = async (store: SessionStore) => {
      const read = await store.read(ada, 2, 100);
      return read.status === 'read' ? read.events.map(({ event }) => event) : read.status;
    };

    test('is ended once when it is let go unfinished', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, [replyStarted('r1')]);
      const hold = store.holdReply(ada, 'r1');
      await store.append(ada, [textDelta('r1', 'half a rep')]);
      await hold[Symbol.asyncDispose]();
      await hold[Symbol.asyncDispose]();
      expect(await eventsOf(store)).toEqual([textDelta('r1', 'half a rep'), abandoned]);
      expect((await store.load(ada))?.state.activeReply).toBeNull();
    });

    test('is left alone when it has ended, even if another one runs', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, [replyStarted('r1')]);
      const hold = store.holdReply(ada, 'r1');
      const next = [replyEnded('r1'), replyStarted('r2')];
      await store.append(ada, next);
      await hold[Symbol.asyncDispose]();
      expect(await eventsOf(store)).toEqual(next);
    });

    test('may lose its session', async () => {
      const { store } = opened();
      await store.create(ada, sessionCreated());
      await store.append(ada, [replyStarted('r1')]);
      const hold = store.holdReply(ada, 'r1');
      await store.delete(ada);
      await expect(hold[Symbol.asyncDispose]()).resolves.toBeUndefined();
    });
  });
}
