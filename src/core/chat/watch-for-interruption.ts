import type { Services } from '../services';
import { type FollowedBatch, followSession } from '../sessions/follow-session';
import type { SessionState } from '../sessions/session';
import type { LoadedSession, SessionRef } from '../sessions/session-store';

export interface WatchedReply {
  ref: SessionRef;
  replyId: string;
  /** The session when the reply began to be written. */
  loaded: LoadedSession;
  /** Aborts when the process shuts down. */
  shutdown: AbortSignal;
}

/** A stop is noticed this much later at most, in milliseconds, and the log is read this seldom for it. */
const watchIntervalMs = 50;

/**
 * A signal that aborts with the reason `stopped` when a stop is requested, `gone` when the session goes away or the
 * reply was ended elsewhere, and `server_stopped` when the process shuts down. Watches until disposed.
 */
export function watchForInterruption(
  services: Services,
  { ref, replyId, loaded, shutdown }: WatchedReply,
): { signal: AbortSignal } & Disposable {
  const interruption = new AbortController();
  const watching = new AbortController();
  const onShutdown = () => interruption.abort('server_stopped');
  shutdown.addEventListener('abort', onShutdown);
  if (shutdown.aborted) onShutdown();

  const watch = async () => {
    const begun = reasonIn(loaded.state, replyId);
    if (begun) return interruption.abort(begun);
    const after = { generation: loaded.generation, seq: loaded.state.version };
    const options = { after, minIntervalMs: watchIntervalMs, signal: watching.signal };
    for await (const batch of followSession(services.sessions, ref, options)) {
      const reason = reasonOf(batch, replyId);
      if (reason) return interruption.abort(reason);
    }
  };
  watch().catch((err) => services.log.error({ err, replyId }, 'cannot watch for stop'));
  return {
    signal: interruption.signal,
    [Symbol.dispose]: () => {
      watching.abort();
      shutdown.removeEventListener('abort', onShutdown);
    },
  };
}

function reasonOf(batch: FollowedBatch, replyId: string): 'stopped' | 'gone' | null {
  if (batch.type === 'gone') return 'gone';
  if (batch.type === 'snapshot') return reasonIn(batch.state, replyId);
  const has = (type: 'reply-ended' | 'reply-stop-requested') =>
    batch.events.some(({ event }) => event.type === type && event.messageId === replyId);
  return has('reply-ended') ? 'gone' : has('reply-stop-requested') ? 'stopped' : null;
}

function reasonIn({ activeReply }: SessionState, replyId: string): 'stopped' | 'gone' | null {
  if (activeReply?.messageId !== replyId) return 'gone';
  return activeReply.isStopRequested ? 'stopped' : null;
}
