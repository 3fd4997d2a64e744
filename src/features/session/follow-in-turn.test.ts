import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FollowedBatch } from '@/core/sessions/follow-session';
import { followInTurn } from './follow-in-turn';
import type { FollowHandlers } from './session-follower';
import { type StreamPlaces, streamPlacesOf } from './stream-places';

const batch = (seq: number): FollowedBatch => ({
  type: 'events',
  position: { generation: 'g', seq },
  events: [],
});

/** The locks of a browser, as far as they are used here. */
function createLocks(): LockManager {
  const queues = new Map<string, Promise<unknown>>();
  const request = (name: string, ...rest: unknown[]) => {
    const [options, run] = rest.length === 2 ? rest : [{}, rest[0]];
    if (typeof run !== 'function') throw new Error('nothing to run');
    const isAsking = typeof options === 'object' && options !== null && 'ifAvailable' in options;
    if (isAsking && queues.has(name)) return Promise.resolve(run(null));
    const held = Promise.resolve(queues.get(name)).then(() => run({ name, mode: 'exclusive' }));
    queues.set(name, held);
    return held.finally(() => queues.get(name) === held && queues.delete(name));
  };
  return { request, query: async () => ({}) };
}

function openTabs(places: StreamPlaces) {
  const open = new Set<{ after: string | null; handlers: FollowHandlers }>();
  let most = 0;
  const subscribe = followInTurn((after, handlers) => {
    const stream = { after, handlers };
    open.add(stream);
    most = Math.max(most, open.size);
    return () => void open.delete(stream);
  }, places);
  const follow = () => {
    const seen: FollowedBatch[] = [];
    const ends: string[] = [];
    const close = subscribe(null, {
      onBatch: (news) => seen.push(news),
      onConnected: () => {},
      onEnd: () => ends.push('end'),
    });
    return { seen, ends, close };
  };
  return { open, follow, most: () => most };
}

describe('followInTurn', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('lets ten tabs see everything over four connections', async () => {
    const tabs = openTabs(streamPlacesOf(createLocks()));
    const followers = Array.from({ length: 10 }, tabs.follow);
    const answered = new Set();
    for (let step = 0; step < 400; step += 1) {
      await vi.advanceTimersByTimeAsync(10);
      for (const stream of tabs.open) {
        if (answered.has(stream)) continue;
        answered.add(stream);
        stream.handlers.onConnected(true);
        if (stream.after === null) stream.handlers.onBatch(batch(7));
      }
    }
    expect(followers.map(({ seen }) => seen)).toEqual(Array(10).fill([batch(7)]));
    expect(tabs.most()).toBe(4);
    for (const { close } of followers) close();
    await vi.advanceTimersByTimeAsync(2_000);
    expect([tabs.open.size, vi.getTimerCount()]).toEqual([0, 0]);
  });

  it('stays for a second at most where news never stops, and goes on after the last it saw', async () => {
    const visiting: StreamPlaces = { keep: async () => false, borrow: (visit) => visit() };
    const tabs = openTabs(visiting);
    const { close } = tabs.follow();
    await vi.advanceTimersByTimeAsync(0);
    const [first] = tabs.open;
    if (!first) throw new Error('nobody listens');
    for (let seq = 1; tabs.open.has(first); seq += 1) {
      first.handlers.onBatch(batch(seq));
      await vi.advanceTimersByTimeAsync(100);
      expect(seq).toBeLessThanOrEqual(10);
    }
    await vi.advanceTimersByTimeAsync(300);
    expect([...tabs.open].map(({ after }) => after)).toEqual(['g:10']);
    close();
  });

  it('gives a kept place up with the tab, and the next tab takes it', async () => {
    const tabs = openTabs(streamPlacesOf(createLocks()));
    const [one] = Array.from({ length: 4 }, tabs.follow);
    await vi.advanceTimersByTimeAsync(0);
    for (const { handlers } of [...tabs.open].slice(3)) handlers.onConnected(true);
    one?.close();
    await vi.advanceTimersByTimeAsync(1_000);
    for (const { handlers } of tabs.open) handlers.onConnected(true);
    await vi.advanceTimersByTimeAsync(5_000);
    expect(tabs.open.size).toBe(3);
  });

  it('tells of an end once, and is over then', async () => {
    const tabs = openTabs(streamPlacesOf(undefined));
    const { ends } = tabs.follow();
    await vi.advanceTimersByTimeAsync(0);
    const [stream] = tabs.open;
    stream?.handlers.onEnd();
    stream?.handlers.onEnd();
    await vi.advanceTimersByTimeAsync(5_000);
    expect([ends, tabs.open.size]).toEqual([['end'], 0]);
  });

  it('follows all the same where locks are refused', async () => {
    const refuse = () => Promise.reject(new Error('not here'));
    const tabs = openTabs({ keep: refuse, borrow: refuse });
    tabs.follow();
    await vi.advanceTimersByTimeAsync(0);
    expect(tabs.open.size).toBe(1);
  });
});
