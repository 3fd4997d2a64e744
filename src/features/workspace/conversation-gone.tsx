'use client';

import { SquarePen } from 'lucide-react';
import { useNewConversation } from '@/features/session/new-conversation';
import { Button } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

interface ConversationGoneProps {
  heading?: string;
  text?: string;
}

export function ConversationGone({
  heading = 'This conversation is not here',
  text = 'It was deleted, has expired, or belongs to another browser. Tasks that came from it are still in your list.',
}: ConversationGoneProps) {
  const { start } = useNewConversation();
  return (
    <EmptyState heading={heading} text={text}>
      <Button look="primary" onClick={start}>
        <SquarePen size={16} aria-hidden /> Start a new conversation
      </Button>
    </EmptyState>
  );
}
