'use client';

import { useSession } from '@/features/session/use-session';
import { useChatContext } from './chat-context';
import type { PendingMessage } from './use-chat';

/** The message that was sent from here, until the session brings it back. */
export function useUnseenMessage(): PendingMessage | null {
  const { pending } = useChatContext();
  const isSeen = useSession(({ messages }) =>
    messages.some(({ clientMessageId }) => clientMessageId === pending?.clientMessageId),
  );
  return isSeen ? null : pending;
}
