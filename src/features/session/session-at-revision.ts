import type { QueryClient } from '@tanstack/react-query';
import type { SessionState } from '@/core/sessions/session';
import { type SessionEntry, sessionQueryKey } from './session-entry';

interface AwaitedRevision {
  sessionId: string;
  revision: number;
  timeoutMs: number;
}

/** The cached session once it has caught up with that revision; `null` when that takes too long. */
export function sessionAtRevision(
  queryClient: QueryClient,
  { sessionId, revision, timeoutMs }: AwaitedRevision,
): Promise<SessionState | null> {
  const read = () => {
    const entry = queryClient.getQueryData<SessionEntry>(sessionQueryKey(sessionId));
    return entry && entry.session.revision >= revision ? entry.session : null;
  };
  return new Promise((resolve) => {
    const finish = (session: SessionState | null) => {
      unsubscribe();
      clearTimeout(timer);
      resolve(session);
    };
    const check = () => {
      const session = read();
      if (session) finish(session);
    };
    const unsubscribe = queryClient.getQueryCache().subscribe(check);
    const timer = setTimeout(() => finish(null), timeoutMs);
    check();
  });
}
