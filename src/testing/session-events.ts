import { emptyField } from '@/core/requirements/field-content';
import type { ListFieldState, TextFieldState } from '@/core/requirements/requirements';
import type { SessionEvent, SessionEventOf } from '@/core/sessions/session-event';

/** Short ways to write the events that tests need most. */

export function userMessage(messageId: string, content = `message ${messageId}`): SessionEvent {
  return { type: 'message-added', messageId, role: 'user', content, clientMessageId: null };
}

export function replyStarted(messageId: string): SessionEvent {
  return { type: 'reply-started', messageId };
}

export function textDelta(messageId: string, text: string): SessionEvent {
  return { type: 'text-delta', messageId, text };
}

export function replyEnded(
  messageId: string,
  end: Partial<SessionEventOf<'reply-ended'>> = {},
): SessionEvent {
  return {
    type: 'reply-ended',
    messageId,
    outcome: 'completed',
    failure: null,
    model: null,
    usage: null,
    ...end,
  };
}

/** A whole turn: what the person wrote, and the reply `r-ID`. */
export function turn(messageId: string, content: string, reply: string): SessionEvent[] {
  const replyId = `r-${messageId}`;
  return [
    userMessage(messageId, content),
    replyStarted(replyId),
    textDelta(replyId, reply),
    replyEnded(replyId),
  ];
}

export function fieldsChanged(
  fields: SessionEventOf<'requirements-changed'>['fields'],
  change: Partial<SessionEventOf<'requirements-changed'>> = {},
): SessionEvent {
  return {
    type: 'requirements-changed',
    by: 'assistant',
    cause: 'reply',
    messageId: null,
    fields,
    ...change,
  };
}

/** A text field that holds a value of the model. */
export function textField(
  value: string | null,
  state: Partial<TextFieldState> = {},
): TextFieldState {
  const field = emptyField('text');
  if (field.kind !== 'text') throw new Error('not a text');
  return { ...field, value, source: 'inferred', confidence: 0.6, ...state };
}

/** A list field that holds items of the model, with the ids `i0`, `i1`, … */
export function listField(
  texts: readonly string[],
  state: Partial<ListFieldState> = {},
): ListFieldState {
  const field = emptyField('list');
  if (field.kind !== 'list') throw new Error('not a list');
  const items = texts.map(
    (text, index) => ({ itemId: `i${index}`, text, by: 'assistant' }) as const,
  );
  return { ...field, items, source: 'inferred', confidence: 0.6, ...state };
}
