import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { forkConversation } from './fork-conversation';
import { checkMessageText } from './message-text';
import type { SentMessage } from './send-message';
import { renameAfterFork } from './session-title';
import { startReply } from './start-reply';

export interface MessageEdit {
  /** A message of the person. */
  messageId: string;
  content: string;
}

/**
 * Goes on from an earlier message with other words. That message and all after it are kept as a branch; the panel
 * goes back to what it was before, except what the person set; a new reply starts.
 *
 * @throws AppError `message_blank`, `message_too_long`, `invalid_input`, `message_not_found`, `reply_running`,
 * `session_not_found`, `session_full`, `too_many_replies`, `shutting_down`; then nothing was changed.
 */
export async function editMessage(
  services: Services,
  ref: SessionRef,
  edit: MessageEdit,
): Promise<SentMessage> {
  const { newId } = services;
  const content = checkMessageText(edit.content);
  const { messageId, replyId } = await startReply(services, ref, (state) => {
    const sent = { messageId: newId(), replyId: newId(), isNew: true };
    const fork = forkConversation(state, {
      branchId: newId(),
      messageId: edit.messageId,
      role: 'user',
    });
    const template = services.templates.find(state.templateId);
    return {
      events: [
        fork.event,
        {
          type: 'message-added',
          messageId: sent.messageId,
          role: 'user',
          content,
          clientMessageId: null,
        },
        { type: 'reply-started', messageId: sent.replyId },
        ...renameAfterFork(state, template, { ...fork.state, nextMessage: content }),
      ],
      result: sent,
    };
  });
  return { messageId, replyId };
}
