import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import type { ReplyFailure } from '@/core/chat/reply-outcome';
import { errorTexts } from '@/core/error-texts';
import { toExtractedRequirements } from '@/core/requirements/extracted-requirements';
import type { RequirementTemplate } from '@/core/requirements/requirement-template';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent } from '@/core/sessions/session-event';
import { toChatMessage, toChatSession } from './to-chat-session';
import type { WireEvent } from './wire-event';

/**
 * What a reader is told of one event of the log, given the session after it; `null` for what REST does not show.
 * A change that pieces cannot express, such as a return to an earlier version of the conversation, is told by the
 * whole session.
 */
export function wireEventOf(
  { event }: LoggedEvent,
  after: SessionState,
  template: RequirementTemplate,
): WireEvent | null {
  switch (event.type) {
    case 'message-added':
    case 'reply-started': {
      const added = after.messages.findLast(({ messageId }) => messageId === event.messageId);
      return added ? { type: 'message', content: toChatMessage(added, after, template) } : null;
    }
    case 'text-delta':
      return { type: 'content', content: event.text };
    case 'requirements-changed':
      return requirementsEvent(after, template);
    case 'reply-ended':
      return endEvent(event.failure, after, template);
    case 'conversation-branched':
    case 'branch-selected':
    case 'template-changed':
      return { type: 'session', content: toChatSession(after, template) };
    case 'session-created':
    case 'reply-waiting':
    case 'field-drafted':
    case 'question-asked':
    case 'question-closed':
    case 'reply-stop-requested':
    case 'session-renamed':
    case 'task-created':
    case 'task-updated':
      return null;
  }
}

/** The last event of a session that was deleted or has expired. */
export const goneEvent: WireEvent = {
  type: 'error',
  content: errorTexts.session_not_found.detail,
  code: 'session_not_found',
  retryable: false,
};

/** The last event of a reply: the requirements as they are then, or why there is no whole reply. */
export function endEvent(
  failure: ReplyFailure | null,
  after: SessionState,
  template: RequirementTemplate,
): WireEvent {
  if (failure === null) return { ...requirementsEvent(after, template), done: true };
  const { sentence, isRetryable } = replyFailureTexts[failure.code];
  return { type: 'error', content: sentence, code: failure.code, retryable: isRetryable };
}

export function requirementsEvent(after: SessionState, template: RequirementTemplate) {
  const content = toExtractedRequirements(template, after.requirements);
  return { type: 'requirements', content } as const;
}

/** An event with the id to resume after it. */
export interface IdentifiedEvent {
  id: string;
  event: WireEvent;
}
