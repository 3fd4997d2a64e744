'use client';

import { SquarePen } from 'lucide-react';
import { useNewConversation } from '@/features/session/new-conversation';
import { Button } from '@/ui/button';

export function NewConversationButton() {
  const { start } = useNewConversation();
  return (
    <Button look="quiet" onClick={start}>
      <SquarePen size={16} aria-hidden />
      <span className="sr-only lg:not-sr-only">New conversation</span>
    </Button>
  );
}
