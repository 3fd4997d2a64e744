'use client';

import { useState } from 'react';
import { useSession } from '@/features/session/use-session';
import { TypingDots } from '@/ui/typing-dots';
import { useNow } from '@/ui/use-now';
import { waitingText } from './waiting-text';

/** What a reply that is being written waits for, honestly. */
export function ReplyWaiting({ hasText }: { hasText: boolean }) {
  const waiting = useSession((session) => session.activeReply?.waiting ?? null);
  const nowMs = useNow();
  const [sinceMs] = useState(nowMs);
  const text = waitingText({ hasText, waitedMs: nowMs - sinceMs, waiting, nowMs });
  return (
    <p className="flex min-h-6 items-center gap-2 text-small text-soft">
      <TypingDots />
      {text}
    </p>
  );
}
