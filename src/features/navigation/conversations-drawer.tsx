'use client';

import { trpc } from '@/api-client/trpc';
import { readFailure } from '@/features/session/read-failure';
import { Drawer } from '@/ui/drawer';
import { Notice } from '@/ui/notice';
import { Skeleton } from '@/ui/skeleton';
import { TextButton } from '@/ui/text-button';
import { ConversationRow } from './conversation-row';

interface ConversationsDrawerProps {
  isOpen: boolean;
  onOpenChange: (isOpen: boolean) => void;
}

export function ConversationsDrawer({ isOpen, onOpenChange }: ConversationsDrawerProps) {
  return (
    <Drawer title="Conversations" isOpen={isOpen} onOpenChange={onOpenChange}>
      <ConversationList onLeave={() => onOpenChange(false)} />
    </Drawer>
  );
}

function ConversationList({ onLeave }: { onLeave: () => void }) {
  const { data, error, refetch } = trpc.session.list.useQuery(undefined, {
    refetchOnMount: 'always',
    staleTime: 0,
  });
  if (error) {
    return (
      <Notice tone="danger" role="alert" className="m-4">
        {readFailure(error).message} <TextButton onClick={() => refetch()}>Try again</TextButton>
      </Notice>
    );
  }
  if (!data) return <LoadingRows />;
  if (data.length === 0) {
    return (
      <p className="p-5 text-soft">
        No conversations yet. One begins with your first message, and is kept for a while after your
        last.
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line">
      {data.map((summary) => (
        <ConversationRow key={summary.sessionId} summary={summary} onLeave={onLeave} />
      ))}
    </ul>
  );
}

function LoadingRows() {
  return (
    <div className="space-y-3 p-5">
      {['w-3/5', 'w-4/5', 'w-2/5'].map((width) => (
        <Skeleton key={width} className={`h-5 ${width}`} />
      ))}
    </div>
  );
}
