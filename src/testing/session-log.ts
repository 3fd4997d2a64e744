import type { Services } from '@/core/services';
import { createSession } from '@/core/sessions/create-session';
import { followSession } from '@/core/sessions/follow-session';
import type { SessionState } from '@/core/sessions/session';
import type { SessionEvent } from '@/core/sessions/session-event';
import type { SessionRef } from '@/core/sessions/session-store';

/** Starts an empty session for an owner. */
export async function startTestSession(services: Services, ownerId = 'ada'): Promise<SessionRef> {
  const { state } = await createSession(services, ownerId);
  return { ownerId, sessionId: state.sessionId };
}

/** Everything that happened in a session after its start, oldest first. */
export async function eventsOf(services: Services, ref: SessionRef): Promise<SessionEvent[]> {
  const read = await services.sessions.read(ref, 0, 100_000);
  if (read.status !== 'read') throw new Error(`the log cannot be read: ${read.status}`);
  return read.events.slice(1).map(({ event }) => event);
}

export async function stateOf(services: Services, ref: SessionRef): Promise<SessionState> {
  const loaded = await services.sessions.load(ref);
  if (!loaded) throw new Error('the session is gone');
  return loaded.state;
}

/** The session as soon as no reply is being written any more. */
export async function untilIdle(services: Services, ref: SessionRef): Promise<SessionState> {
  const { signal } = new AbortController();
  for await (const batch of followSession(services.sessions, ref, { after: null, signal })) {
    if (batch.type === 'gone') break;
    const state = await stateOf(services, ref);
    if (!state.activeReply) return state;
  }
  throw new Error('the session is gone');
}
