import type { SessionState } from './session';
import type { LoggedEvent, SessionEvent } from './session-event';

/** Names a session for one owner. A session of somebody else is not there. */
export interface SessionRef {
  ownerId: string;
  sessionId: string;
}

export interface LoadedSession {
  state: SessionState;
  generation: string;
}

export interface SessionSummary {
  sessionId: string;
  title: string;
  createdAt: string;
  updatedAt: string;
}

export type AppendOutcome =
  | { status: 'appended'; lastSeq: number }
  /** The log has grown past `expectedVersion`; nothing was written. */
  | { status: 'conflict' }
  /** No such session for this owner, or it was deleted or has expired. */
  | { status: 'gone' };

export type ReadOutcome =
  | { status: 'read'; generation: string; events: readonly LoggedEvent[] }
  /** That position is not in the log, because the events after it were dropped or it is beyond the end: take a snapshot. */
  | { status: 'trimmed' }
  | { status: 'gone' };

/**
 * Keeps the logs of sessions, each bounded in size and in idle life; reading and appending are use, watching is not.
 *
 * Numbers events without gaps from 1, stamps them, and folds them with `reduceSession`. What `append` has
 * acknowledged is seen by every later `load` and `read`, of any instance. Every call throws
 * `AppError('store_unavailable')` when the storage cannot be reached.
 */
export interface SessionStore {
  /**
   * Starts a log with `session-created`, under an id that the owner has no session of. Throws `too_many_sessions`
   * when the owner has reached the limit.
   */
  create(ref: SessionRef, event: SessionEvent): Promise<LoadedSession>;
  /** The session now, or as it was after event `atVersion`; `null` when it, or that version, is not there. */
  load(ref: SessionRef, atVersion?: number): Promise<LoadedSession | null>;
  /**
   * Appends all events or none. With `expectedVersion` only if the log still ends there.
   * Throws `session_full` when the session has reached its limit of size; a batch that ends a reply, asks for its
   * end or records a task is taken even then.
   */
  append(
    ref: SessionRef,
    events: readonly SessionEvent[],
    expectedVersion?: number,
  ): Promise<AppendOutcome>;
  /** Events after `afterSeq`, oldest first, at most `limit`; none when `afterSeq` is the last one. */
  read(ref: SessionRef, afterSeq: number, limit: number): Promise<ReadOutcome>;
  /** Calls `wake` after every append and on deletion, until disposed. May call it without cause. */
  watch(ref: SessionRef, wake: () => void): Promise<Disposable>;
  /**
   * Says that this process writes the running reply, until disposed. A reply that nobody holds any more is ended
   * exactly once, as interrupted with `server_stopped`: at once when the hold is disposed before the reply has ended,
   * and seconds after the process that held it died. From `reply-started` on there are some seconds to take the hold.
   * Disposing throws nothing.
   */
  holdReply(ref: SessionRef, replyId: string): AsyncDisposable;
  /** The owner's sessions, last changed first, whatever the clocks say. */
  list(ownerId: string): Promise<readonly SessionSummary[]>;
  /** Whether there was something to delete. */
  delete(ref: SessionRef): Promise<boolean>;
  close(): Promise<void>;
}
