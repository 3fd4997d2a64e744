import { randomBytes } from 'node:crypto';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent, SessionEvent } from '@/core/sessions/session-event';
import type { ReadOutcome, SessionRef } from '@/core/sessions/session-store';
import { lengthOfEvents } from './event-length';

/** One session's log in memory. */
export interface SessionLog {
  ref: SessionRef;
  generation: string;
  /** The fold of all events that are no longer kept; `null` before the first. */
  base: SessionState | null;
  events: LoggedEvent[];
  state: SessionState;
  /** Size of everything that was appended. */
  length: number;
  /** Counts the changes of a whole store, so that the last changed session has the highest. */
  changeNumber: number;
}

/** Names one incarnation of a log. */
export function newGeneration(): string {
  return randomBytes(6).toString('base64url');
}

export function startLog(ref: SessionRef, event: SessionEvent, at: string): SessionLog {
  const logged = { seq: 1, at, event };
  return {
    ref,
    generation: newGeneration(),
    base: null,
    events: [logged],
    state: reduceSession(null, logged),
    length: lengthOfEvents([event]),
    changeNumber: 0,
  };
}

export function appendToLog(log: SessionLog, events: readonly SessionEvent[], at: string): void {
  const { version } = log.state;
  const logged = events.map((event, index) => ({ seq: version + index + 1, at, event }));
  log.state = logged.reduce(reduceSession, log.state);
  log.events.push(...logged);
  log.length += lengthOfEvents(events);
}

/** Drops the older half once there are more than `maxEvents`, so that trimming costs a constant per event. */
export function trimLog(log: SessionLog, maxEvents: number): void {
  if (log.events.length <= maxEvents) return;
  const dropped = log.events.splice(0, log.events.length - Math.ceil(maxEvents / 2));
  log.base = dropped.reduce<SessionState | null>(reduceSession, log.base);
}

export function readLog(log: SessionLog, afterSeq: number, limit: number): ReadOutcome {
  const start = afterSeq - (log.base?.version ?? 0);
  if (start < 0 || start > log.events.length) return { status: 'trimmed' };
  const events = log.events.slice(start, start + limit);
  return { status: 'read', generation: log.generation, events };
}

/** The session as it was after event `version`; `null` when that was never or is no longer kept. */
export function foldLog(log: SessionLog, version: number): SessionState | null {
  const baseVersion = log.base?.version ?? 0;
  if (version < Math.max(baseVersion, 1) || version > log.state.version) return null;
  return log.events
    .slice(0, version - baseVersion)
    .reduce<SessionState | null>(reduceSession, log.base);
}
