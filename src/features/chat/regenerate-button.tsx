'use client';

import { RotateCcw } from 'lucide-react';
import { useSession } from '@/features/session/use-session';
import { IconButton } from '@/ui/icon-button';
import { useChatContext } from './chat-context';

/** Has the reply written once more; this one stays as another version. */
export function RegenerateButton({ messageId }: { messageId: string }) {
  const { act } = useChatContext();
  const isReplying = useSession((session) => session.activeReply !== null);
  return (
    <IconButton
      label="Answer again"
      disabled={isReplying}
      onClick={() =>
        act((client, sessionId) => client.chat.regenerate.mutate({ sessionId, messageId }))
      }
    >
      <RotateCcw size={15} aria-hidden />
    </IconButton>
  );
}
