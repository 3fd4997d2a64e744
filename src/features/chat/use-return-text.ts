'use client';

import { composerDrafts } from '@/features/session/composer-drafts';
import { useConversation } from '@/features/session/conversation';
import { focusComposer } from '@/features/session/focus-composer';
import { useSession } from '@/features/session/use-session';

/** Puts the message that a reply answers back into the composer, to be changed. */
export function useReturnText(replyId: string): () => void {
  const { draftKey } = useConversation();
  const messages = useSession((session) => session.messages);
  return () => {
    const at = messages.findIndex(({ messageId }) => messageId === replyId);
    composerDrafts.set(draftKey, messages[at - 1]?.content ?? '');
    focusComposer();
  };
}
