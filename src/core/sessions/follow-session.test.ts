import { expect, test, vi } from 'vitest';
import { countWatchers } from '@/testing/count-watchers';
import { logOf } from '@/testing/fold-events';
import { replyStarted, textDelta, turn } from '@/testing/session-events';
import { eventsOf, startTestSession } from '@/testing/session-log';
import { createScriptedModel, createTestServices } from '@/testing/test-services';
import type { EventPosition } from './event-id';
import { type FollowedBatch, followSession } from './follow-session';
import { reduceSession } from './reduce-session';
import type { SessionState } from './session';

async function startServices() {
  const services = createTestServices({ assistant: createScriptedModel([]) });
  const store = services.sessions;
  const watchers = countWatchers(store);
  return { services, store, watchers, ref: await startTestSession(services) };
}

/** Folds batches as a client does, and checks that no number is left out. */
function createClient() {
  let state: SessionState | null = null;
  let position: EventPosition | null = null;
  return {
    take: (batch: FollowedBatch) => {
      if (batch.type === 'gone') return;
      state = batch.type === 'snapshot' ? batch.state : batch.events.reduce(reduceSession, state);
      expect(state?.version).toBe(batch.position.seq);
      position = batch.position;
    },
    state: () => state,
    position: () => position,
  };
}

test('without a position a snapshot comes first, then what happens', async () => {
  const { store, ref } = await startServices();
  const following = followSession(store, ref, {
    after: null,
    signal: new AbortController().signal,
  });
  const first = await following.next();
  expect(first.value).toMatchObject({
    type: 'snapshot',
    position: { seq: 1 },
    state: { version: 1 },
  });
  await store.append(ref, [replyStarted('r'), textDelta('r', 'a'), textDelta('r', 'b')]);
  const second = await following.next();
  expect(second.value).toMatchObject({
    type: 'events',
    position: { seq: 4 },
    events: [
      { seq: 2, event: replyStarted('r') },
      { seq: 4, event: textDelta('r', 'ab') },
    ],
  });
  await following.return();
});

test('resumed after every event it comes to the same session', async () => {
  const { store, ref } = await startServices();
  const events = [...turn('a', 'Hello', 'Hi'), ...turn('b', 'And?', 'Well')];
  const { generation } = (await store.load(ref)) ?? { generation: '' };
  await store.append(ref, events);
  const whole = (await store.load(ref))?.state;
  for (let seq = 1; seq <= events.length; seq += 1) {
    const client = createClient();
    const before = await store.load(ref, seq);
    if (!before) throw new Error(`no state at ${seq}`);
    client.take({ type: 'snapshot', position: { generation, seq }, state: before.state });
    const after = client.position();
    const following = followSession(store, ref, { after, signal: new AbortController().signal });
    const { value: batch } = await following.next();
    if (batch) client.take(batch);
    expect(batch?.type).toBe('events');
    expect(client.state()).toEqual(whole);
    await following.return();
  }
});

test.each([
  ['beyond the end', 99_999],
  ['before what is kept', 1],
])('a position %s is given a snapshot', async (_name, seq) => {
  const { store, ref } = await startServices();
  const { generation } = (await store.load(ref)) ?? { generation: '' };
  const many = Array.from({ length: 10_001 }, (_, index) => textDelta('r', `${index}`));
  await store.append(ref, [replyStarted('r')]);
  for (let at = 0; at < many.length; at += 1_000)
    await store.append(ref, many.slice(at, at + 1_000));
  const after = { generation, seq };
  const following = followSession(store, ref, { after, signal: new AbortController().signal });
  const { value: batch } = await following.next();
  expect(batch).toMatchObject({ type: 'snapshot', position: { seq: 10_003 } });
  await following.return();
});

test('a position of another generation is given a snapshot, even one whose number is known', async () => {
  const { store, ref } = await startServices();
  await store.append(ref, turn('a', 'Hello', 'Hi'));
  const after = { generation: 'another', seq: 2 };
  const following = followSession(store, ref, { after, signal: new AbortController().signal });
  expect((await following.next()).value).toMatchObject({ type: 'snapshot', position: { seq: 5 } });
  await following.return();
});

