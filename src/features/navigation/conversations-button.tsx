'use client';

import { MessagesSquare } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { Button } from '@/ui/button';

const ConversationsDrawer = lazy(() =>
  import('./conversations-drawer').then((module) => ({ default: module.ConversationsDrawer })),
);

export function ConversationsButton() {
  const [isOpen, setOpen] = useState(false);
  const [wasOpened, setOpened] = useState(false);
  return (
    <>
      <Button
        look="quiet"
        aria-haspopup="dialog"
        aria-expanded={isOpen}
        onClick={() => {
          setOpened(true);
          setOpen(true);
        }}
      >
        <MessagesSquare size={16} aria-hidden />
        <span className="sr-only lg:not-sr-only">Conversations</span>
      </Button>
      {wasOpened && (
        <Suspense>
          <ConversationsDrawer isOpen={isOpen} onOpenChange={setOpen} />
        </Suspense>
      )}
    </>
  );
}
