'use client';

import { useEffect } from 'react';
import { composerDrafts } from '@/features/session/composer-drafts';
import { useConversation } from '@/features/session/conversation';
import { useSession } from '@/features/session/use-session';
import { useChatContext } from './chat-context';

/** Gives a message back that the content filter refused, unless the person is writing another already. */
export function useFilteredTextReturn(): void {
  const { draftKey } = useConversation();
  const { pending } = useChatContext();
  const isRefused = useSession(
    ({ messages }) => messages.at(-1)?.failure?.code === 'content_filtered_input',
  );
  const content = pending?.content;
  useEffect(() => {
    if (!isRefused || content === undefined || composerDrafts.get(draftKey) !== '') return;
    composerDrafts.set(draftKey, content);
  }, [isRefused, content, draftKey]);
}
