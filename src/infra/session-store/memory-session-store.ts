import { AppError } from '@/core/errors';
import type { SessionEvent } from '@/core/sessions/session-event';
import type { SessionRef, SessionStore } from '@/core/sessions/session-store';
import { abandonedReplyEnd } from './abandoned-reply-end';
import { lengthOfEvents } from './event-length';
import { isTakenWhenFull } from './is-taken-when-full';
import { appendToLog, foldLog, readLog, type SessionLog, startLog, trimLog } from './session-log';
import { createSessionShelf } from './session-shelf';
import { createSessionWatchers } from './session-watchers';

export interface MemorySessionStoreOptions {
  /** Idle life of a session, in milliseconds. */
  ttlMs: number;
  /** Sessions kept at most; the one that was idle longest goes first. */
  maxSessions: number;
  maxSessionsPerOwner: number;
  /** Events of a session kept for followers that resume; older ones are folded into the base. */
  maxEventsPerSession: number;
  /** Size of everything appended to one session, in UTF-16 code units. */
  maxSessionLength: number;
  /** Size of all sessions together; the ones that were idle longest go first. Default: no limit. */
  maxTotalLength?: number;
  now: () => Date;
  /** A clock that is never set, in milliseconds, by which idle life is measured. */
  monotonicMs?: () => number;
}

const sweepIntervalMs = 60_000;

/** Sessions in the memory of this process: gone with it, bounded in number, size and idle life. */
export function createMemorySessionStore(options: MemorySessionStoreOptions): SessionStore {
  const { now, ttlMs, maxSessions, maxTotalLength = Number.POSITIVE_INFINITY } = options;
  const { monotonicMs = () => performance.now() } = options;
  const watchers = createSessionWatchers();
  const onRemoved = ({ ref }: SessionLog) => watchers.wake(keyOf(ref));
  const shelf = createSessionShelf({ ttlMs, maxSessions, maxTotalLength, monotonicMs, onRemoved });
  const sweep = setInterval(shelf.removeIdle, Math.min(ttlMs, sweepIntervalMs)).unref();
  let changes = 0;

  const append = (log: SessionLog, events: readonly SessionEvent[]) => {
    appendToLog(log, events, now().toISOString());
    trimLog(log, options.maxEventsPerSession);
    log.changeNumber = ++changes;
    shelf.keep(log);
    watchers.wake(keyOf(log.ref));
  };

  return {
    create: async (ref, event) => {
      if (shelf.find(ref)) throw new Error(`session ${ref.sessionId} exists`);
      if (shelf.ofOwner(ref.ownerId).length >= options.maxSessionsPerOwner) {
        throw new AppError('too_many_sessions');
      }
      const log = startLog(ref, event, now().toISOString());
      log.changeNumber = ++changes;
      shelf.keep(log);
      return { state: log.state, generation: log.generation };
    },

    load: async (ref, atVersion) => {
      const log = shelf.find(ref);
      if (!log) return null;
      const state = atVersion === undefined ? log.state : foldLog(log, atVersion);
      return state && { state, generation: log.generation };
    },

    append: async (ref, events, expectedVersion) => {
      const log = shelf.find(ref);
      if (!log) return { status: 'gone' };
      const { version } = log.state;
      if (expectedVersion !== undefined && expectedVersion !== version) {
        return { status: 'conflict' };
      }
      if (events.length === 0) return { status: 'appended', lastSeq: version };
      const length = log.length + lengthOfEvents(events);
      if (length > options.maxSessionLength && !isTakenWhenFull(events)) {
        throw new AppError('session_full');
      }
      append(log, events);
      return { status: 'appended', lastSeq: log.state.version };
    },

    read: async (ref, afterSeq, limit) => {
      const log = shelf.find(ref);
      return log ? readLog(log, afterSeq, limit) : { status: 'gone' };
    },

    watch: async (ref, wake) => watchers.add(keyOf(ref), wake),

    holdReply: (ref, replyId) => ({
      [Symbol.asyncDispose]: async () => {
        const log = shelf.find(ref);
        const isRunning = log?.state.activeReply?.messageId === replyId;
        if (log && isRunning) append(log, [abandonedReplyEnd(replyId)]);
      },
    }),

    list: async (ownerId) =>
      shelf
        .ofOwner(ownerId)
        .toSorted((one, other) => other.changeNumber - one.changeNumber)
        .map(({ state: { sessionId, title, createdAt, updatedAt } }) => ({
          sessionId,
          title,
          createdAt,
          updatedAt,
        })),

    delete: async (ref) => {
      const log = shelf.find(ref);
      if (log) shelf.remove(log);
      return log !== null;
    },

    close: async () => {
      clearInterval(sweep);
      shelf.clear();
    },
  };
}

function keyOf({ ownerId, sessionId }: SessionRef): string {
  return JSON.stringify([ownerId, sessionId]);
}
