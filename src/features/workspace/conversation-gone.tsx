'use client';

import { SquarePen } from 'lucide-react';
import Link from 'next/link';
import { useNewConversation } from '@/features/session/new-conversation';
import { buttonClass } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';

interface ConversationGoneProps {
  heading?: string;
  text?: string;
}

export function ConversationGone({
  heading = 'Conversation not found',
  text = 'It was deleted, has expired, or belongs to another browser. Tasks that came from it are still in your list.',
}: ConversationGoneProps) {
  const { start } = useNewConversation();
  return (
    <EmptyState heading={heading} text={text}>
      <Link href="/chat" onClick={start} className={buttonClass('primary')}>
        <SquarePen size={16} aria-hidden /> Start a new conversation
      </Link>
    </EmptyState>
  );
}
