import { AppError } from '../errors';
import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { SessionEvent } from '../sessions/session-event';
import type { SessionRef } from '../sessions/session-store';
import type { Decision } from '../sessions/update-session';
import { checkMessageText } from './message-text';
import { titleFromMessage } from './session-title';
import { startReply } from './start-reply';

export interface MessageToSend {
  content: string;
  /** Chosen by the client; the same id again, with the same content, is the same message. */
  clientMessageId: string | null;
}

export interface SentMessage {
  messageId: string;
  /** The message of the assistant that answers. */
  replyId: string;
}

/**
 * Adds a message of the person and starts the reply, which goes on whoever is listening. Follow the session to
 * see it. Sending the same `clientMessageId` again returns the first result and starts nothing.
 *
 * @throws AppError `message_blank`, `message_too_long`, `session_not_found`, `reply_running`, `session_full`,
 * `idempotency_conflict`, `too_many_replies`, `shutting_down`; then nothing was added.
 */
export async function sendMessage(
  services: Services,
  ref: SessionRef,
  message: MessageToSend,
): Promise<SentMessage> {
  const content = checkMessageText(message.content);
  const { messageId, replyId } = await startReply(services, ref, (state) =>
    decideToSend(state, { ...message, content }, services.newId),
  );
  return { messageId, replyId };
}

function decideToSend(
  state: SessionState,
  { content, clientMessageId }: MessageToSend,
  newId: () => string,
): Decision<SentMessage & { isNew: boolean }> {
  const index = state.messages.findIndex(
    (message) => clientMessageId !== null && message.clientMessageId === clientMessageId,
  );
  const known = state.messages[index];
  if (known) {
    if (known.content !== content) throw new AppError('idempotency_conflict');
    const replyId = state.messages[index + 1]?.messageId ?? known.messageId;
    return { events: [], result: { messageId: known.messageId, replyId, isNew: false } };
  }
  if (state.activeReply) throw new AppError('reply_running');
  const result = { messageId: newId(), replyId: newId(), isNew: true };
  const events: SessionEvent[] = [
    {
      type: 'message-added',
      messageId: result.messageId,
      role: 'user',
      content,
      clientMessageId,
    },
    { type: 'reply-started', messageId: result.replyId },
  ];
  if (state.messages.length === 0 && !state.isTitlePersons) {
    events.push({ type: 'session-renamed', title: titleFromMessage(content), by: 'assistant' });
  }
  return { events, result };
}
