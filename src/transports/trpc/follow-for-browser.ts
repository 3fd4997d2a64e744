import { type TrackedEnvelope, tracked } from '@trpc/server';
import { formatEventId, parseEventId } from '@/core/sessions/event-id';
import { type FollowedBatch, followSession } from '@/core/sessions/follow-session';
import type { SessionRef } from '@/core/sessions/session-store';
import type { TrpcContext } from './context';

/** Two frames at 60 Hz: a browser that is behind gets fewer, larger batches. */
const minIntervalMs = 33;

interface BrowserFollower {
  ref: SessionRef;
  lastEventId: string | null;
  signal: AbortSignal | undefined;
}

/**
 * The session's batches, each tracked by the position after it, so that the browser resumes where it was. Ends
 * after `gone`. Never throws what the browser could retry for ever; at shutdown it ends, and the browser, which
 * has not seen `gone`, comes back.
 */
export async function* followForBrowser(
  { services, shutdown }: Pick<TrpcContext, 'services' | 'shutdown'>,
  { ref, lastEventId, signal }: BrowserFollower,
): AsyncGenerator<TrackedEnvelope<FollowedBatch>, void, undefined> {
  const leaving = new AbortController();
  const leave = () => leaving.abort();
  signal?.addEventListener('abort', leave);
  shutdown.addEventListener('abort', leave);
  if (signal?.aborted || shutdown.aborted) leave();
  try {
    const after = parseEventId(lastEventId);
    const options = { after, minIntervalMs, signal: leaving.signal };
    for await (const batch of followSession(services.sessions, ref, options)) {
      const id = batch.type === 'gone' ? 'gone' : formatEventId(batch.position);
      yield tracked(id, batch);
    }
  } finally {
    signal?.removeEventListener('abort', leave);
    shutdown.removeEventListener('abort', leave);
  }
}
