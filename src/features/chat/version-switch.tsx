'use client';

import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useSession } from '@/features/session/use-session';
import { IconButton } from '@/ui/icon-button';
import { useChatContext } from './chat-context';
import type { Versions } from './versions-by-message';

/** Goes through the ways in which the conversation went on from here. */
export function VersionSwitch({ versions }: { versions: Versions }) {
  const { act } = useChatContext();
  const isReplying = useSession((session) => session.activeReply !== null);
  const select = (branchId: string | null) =>
    branchId !== null &&
    act((client, sessionId) => client.chat.selectBranch.mutate({ sessionId, branchId }));
  const { previousBranchId, nextBranchId, current, count } = versions;
  return (
    <span className="flex items-center">
      <IconButton
        label="Previous version"
        disabled={isReplying || previousBranchId === null}
        onClick={() => select(previousBranchId)}
      >
        <ChevronLeft size={16} aria-hidden />
      </IconButton>
      <span className="text-small text-soft tabular-nums">
        {current} of {count}
      </span>
      <IconButton
        label="Next version"
        disabled={isReplying || nextBranchId === null}
        onClick={() => select(nextBranchId)}
      >
        <ChevronRight size={16} aria-hidden />
      </IconButton>
    </span>
  );
}
