import type { Services } from '@/core/services';
import { parseEventId } from '@/core/sessions/event-id';
import type { SessionRef } from '@/core/sessions/session-store';
import {
  type FollowEventsOptions,
  type FollowedStep,
  type FollowSignals,
  followEvents,
} from './follow-events';
import { type IdentifiedEvent, wireEventOf } from './sse-events';
import { toChatSession } from './to-chat-session';

export interface SessionEventsOptions extends FollowSignals {
  /** From the client, unchecked. One that is missing, unknown or too old begins with the whole session. */
  lastEventId: string | null;
}

/** Everything that happens in a session, for as long as somebody listens. */
export async function* sessionEvents(
  services: Services,
  ref: SessionRef,
  { lastEventId, ...signals }: SessionEventsOptions,
): AsyncGenerator<readonly IdentifiedEvent[], void, undefined> {
  const tell = (step: FollowedStep) => {
    const { id, after } = step;
    const template = services.templates.find(after.templateId);
    const event: IdentifiedEvent['event'] | null =
      step.type === 'snapshot'
        ? { type: 'session', content: toChatSession(after, template) }
        : wireEventOf(step.logged, after, template);
    return { events: event ? [{ id, event }] : [], isOver: false };
  };
  const from = await resumePoint(services, ref, lastEventId);
  yield* followEvents(services, ref, { from, tell, ...signals });
}

async function resumePoint(
  services: Services,
  ref: SessionRef,
  lastEventId: string | null,
): Promise<FollowEventsOptions['from']> {
  const position = parseEventId(lastEventId);
  const loaded = position && (await services.sessions.load(ref, position.seq));
  if (!loaded || loaded.generation !== position.generation) return null;
  return { position, state: loaded.state };
}
