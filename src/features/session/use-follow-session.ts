'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { followInTurn } from './follow-in-turn';
import { scheduleFrame } from './schedule-frame';
import { type SessionEntry, sessionQueryKey } from './session-entry';
import {
  type FollowerPorts,
  followIntoCache,
  type LinkStatus,
  offlineAfterMs,
} from './session-follower';
import { streamPlacesOf } from './stream-places';
import { useOnline } from './use-online';
import { usePageVisible } from './use-page-visible';

/** Keeps the cached session true for as long as the page can be seen. */
export function useFollowSession(sessionId: string | null): LinkStatus {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const isVisible = usePageVisible();
  const isOnline = useOnline();
  const [status, setStatus] = useState<LinkStatus>('live');

  useEffect(() => {
    if (sessionId === null || !isVisible) return;
    if (!isOnline) {
      const timer = setTimeout(() => setStatus('offline'), offlineAfterMs);
      return () => clearTimeout(timer);
    }
    const queryKey = sessionQueryKey(sessionId);
    const subscribe: FollowerPorts['subscribe'] = (
      lastEventId,
      { onBatch, onConnected, onEnd },
    ) => {
      const stream = client.chat.events.subscribe(
        { sessionId, lastEventId },
        {
          onData: ({ data }) => onBatch(data),
          onConnectionStateChange: ({ state }) => onConnected(state === 'pending'),
          onError: onEnd,
          onComplete: onEnd,
        },
      );
      return () => stream.unsubscribe();
    };
    const { stop } = followIntoCache({
      subscribe: followInTurn(subscribe, streamPlacesOf(navigator.locks)),
      read: () => queryClient.getQueryData<SessionEntry>(queryKey),
      write: (entry) => queryClient.setQueryData(queryKey, entry),
      scheduleFrame,
      onStatus: setStatus,
    });
    return stop;
  }, [sessionId, isVisible, isOnline, client, queryClient]);

  return status;
}
