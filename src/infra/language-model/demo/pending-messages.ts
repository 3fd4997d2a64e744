import type { PromptMessage } from '@/core/chat/language-model';

export interface PendingMessages {
  /** What the person has written since the last whole reply, oldest first. */
  texts: readonly string[];
  /** The last whole reply. */
  lastReply: PromptMessage | null;
}

/**
 * What is still to be answered. A reply that was stopped in the middle of a sentence had not got to the fields, so
 * the message before it is read again.
 */
export function pendingMessages(turns: readonly PromptMessage[]): PendingMessages {
  const last = turns.findLastIndex(({ role }) => role === 'assistant');
  const wasCutOff = last >= 0 && !/[.!?…”*`]$/u.test(turns[last]?.content.trimEnd() ?? '');
  const whole = wasCutOff
    ? turns.slice(0, last).findLastIndex(({ role }) => role === 'assistant')
    : last;
  const texts = turns
    .slice(whole + 1)
    .filter(({ role }) => role === 'user')
    .map(({ content }) => content);
  return { texts, lastReply: turns[whole] ?? null };
}
