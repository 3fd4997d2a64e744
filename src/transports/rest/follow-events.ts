import type { Services } from '@/core/services';
import { type EventPosition, formatEventId } from '@/core/sessions/event-id';
import { type FollowedBatch, followSession } from '@/core/sessions/follow-session';
import { mergeTextDeltas } from '@/core/sessions/merge-text-deltas';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent } from '@/core/sessions/session-event';
import type { SessionRef } from '@/core/sessions/session-store';
import { eitherSignal } from './either-signal';
import { goneEvent, type IdentifiedEvent } from './sse-events';

/** One step of a session, with the session after it. */
export type FollowedStep =
  | { type: 'event'; id: string; logged: LoggedEvent; after: SessionState }
  /** The session as it is, because there is no way from where the reader was. */
  | { type: 'snapshot'; id: string; before: SessionState | null; after: SessionState };

/** What a reader is told of one step. */
export interface Told {
  events: readonly IdentifiedEvent[];
  /** Whether there is nothing more to tell. */
  isOver: boolean;
}

export interface FollowSignals {
  /** Ends the following at once: the reader has gone. */
  signal: AbortSignal;
  /** Ends it after what is in the log: the server stops. */
  shutdown: AbortSignal;
}

export interface FollowEventsOptions extends FollowSignals {
  /** Position to go on from, with the session as it was there; `null`: from a snapshot. */
  from: { position: EventPosition; state: SessionState | null } | null;
  tell: (step: FollowedStep) => Told;
}

const restLimit = 10_000;

/**
 * Follows a session and folds as it goes, and yields what `tell` says of it, in the lots that it comes in: until
 * there is nothing more to tell, a signal aborts, or the session is gone.
 */
export async function* followEvents(
  services: Services,
  ref: SessionRef,
  { from, tell, signal, shutdown }: FollowEventsOptions,
): AsyncGenerator<readonly IdentifiedEvent[], void, undefined> {
  using leaving = eitherSignal(signal, shutdown);
  let position = from?.position ?? null;
  let state = from?.state ?? null;
  const tellAll = (batch: Exclude<FollowedBatch, { type: 'gone' }>): Told => {
    const events: IdentifiedEvent[] = [];
    for (const step of stepsOf(batch, state)) {
      state = step.after;
      const told = tell(step);
      events.push(...told.events);
      if (told.isOver) return { events, isOver: true };
    }
    position = batch.position;
    return { events, isOver: false };
  };

  const options = { after: position, signal: leaving.signal };
  for await (const batch of followSession(services.sessions, ref, options)) {
    if (batch.type === 'gone') {
      yield [{ id: formatEventId(position ?? beforeAll), event: goneEvent }];
      return;
    }
    const { events, isOver } = tellAll(batch);
    if (events.length > 0) yield events;
    if (isOver) return;
  }
  if (signal.aborted || !position) return;
  const rest = await services.sessions.read(ref, position.seq, restLimit);
  if (rest.status !== 'read' || rest.generation !== position.generation) return;
  yield tellAll({ type: 'events', position, events: mergeTextDeltas(rest.events) }).events;
}

const beforeAll: EventPosition = { generation: 'none', seq: 0 };

function* stepsOf(
  batch: Exclude<FollowedBatch, { type: 'gone' }>,
  before: SessionState | null,
): Generator<FollowedStep, void, undefined> {
  if (batch.type === 'snapshot') {
    yield { type: 'snapshot', id: formatEventId(batch.position), before, after: batch.state };
    return;
  }
  const { generation } = batch.position;
  let after = before;
  for (const logged of batch.events) {
    after = reduceSession(after, logged);
    yield { type: 'event', id: formatEventId({ generation, seq: logged.seq }), logged, after };
  }
}
