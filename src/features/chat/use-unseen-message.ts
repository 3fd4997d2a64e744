'use client';

import type { SessionState } from '@/core/sessions/session';
import { useSession } from '@/features/session/use-session';
import { useChatContext } from './chat-context';
import type { PendingMessage } from './use-chat';

/** The message that was sent from here, until the session brings it back. */
export function useUnseenMessage(): PendingMessage | null {
  const { pending } = useChatContext();
  const isSeen = useSession((session) =>
    pending === null ? true : holds(session, pending.clientMessageId),
  );
  return isSeen ? null : pending;
}

/** Also among messages that were set aside since. */
function holds({ messages, branches }: SessionState, clientMessageId: string): boolean {
  return [{ messages }, ...branches].some((branch) =>
    branch.messages.some((message) => message.clientMessageId === clientMessageId),
  );
}
