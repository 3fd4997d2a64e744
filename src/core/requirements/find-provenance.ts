import type { ChatMessage } from '../sessions/chat-message';
import { findQuote } from './find-quote';
import type { Provenance } from './requirements';

/** Looks a quote up in what the person wrote, newest message first; `quote` is then as it stands there. */
export function findProvenance(
  messages: readonly ChatMessage[],
  quote: string | null,
): Provenance | null {
  if (quote === null) return null;
  for (const { role, messageId, content } of messages.toReversed()) {
    const range = role === 'user' ? findQuote(content, quote) : null;
    if (range) return { messageId, quote: content.slice(range.start, range.end) };
  }
  return null;
}
