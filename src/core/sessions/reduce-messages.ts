import type { ReplyOutcome } from '../chat/reply-outcome';
import type { ChatMessage, MessageStatus } from './chat-message';
import type { SessionState } from './session';
import type { SessionEventOf } from './session-event';

const statusAfter = {
  completed: 'complete',
  stopped: 'stopped',
  interrupted: 'interrupted',
  failed: 'failed',
  filtered: 'failed',
} as const satisfies Record<ReplyOutcome, MessageStatus>;

export function addMessage(
  session: SessionState,
  event: SessionEventOf<'message-added'>,
  at: string,
): SessionState {
  const message: ChatMessage = {
    ...newMessage(event.messageId, at),
    role: event.role,
    content: event.content,
    status: 'complete',
    clientMessageId: event.clientMessageId,
    revision: session.revision,
  };
  return { ...session, messages: [...session.messages, message] };
}

export function startReply(
  session: SessionState,
  event: SessionEventOf<'reply-started'>,
  at: string,
): SessionState {
  return {
    ...session,
    messages: [...session.messages, newMessage(event.messageId, at)],
    drafts: {},
    question: null,
    activeReply: {
      messageId: event.messageId,
      isStopRequested: false,
      waiting: null,
      answeredQuestion: session.question,
    },
  };
}

export function appendText(
  session: SessionState,
  event: SessionEventOf<'text-delta'>,
): SessionState {
  const activeReply = session.activeReply?.waiting
    ? { ...session.activeReply, waiting: null }
    : session.activeReply;
  const messages = replaceStreaming(session.messages, event.messageId, (message) => ({
    ...message,
    content: message.content + event.text,
  }));
  return { ...session, activeReply, messages };
}

/** The first end counts: a process that was thought dead may write another one late. */
export function endReply(
  session: SessionState,
  event: SessionEventOf<'reply-ended'>,
): SessionState {
  const messages = replaceStreaming(session.messages, event.messageId, (message) => ({
    ...message,
    status: statusAfter[event.outcome],
    failure: event.failure,
    model: event.model,
    usage: event.usage,
    revision: session.revision,
  }));
  const isRunning = session.activeReply?.messageId === event.messageId;
  return isRunning
    ? { ...session, messages, activeReply: null, drafts: {} }
    : { ...session, messages };
}

function newMessage(messageId: string, at: string): ChatMessage {
  return {
    messageId,
    role: 'assistant',
    content: '',
    createdAt: at,
    status: 'streaming',
    clientMessageId: null,
    failure: null,
    model: null,
    usage: null,
    revision: null,
  };
}

/**
 * Changes the message only while it is being written. It is nearly always the last one, so the search begins there.
 */
function replaceStreaming(
  messages: ChatMessage[],
  messageId: string,
  change: (message: ChatMessage) => ChatMessage,
): ChatMessage[] {
  const index = messages.findLastIndex((message) => message.messageId === messageId);
  const message = messages[index];
  return message?.status === 'streaming' ? messages.with(index, change(message)) : messages;
}
