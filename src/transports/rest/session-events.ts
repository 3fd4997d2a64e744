import type { Services } from '@/core/services';
import { parseEventId } from '@/core/sessions/event-id';
import type { SessionRef } from '@/core/sessions/session-store';
import { type FollowStepsOptions, followSteps } from './follow-steps';
import { goneEvent, type IdentifiedEvent, wireEventOf } from './sse-events';
import { toChatSession } from './to-chat-session';

export interface SessionEventsOptions extends Omit<FollowStepsOptions, 'from'> {
  /** From the client, unchecked. One that is missing, unknown or too old begins with the whole session. */
  lastEventId: string | null;
}

/** Everything that happens in a session, for as long as somebody listens. */
export async function* sessionEvents(
  services: Services,
  ref: SessionRef,
  { lastEventId, ...signals }: SessionEventsOptions,
): AsyncGenerator<IdentifiedEvent, void, undefined> {
  const from = await resumePoint(services, ref, lastEventId);
  for await (const step of followSteps(services, ref, { from, ...signals })) {
    if (step.type === 'gone') {
      yield { id: step.id, event: goneEvent };
      return;
    }
    const template = services.templates.find(step.after.templateId);
    const event: IdentifiedEvent['event'] | null =
      step.type === 'snapshot'
        ? { type: 'session', content: toChatSession(step.after, template) }
        : wireEventOf(step.logged, step.after, template);
    if (event) yield { id: step.id, event };
  }
}

async function resumePoint(
  services: Services,
  ref: SessionRef,
  lastEventId: string | null,
): Promise<FollowStepsOptions['from']> {
  const position = parseEventId(lastEventId);
  const loaded = position && (await services.sessions.load(ref, position.seq));
  if (!loaded || loaded.generation !== position.generation) return null;
  return { position, state: loaded.state };
}
