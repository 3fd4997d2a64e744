import type { Services } from '@/core/services';
import { formatEventId, parseEventId } from '@/core/sessions/event-id';
import type { SessionState } from '@/core/sessions/session';
import type { LoadedSession, SessionRef } from '@/core/sessions/session-store';
import { type FollowedStep, type FollowStepsOptions, followSteps } from './follow-steps';
import {
  endEvent,
  goneEvent,
  type IdentifiedEvent,
  requirementsEvent,
  wireEventOf,
} from './sse-events';

export interface ReplyEventsOptions extends Omit<FollowStepsOptions, 'from'> {
  replyId: string;
  /** The session before the message was sent, or later: then the reply's log is read from its start. */
  before: LoadedSession;
}

/** One reply from its first piece to its end, whether it is running, or over and asked for again. */
export async function* replyEvents(
  services: Services,
  ref: SessionRef,
  { replyId, before, ...signals }: ReplyEventsOptions,
): AsyncGenerator<IdentifiedEvent, void, undefined> {
  const { state, generation } = before;
  const known = findReply(state, replyId);
  if (known && known.role !== 'assistant') {
    yield unanswered(services, before);
    return;
  }
  const isEarlier = known === undefined;
  const position = { generation, seq: isEarlier ? state.version : 0 };
  const from = { position, state: isEarlier ? state : null };
  let hasStarted = false;
  for await (const step of followSteps(services, ref, { from, ...signals })) {
    if (step.type === 'gone') {
      yield { id: step.id, event: goneEvent };
      return;
    }
    if (step.type === 'snapshot') {
      yield* bridge(services, step, replyId);
      if (findReply(step.after, replyId)?.status !== 'streaming') return;
      hasStarted = true;
      continue;
    }
    const { event } = step.logged;
    if (event.type === 'reply-started' && event.messageId === replyId) hasStarted = true;
    if (!hasStarted) continue;
    const wire = wireEventOf(
      step.logged,
      step.after,
      services.templates.find(step.after.templateId),
    );
    if (wire && wire.type !== 'message' && wire.type !== 'session')
      yield { id: step.id, event: wire };
    if (event.type === 'reply-ended' && event.messageId === replyId) return;
  }
}

/** What the reader lacks of a reply, taken from the whole session because the log does not reach back. */
function* bridge(
  services: Services,
  { id, before, after }: Extract<FollowedStep, { type: 'snapshot' }>,
  replyId: string,
): Generator<IdentifiedEvent> {
  const template = services.templates.find(after.templateId);
  const reply = findReply(after, replyId);
  const sentLength = (before && findReply(before, replyId)?.content.length) ?? 0;
  const content = reply?.content.slice(sentLength) ?? '';
  // Whoever resumes between the two events below gets the whole session: this id is before all others.
  const generation = parseEventId(id)?.generation ?? '';
  if (content !== '') {
    yield { id: formatEventId({ generation, seq: 0 }), event: { type: 'content', content } };
  }
  const isRunning = reply?.status === 'streaming';
  const last = isRunning
    ? requirementsEvent(after, template)
    : endEvent(reply?.failure ?? null, after, template);
  yield { id, event: last };
}

/** The message stands, but its reply was set aside since. */
function unanswered(services: Services, { state, generation }: LoadedSession): IdentifiedEvent {
  const id = formatEventId({ generation, seq: state.version });
  return { id, event: endEvent(null, state, services.templates.find(state.templateId)) };
}

function findReply(state: SessionState, replyId: string) {
  return state.messages.findLast(({ messageId }) => messageId === replyId);
}
