'use client';

import { useEffect } from 'react';
import { useConversation } from '@/features/session/conversation';

/** Saves what waits when the page is left or hidden, and what could not be saved when the network is back. */
export function useLeavingFlush(): void {
  const { pendingEdits } = useConversation();
  useEffect(() => {
    const flush = () => void pendingEdits.flushAll();
    const flushWhenHidden = () => document.visibilityState === 'hidden' && flush();
    window.addEventListener('pagehide', flush);
    window.addEventListener('online', flush);
    document.addEventListener('visibilitychange', flushWhenHidden);
    return () => {
      window.removeEventListener('pagehide', flush);
      window.removeEventListener('online', flush);
      document.removeEventListener('visibilitychange', flushWhenHidden);
    };
  }, [pendingEdits]);
}
