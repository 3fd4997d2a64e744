import type { ChatMessage } from '@/core/sessions/chat-message';

/** What editing a message does to those after it, in one sentence. */
export function describeSetAside(messages: readonly ChatMessage[], messageId: string): string {
  const at = messages.findIndex((message) => message.messageId === messageId);
  const later = at < 0 ? 0 : messages.length - at - 1;
  if (later === 0) return 'The present wording stays as another version.';
  const what = later === 1 ? 'The message after it' : `The ${later} messages after it`;
  return `${what} will stay as another version, and the requirements go back to before, except what you set yourself.`;
}
