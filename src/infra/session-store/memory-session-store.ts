import { randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import { AppError } from '@/core/errors';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent, SessionEvent } from '@/core/sessions/session-event';
import type { SessionRef, SessionStore } from '@/core/sessions/session-store';

export interface MemorySessionStoreOptions {
  /** Idle life of a session, in milliseconds. */
  ttlMs: number;
  /** Sessions kept at most; the one that was idle longest goes first. */
  maxSessions: number;
  maxSessionsPerOwner: number;
  /** Events of a session kept for followers that resume; older ones are folded into the base. */
  maxEventsPerSession: number;
  /** Size of all text appended to one session, in UTF-16 code units of its JSON. */
  maxSessionLength: number;
  now: () => Date;
}

interface Log {
  ownerId: string;
  generation: string;
  /** The fold of all events that are no longer kept; `null` before the first. */
  base: SessionState | null;
  events: LoggedEvent[];
  state: SessionState;
  length: number;
  watchers: Set<() => void>;
}

/** Sessions in the memory of this process: gone with it, bounded in number, size and idle life. */
export function createMemorySessionStore(options: MemorySessionStoreOptions): SessionStore {
  const { now, ttlMs, maxSessions } = options;
  const logs = new LRUCache<string, Log>({
    max: maxSessions,
    ttl: ttlMs,
    updateAgeOnGet: true,
    perf: { now: () => now().getTime() },
    dispose: (log, _id, reason) => {
      if (reason !== 'set') for (const wake of log.watchers) wake();
    },
  });
  const find = ({ ownerId, sessionId }: SessionRef): Log | null => {
    const log = logs.get(sessionId);
    return log?.ownerId === ownerId ? log : null;
  };
  const ownedBy = (ownerId: string) => [...logs.values()].filter((log) => log.ownerId === ownerId);

  return {
    create: async ({ ownerId, sessionId }, event) => {
      if (ownedBy(ownerId).length >= options.maxSessionsPerOwner) {
        throw new AppError('too_many_sessions');
      }
      const logged = { seq: 1, at: now().toISOString(), event };
      const log: Log = {
        ownerId,
        generation: randomBytes(6).toString('base64url'),
        base: null,
        events: [logged],
        state: reduceSession(null, logged),
        length: lengthOf([event]),
        watchers: new Set(),
      };
      logs.set(sessionId, log);
      return { state: log.state, generation: log.generation };
    },

    load: async (ref, atVersion) => {
      const log = find(ref);
      if (!log) return null;
      const state = atVersion === undefined ? log.state : foldUpTo(log, atVersion);
      return state && { state, generation: log.generation };
    },

    append: async (ref, events, expectedVersion) => {
      const log = find(ref);
      if (!log) return { status: 'gone' };
      const { version } = log.state;
      if (expectedVersion !== undefined && expectedVersion !== version) {
        return { status: 'conflict' };
      }
      const length = log.length + lengthOf(events);
      if (length > options.maxSessionLength && !events.some(endsReply)) {
        throw new AppError('session_full');
      }
      const at = now().toISOString();
      const logged = events.map((event, index) => ({ seq: version + index + 1, at, event }));
      log.state = logged.reduce(reduceSession, log.state);
      log.events.push(...logged);
      log.length = length;
      trim(log, options.maxEventsPerSession);
      for (const wake of log.watchers) wake();
      return { status: 'appended', lastSeq: log.state.version };
    },

    read: async (ref, afterSeq, limit) => {
      const log = find(ref);
      if (!log) return { status: 'gone' };
      const start = afterSeq - (log.base?.version ?? 0);
      if (start < 0 || start > log.events.length) return { status: 'trimmed' };
      const events = log.events.slice(start, start + limit);
      return { status: 'read', generation: log.generation, events };
    },

    watch: async (ref, wake) => {
      const log = find(ref);
      log?.watchers.add(wake);
      return { [Symbol.dispose]: () => void log?.watchers.delete(wake) };
    },

    list: async (ownerId) =>
      ownedBy(ownerId)
        .map(({ state: { sessionId, title, createdAt, updatedAt } }) => ({
          sessionId,
          title,
          createdAt,
          updatedAt,
        }))
        .sort((one, other) => other.updatedAt.localeCompare(one.updatedAt)),

    delete: async (ref) => find(ref) !== null && logs.delete(ref.sessionId),

    close: async () => logs.clear(),
  };
}

/** The end of a reply is always taken, so that a session that is full does not look busy for ever. */
function endsReply(event: SessionEvent): boolean {
  return event.type === 'reply-ended';
}

function lengthOf(events: readonly SessionEvent[]): number {
  return JSON.stringify(events).length;
}

function foldUpTo(log: Log, version: number): SessionState | null {
  const baseVersion = log.base?.version ?? 0;
  if (version < Math.max(baseVersion, 1) || version > log.state.version) return null;
  return log.events
    .slice(0, version - baseVersion)
    .reduce<SessionState | null>(reduceSession, log.base);
}

/** Drops the older half at once, so that trimming costs a constant per event. */
function trim(log: Log, maxEvents: number): void {
  if (log.events.length <= maxEvents) return;
  const dropped = log.events.splice(0, log.events.length - Math.ceil(maxEvents / 2));
  log.base = dropped.reduce<SessionState | null>(reduceSession, log.base);
}
