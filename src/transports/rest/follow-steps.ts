import type { Services } from '@/core/services';
import { type EventPosition, formatEventId } from '@/core/sessions/event-id';
import { type FollowedBatch, followSession } from '@/core/sessions/follow-session';
import { mergeTextDeltas } from '@/core/sessions/merge-text-deltas';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent } from '@/core/sessions/session-event';
import type { SessionRef } from '@/core/sessions/session-store';

/** One step of a session, with the session before and after it. */
export type FollowedStep =
  | { type: 'event'; id: string; logged: LoggedEvent; after: SessionState }
  /** The session as it is, because there is no way from where the reader was. */
  | { type: 'snapshot'; id: string; before: SessionState | null; after: SessionState }
  /** The session was deleted or has expired. Last. */
  | { type: 'gone'; id: string };

export interface FollowStepsOptions {
  /** Position to go on from, with the session as it was there; `null`: from a snapshot. */
  from: { position: EventPosition; state: SessionState | null } | null;
  /** Ends the following at once: the reader has gone. */
  signal: AbortSignal;
  /** Ends it after what is in the log: the server stops. */
  shutdown: AbortSignal;
}

/** Follows a session event by event, folding as it goes, until a signal aborts or the session is gone. */
export async function* followSteps(
  services: Services,
  ref: SessionRef,
  { from, signal, shutdown }: FollowStepsOptions,
): AsyncGenerator<FollowedStep, void, undefined> {
  using leaving = eitherSignal(signal, shutdown);
  let state = from?.state ?? null;
  let position = from?.position ?? null;
  const stepsOf = function* (
    batch: Exclude<FollowedBatch, { type: 'gone' }>,
  ): Generator<FollowedStep> {
    if (batch.type === 'snapshot') {
      const before = state;
      state = batch.state;
      yield { type: 'snapshot', id: formatEventId(batch.position), before, after: state };
    } else {
      for (const logged of batch.events) {
        state = reduceSession(state, logged);
        const id = formatEventId({ generation: batch.position.generation, seq: logged.seq });
        yield { type: 'event', id, logged, after: state };
      }
    }
    position = batch.position;
  };
  const options = { after: position, signal: leaving.signal };
  for await (const batch of followSession(services.sessions, ref, options)) {
    if (batch.type === 'gone') {
      yield { type: 'gone', id: formatEventId(position ?? beforeAll) };
      return;
    }
    yield* stepsOf(batch);
  }
  if (signal.aborted || !position) return;
  const rest = await services.sessions.read(ref, position.seq, restLimit);
  if (rest.status !== 'read' || rest.generation !== position.generation) return;
  yield* stepsOf({ type: 'events', position, events: mergeTextDeltas(rest.events) });
}

const restLimit = 10_000;
const beforeAll: EventPosition = { generation: 'none', seq: 0 };

/** `AbortSignal.any` keeps every composite alive as long as its sources on Node 20; this one lets go. */
function eitherSignal(one: AbortSignal, other: AbortSignal): { signal: AbortSignal } & Disposable {
  const either = new AbortController();
  const abort = () => either.abort();
  one.addEventListener('abort', abort);
  other.addEventListener('abort', abort);
  if (one.aborted || other.aborted) abort();
  return {
    signal: either.signal,
    [Symbol.dispose]: () => {
      one.removeEventListener('abort', abort);
      other.removeEventListener('abort', abort);
    },
  };
}
