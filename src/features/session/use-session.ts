'use client';

import { skipToken, useQuery } from '@tanstack/react-query';
import { trpc } from '@/api-client/trpc';
import type { SessionState } from '@/core/sessions/session';
import { useConversation } from './conversation';
import { type SessionEntry, sessionQueryKey } from './session-entry';

function useEntryQuery<Selected>(select: (entry: SessionEntry) => Selected) {
  const { sessionId, cacheId, initial } = useConversation();
  const { client } = trpc.useUtils();
  return useQuery<SessionEntry, Error, Selected>({
    queryKey: sessionQueryKey(cacheId),
    queryFn: sessionId === null ? skipToken : () => client.session.get.query({ sessionId }),
    ...(initial && { initialData: initial }),
    select,
    structuralSharing: false,
  });
}

/** Whether the session is there to be read by `useSession`; fetches it when nobody has yet. */
export function useSessionLoading(): { isLoaded: boolean; error: Error | null } {
  const { isSuccess, error } = useEntryQuery(isThere);
  return { isLoaded: isSuccess, error };
}

/**
 * A part of the session. Re-renders only when that part is another one, so `select` must return a part that the
 * reducer keeps or a plain value, never something new.
 */
export function useSession<Selected>(select: (session: SessionState) => Selected): Selected {
  const { data, isSuccess } = useEntryQuery((entry) => select(entry.session));
  if (!isSuccess) throw new Error('useSession is used before the session is loaded');
  return data;
}

function isThere(): true {
  return true;
}
