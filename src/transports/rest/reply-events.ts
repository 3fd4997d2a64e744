import type { Services } from '@/core/services';
import { formatEventId, parseEventId } from '@/core/sessions/event-id';
import type { SessionState } from '@/core/sessions/session';
import type { LoadedSession, SessionRef } from '@/core/sessions/session-store';
import { type FollowedStep, type FollowSignals, followEvents, type Told } from './follow-events';
import { endEvent, type IdentifiedEvent, requirementsEvent, wireEventOf } from './sse-events';

export interface ReplyEventsOptions extends FollowSignals {
  replyId: string;
  /** The session before the message was sent, or later: then the reply's log is read from its start. */
  before: LoadedSession;
}

type Events = AsyncIterable<readonly IdentifiedEvent[]>;

/** One reply from its first piece to its end, whether it is running, or over and asked for again. */
export function replyEvents(
  services: Services,
  ref: SessionRef,
  { replyId, before, ...signals }: ReplyEventsOptions,
): Events {
  const { state, generation } = before;
  const known = findReply(state, replyId);
  if (known && known.role !== 'assistant') return unanswered(services, before);
  const isEarlier = known === undefined;
  const position = { generation, seq: isEarlier ? state.version : 0 };
  const from = { position, state: isEarlier ? state : null };
  return followEvents(services, ref, { from, tell: tellOf(services, replyId), ...signals });
}

function tellOf(services: Services, replyId: string): (step: FollowedStep) => Told {
  let hasStarted = false;
  return (step) => {
    const { id, after } = step;
    if (step.type === 'snapshot') {
      hasStarted = true;
      return bridge(services, step, replyId);
    }
    const { event } = step.logged;
    if (event.type === 'reply-started' && event.messageId === replyId) hasStarted = true;
    if (!hasStarted) return nothing;
    const wire = wireEventOf(step.logged, after, services.templates.find(after.templateId));
    const isOver = event.type === 'reply-ended' && event.messageId === replyId;
    const isReplys = wire !== null && wire.type !== 'message' && wire.type !== 'session';
    return { events: isReplys ? [{ id, event: wire }] : [], isOver };
  };
}

const nothing: Told = { events: [], isOver: false };

/** What the reader lacks of a reply, taken from the whole session because the log does not reach back. */
function bridge(
  services: Services,
  { id, before, after }: Extract<FollowedStep, { type: 'snapshot' }>,
  replyId: string,
): Told {
  const template = services.templates.find(after.templateId);
  const reply = findReply(after, replyId);
  const sentLength = (before && findReply(before, replyId)?.content.length) ?? 0;
  const content = reply?.content.slice(sentLength) ?? '';
  const isOver = reply?.status !== 'streaming';
  const last = isOver
    ? endEvent(reply?.failure ?? null, after, template)
    : requirementsEvent(after, template);
  if (content === '') return { events: [{ id, event: last }], isOver };
  // Whoever resumes between the two gets the whole session: this id is before all others.
  const earlier = formatEventId({ generation: parseEventId(id)?.generation ?? '', seq: 0 });
  const events: IdentifiedEvent[] = [
    { id: earlier, event: { type: 'content', content } },
    { id, event: last },
  ];
  return { events, isOver };
}

/** The message stands, but its reply was set aside since. */
async function* unanswered(services: Services, { state, generation }: LoadedSession): Events {
  const id = formatEventId({ generation, seq: state.version });
  yield [{ id, event: endEvent(null, state, services.templates.find(state.templateId)) }];
}

function findReply(state: SessionState, replyId: string) {
  return state.messages.findLast(({ messageId }) => messageId === replyId);
}