test('followers of any speed miss nothing while events are appended', async () => {
  const { store, ref, watchers } = await startServices();
  const total = 300;
  const follow = async (pause: (batch: number) => Promise<void>) => {
    const client = createClient();
    const aborting = new AbortController();
    let batches = 0;
    for await (const batch of followSession(store, ref, { after: null, signal: aborting.signal })) {
      client.take(batch);
      batches += 1;
      await pause(batches);
      if (client.position()?.seq === total + 2) aborting.abort();
    }
    return { state: client.state(), batches };
  };
  const turnOfLoop = () => new Promise<void>((resolve) => setImmediate(resolve));
  const eager = async () => {};
  const slow = async () => {
    for (let turns = 0; turns < 20; turns += 1) await turnOfLoop();
  };
  const write = async () => {
    await store.append(ref, [replyStarted('r')]);
    for (let index = 0; index < total; index += 1) {
      await store.append(ref, [textDelta('r', `${index} `)]);
      if (index % 3 === 0) await turnOfLoop();
    }
  };
  const [fast, behind] = await Promise.all([follow(eager), follow(slow), write()]);
  const whole = (await store.load(ref))?.state;
  expect(fast.state).toEqual(whole);
  expect(behind.state).toEqual(whole);
  expect(behind.batches).toBeLessThan(fast.batches);
  expect(watchers()).toBe(0);
});

test('a long history comes in batches that can be resumed', async () => {
  const { services, store, ref } = await startServices();
  const { generation } = (await store.load(ref)) ?? { generation: '' };
  const events = Array.from({ length: 1_200 }, (_, index) => replyStarted(`r${index}`));
  await store.append(ref, events);
  const seen: string[] = [];
  const following = followSession(store, ref, {
    after: { generation, seq: 1 },
    signal: new AbortController().signal,
  });
  while (seen.length < events.length) {
    const { value: batch } = await following.next();
    if (batch?.type !== 'events') throw new Error('no events');
    expect(batch.events.length).toBeLessThanOrEqual(500);
    seen.push(...batch.events.map(({ event }) => JSON.stringify(event)));
  }
  expect(seen).toEqual((await eventsOf(services, ref)).map((event) => JSON.stringify(event)));
  await following.return();
});

test('an abort ends the following in every phase, and gives its watch back', async () => {
  const { store, ref, watchers } = await startServices();
  const before = AbortSignal.abort();
  expect((await followSession(store, ref, { after: null, signal: before }).next()).done).toBe(true);
  const aborting = new AbortController();
  const options = { after: null, minIntervalMs: 60_000, signal: aborting.signal };
  const asleep = followSession(store, ref, options);
  const waiting = followSession(store, ref, { after: null, signal: aborting.signal });
  await Promise.all([asleep.next(), waiting.next()]);
  const ends = [asleep.next(), waiting.next()];
  await new Promise((resolve) => setImmediate(resolve));
  expect(watchers()).toBe(2);
  aborting.abort();
  expect((await Promise.all(ends)).map(({ done }) => done)).toEqual([true, true]);
  expect(watchers()).toBe(0);
});

test('a follower that is behind gets one batch for each interval', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const { store, ref } = await startServices();
  const { signal } = new AbortController();
  const following = followSession(store, ref, { after: null, minIntervalMs: 33, signal });
  await following.next();
  const next = following.next();
  for (const text of ['a', 'b', 'c']) await store.append(ref, [textDelta('r', text)]);
  await vi.advanceTimersByTimeAsync(32);
  await store.append(ref, [textDelta('r', 'd')]);
  await vi.advanceTimersByTimeAsync(1);
  const { value: batch } = await next;
  expect(batch).toMatchObject({ events: [{ seq: 5, event: textDelta('r', 'abcd') }] });
  vi.useRealTimers();
});

test('a deleted session, or one that was never there, is gone', async () => {
  const { store, ref, watchers } = await startServices();
  const { signal } = new AbortController();
  const following = followSession(store, ref, { after: null, signal });
  await following.next();
  const gone = following.next();
  await store.delete(ref);
  expect((await gone).value).toEqual({ type: 'gone' });
  expect((await following.next()).done).toBe(true);
  const unknown = followSession(store, { ...ref, ownerId: 'eve' }, { after: null, signal });
  expect((await unknown.next()).value).toEqual({ type: 'gone' });
  await unknown.return();
  expect(watchers()).toBe(0);
});

test('a log that begins with something else is refused', () => {
  const [, second] = logOf([replyStarted('r')]);
  expect(() => second && reduceSession(null, second)).toThrow('log begins with reply-started');
});
