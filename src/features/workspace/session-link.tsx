'use client';

import { useConversation } from '@/features/session/conversation';
import { useNewConversation } from '@/features/session/new-conversation';
import { useFollowSession } from '@/features/session/use-follow-session';
import { Notice } from '@/ui/notice';
import { TextButton } from '@/ui/text-button';

/** Follows the session, and says so when it cannot. */
export function SessionLink() {
  const { sessionId } = useConversation();
  const { start } = useNewConversation();
  const status = useFollowSession(sessionId);
  if (status === 'live') return null;
  if (status === 'offline') {
    return (
      <Notice tone="caution" role="status">
        The connection is lost; trying again. What you type is kept.
      </Notice>
    );
  }
  return (
    <Notice tone="danger" role="alert">
      This conversation was deleted or has expired.
      <TextButton onClick={start}>Start a new conversation</TextButton>
    </Notice>
  );
}
