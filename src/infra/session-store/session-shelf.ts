import type { SessionRef } from '@/core/sessions/session-store';
import type { SessionLog } from './session-log';

export interface SessionShelfOptions {
  ttlMs: number;
  maxSessions: number;
  maxTotalLength: number;
  monotonicMs: () => number;
  /** Told of each log that was taken off, whatever the reason. */
  onRemoved: (log: SessionLog) => void;
}

/**
 * The logs in memory, by owner and in the order of their use. A log that was idle for too long is taken off, and
 * when there are too many, those that were idle longest; one whose reply is running is in use.
 */
export interface SessionShelf {
  /** The owner's log, which counts as use. */
  find(ref: SessionRef): SessionLog | null;
  /** Puts a log on, or weighs it anew after it has grown, and makes room for it. */
  keep(log: SessionLog): void;
  remove(log: SessionLog): void;
  ofOwner(ownerId: string): readonly SessionLog[];
  removeIdle(): void;
  clear(): void;
}

interface Place {
  log: SessionLog;
  usedAtMs: number;
  weight: number;
}

/** Measured: an event of a few words takes about this much memory beside its text, in UTF-16 code units. */
const eventWeight = 100;

export function createSessionShelf(options: SessionShelfOptions): SessionShelf {
  const { ttlMs, maxSessions, maxTotalLength, monotonicMs, onRemoved } = options;
  /** Least recently used first. */
  const byUse = new Map<SessionLog, Place>();
  const byOwner = new Map<string, Map<string, SessionLog>>();
  let totalWeight = 0;

  const touch = (log: SessionLog, weight: number) => {
    byUse.delete(log);
    byUse.set(log, { log, usedAtMs: monotonicMs(), weight });
  };

  const remove = (log: SessionLog) => {
    const { ownerId, sessionId } = log.ref;
    totalWeight -= byUse.get(log)?.weight ?? 0;
    byUse.delete(log);
    const owned = byOwner.get(ownerId);
    owned?.delete(sessionId);
    if (owned?.size === 0) byOwner.delete(ownerId);
    onRemoved(log);
  };

  const removeIdle = () => {
    const nowMs = monotonicMs();
    for (const { log, usedAtMs, weight } of byUse.values()) {
      if (nowMs - usedAtMs < ttlMs) return;
      if (isInUse(log)) touch(log, weight);
      else remove(log);
    }
  };

  const makeRoomFor = (newest: SessionLog) => {
    for (const log of byUse.keys()) {
      if (byUse.size <= maxSessions && totalWeight <= maxTotalLength) return;
      if (log !== newest && !isInUse(log)) remove(log);
    }
  };

  return {
    find: ({ ownerId, sessionId }) => {
      removeIdle();
      const log = byOwner.get(ownerId)?.get(sessionId);
      if (!log) return null;
      touch(log, byUse.get(log)?.weight ?? 0);
      return log;
    },
    keep: (log) => {
      const { ownerId, sessionId } = log.ref;
      const weight = log.length + eventWeight * log.events.length;
      totalWeight += weight - (byUse.get(log)?.weight ?? 0);
      touch(log, weight);
      const owned = byOwner.get(ownerId) ?? new Map<string, SessionLog>();
      byOwner.set(ownerId, owned.set(sessionId, log));
      makeRoomFor(log);
    },
    remove,
    ofOwner: (ownerId) => {
      removeIdle();
      return [...(byOwner.get(ownerId)?.values() ?? [])];
    },
    removeIdle,
    clear: () => {
      for (const log of [...byUse.keys()]) remove(log);
    },
  };
}

function isInUse(log: SessionLog): boolean {
  return log.state.activeReply !== null;
}
