import { AppError } from '../errors';
import { changedFields } from '../requirements/changed-fields';
import { rewindRequirements } from '../requirements/rewind-requirements';
import type { ChatMessage } from '../sessions/chat-message';
import type { SessionState } from '../sessions/session';
import type { SessionEventOf } from '../sessions/session-event';

interface Fork {
  branchId: string;
  /** The first message that is set aside, and whose it has to be. */
  messageId: string;
  role: ChatMessage['role'];
}

/** What a fork comes to: the event, the messages that stay, and the panel as it was after them. */
export interface ForkedConversation {
  event: SessionEventOf<'conversation-branched'>;
  state: Pick<SessionState, 'messages' | 'requirements'>;
}

/**
 * Sets a message and all after it aside, and the panel back to before them.
 *
 * @throws AppError `message_not_found` when there is no such message of that role; `reply_running`.
 */
export function forkConversation(
  state: SessionState,
  { branchId, messageId, role }: Fork,
): ForkedConversation {
  const from = state.messages.findIndex((message) => message.messageId === messageId);
  if (state.messages[from]?.role !== role) throw new AppError('message_not_found');
  if (state.activeReply) throw new AppError('reply_running');
  const requirements = rewindRequirements(state, state.messages.slice(from));
  const fields = changedFields(state.requirements, requirements);
  return {
    event: { type: 'conversation-branched', branchId, fromMessageId: messageId, fields },
    state: { messages: state.messages.slice(0, from), requirements },
  };
}
