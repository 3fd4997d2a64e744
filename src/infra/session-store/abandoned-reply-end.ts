import { failedEnd } from '@/core/chat/reply-end';
import type { SessionEvent } from '@/core/sessions/session-event';

/** The end of a reply that nobody writes any more; what arrived of it is kept. */
export function abandonedReplyEnd(replyId: string): SessionEvent {
  return { type: 'reply-ended', messageId: replyId, ...failedEnd('server_stopped', true) };
}
