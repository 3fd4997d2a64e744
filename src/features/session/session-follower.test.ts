import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultTemplate } from '@/core/requirements/requirement-fields';
import type { FollowedBatch } from '@/core/sessions/follow-session';
import type { SessionEvent } from '@/core/sessions/session-event';
import { emptyEntry, type SessionEntry } from './session-entry';
import { type FollowHandlers, followIntoCache, type LinkStatus } from './session-follower';

const at = '2026-01-01T00:00:00.000Z';

function batchOf(firstSeq: number, ...events: SessionEvent[]): FollowedBatch {
  const logged = events.map((event, index) => ({ seq: firstSeq + index, at, event }));
  const seq = firstSeq + events.length - 1;
  return { type: 'events', position: { generation: 'g', seq }, events: logged };
}

function setUp(initial: SessionEntry | undefined = emptyEntry(defaultTemplate)) {
  let entry = initial;
  let runFrame: (() => void) | null = null;
  const writes: SessionEntry[] = [];
  const statuses: LinkStatus[] = [];
  const opened: { lastEventId: string | null; handlers: FollowHandlers; isClosed: boolean }[] = [];
  const follower = followIntoCache({
    subscribe: (lastEventId, handlers) => {
      const stream = { lastEventId, handlers, isClosed: false };
      opened.push(stream);
      return () => {
        stream.isClosed = true;
      };
    },
    read: () => entry,
    write: (next) => {
      entry = next;
      writes.push(next);
    },
    scheduleFrame: (run) => {
      runFrame = run;
      return () => {
        runFrame = null;
      };
    },
    onStatus: (status) => statuses.push(status),
  });
  const last = () => {
    const stream = opened.at(-1);
    if (!stream) throw new Error('nothing was opened');
    return stream;
  };
  return { follower, opened, last, writes, statuses, frame: () => runFrame?.() };
}

const started: SessionEvent = { type: 'reply-started', messageId: 'm' };
const delta = (text: string): SessionEvent => ({ type: 'text-delta', messageId: 'm', text });

describe('followIntoCache', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('writes once a frame, however many batches came', () => {
    const { last, writes, frame } = setUp();
    last().handlers.onBatch(batchOf(1, started));
    for (let index = 0; index < 1_000; index += 1) {
      last().handlers.onBatch(batchOf(index + 2, delta('x')));
    }
    expect(writes).toHaveLength(0);
    frame();
    expect(writes).toHaveLength(1);
    expect(writes[0]?.session.messages[0]?.content).toBe('x'.repeat(1_000));
    expect(writes[0]?.position).toEqual({ generation: 'g', seq: 1_001 });
  });

  it('resumes after the last event it folded, also those that waited for a frame', () => {
    const { last, opened } = setUp();
    last().handlers.onBatch(batchOf(1, started, delta('a')));
    last().handlers.onEnd();
    vi.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
    expect(last().lastEventId).toBe('g:2');
  });

  it('replaces everything by a snapshot', () => {
    const { last, writes, frame } = setUp(undefined);
    const { session } = emptyEntry(defaultTemplate);
    const state = { ...session, title: 'Orders', version: 9 };
    last().handlers.onBatch({ type: 'snapshot', position: { generation: 'h', seq: 9 }, state });
    frame();
    expect(writes).toEqual([{ session: state, position: { generation: 'h', seq: 9 } }]);
  });

  it('says offline after three seconds and live again with the connection', () => {
    const { last, statuses } = setUp();
    last().handlers.onConnected(true);
    last().handlers.onConnected(false);
    vi.advanceTimersByTime(2_999);
    expect(statuses).toEqual(['live']);
    vi.advanceTimersByTime(1);
    last().handlers.onConnected(true);
    expect(statuses).toEqual(['live', 'offline', 'live']);
  });

  it('ends with the session and does not come back', () => {
    const { last, statuses, opened } = setUp();
    last().handlers.onBatch({ type: 'gone' });
    last().handlers.onEnd();
    vi.advanceTimersByTime(60_000);
    expect(statuses.at(-1)).toBe('gone');
    expect(opened).toHaveLength(1);
    expect(last().isClosed).toBe(true);
  });

  it('folds what waits when it is stopped, closes the stream and hears nothing more', () => {
    const { follower, last, writes, statuses } = setUp();
    last().handlers.onBatch(batchOf(1, started));
    follower.stop();
    last().handlers.onBatch(batchOf(2, delta('late')));
    last().handlers.onConnected(false);
    vi.advanceTimersByTime(60_000);
    expect(writes).toHaveLength(1);
    expect(last().isClosed).toBe(true);
    expect(statuses).not.toContain('offline');
  });
});
