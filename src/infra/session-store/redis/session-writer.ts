import { randomBytes } from 'node:crypto';
import { AppError } from '@/core/errors';
import type { SessionEvent } from '@/core/sessions/session-event';
import type { SessionRef } from '@/core/sessions/session-store';
import { lengthOfEvents } from '../event-length';
import { isTakenWhenFull } from '../is-taken-when-full';
import type { FoldCache } from './fold-cache';
import type { RedisConnection } from './redis-connection';
import { runScript } from './redis-script';
import { keysOf } from './session-keys';
import { textOfEvent } from './stored-texts';
import { appendScript } from './writing-scripts';

export interface SessionWriterOptions {
  ttlMs: number;
  leaseMs: number;
  maxSessionLength: number;
  now: () => Date;
}

export interface AppendCondition {
  expectedVersion?: number | undefined;
  /** Only while this is the running reply and nobody holds it. */
  abandonedReply?: string;
}

/** What became of an append; `keptCount` is how many events the log holds now. */
export type WriteOutcome =
  | { status: 'conflict' | 'gone' }
  | { status: 'appended'; lastSeq: number; keptCount: number };

export type AppendEvents = (
  ref: SessionRef,
  events: readonly SessionEvent[],
  condition?: AppendCondition,
) => Promise<WriteOutcome>;

/** Appends to logs in Redis; what this process has folded goes along. */
export function createSessionWriter(
  connection: RedisConnection,
  folds: FoldCache,
  options: SessionWriterOptions,
): AppendEvents {
  const processName = randomBytes(6).toString('base64url');
  let batches = 0;

  return async (ref, events, condition = {}) => {
    const { meta, all, channel, sessionId } = keysOf(ref);
    const at = options.now().toISOString();
    const length = lengthOfEvents(events);
    batches += 1;
    const { status, values } = await runScript(connection, appendScript, {
      keys: all,
      given: {
        ...condition,
        ...replyChanges(events),
        sessionId,
        at,
        batch: `${processName}${batches}`,
        length,
        maxLength: options.maxSessionLength,
        isTakenWhenFull: isTakenWhenFull(events),
        title: events.findLast((event) => event.type === 'session-renamed')?.title.toWellFormed(),
        ttlMs: options.ttlMs,
        leaseMs: options.leaseMs,
        channel,
      },
      values: events.map((event) => textOfEvent(event, at)),
    });
    if (status === 'full') throw new AppError('session_full');
    if (status !== 'appended') return { status: status === 'gone' ? 'gone' : 'conflict' };
    const [lastSeq = 0, floor = 0] = values.map(Number);
    const firstSeq = lastSeq - events.length + 1;
    const logged = events.map((event, place) => ({ seq: firstSeq + place, at, event }));
    folds.advance(meta, logged, length);
    return { status: 'appended', lastSeq, keptCount: lastSeq - floor };
  };
}

/** Which reply runs after the events, and which does not any more. */
function replyChanges(events: readonly SessionEvent[]) {
  const started = events.findLast((event) => event.type === 'reply-started')?.messageId;
  const ended = events.findLast((event) => event.type === 'reply-ended')?.messageId;
  return { startedReply: started === ended ? undefined : started, endedReply: ended };
}
