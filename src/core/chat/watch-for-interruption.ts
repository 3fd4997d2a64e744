import type { Services } from '../services';
import { followSession } from '../sessions/follow-session';
import type { SessionState } from '../sessions/session';
import type { SessionEvent } from '../sessions/session-event';
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
 * A signal that aborts with the reason `stopped` when a stop is requested, `gone` when the session goes away, and
 * `server_stopped` when the process shuts down. Watches until disposed.
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

  const isStopped = ({ activeReply }: SessionState) =>
    activeReply?.messageId !== replyId || activeReply.isStopRequested;
  const watch = async () => {
    if (isStopped(loaded.state)) return interruption.abort('stopped');
    const after = { generation: loaded.generation, seq: loaded.state.version };
    const options = { after, minIntervalMs: watchIntervalMs, signal: watching.signal };
    for await (const batch of followSession(services.sessions, ref, options)) {
      if (batch.type === 'gone') return interruption.abort('gone');
      const isNowStopped =
        batch.type === 'snapshot'
          ? isStopped(batch.state)
          : batch.events.some(({ event }) => stopsReply(event, replyId));
      if (isNowStopped) return interruption.abort('stopped');
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

function stopsReply(event: SessionEvent, replyId: string): boolean {
  return event.type === 'reply-stop-requested' && event.messageId === replyId;
}
