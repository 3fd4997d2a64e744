import { cache } from 'react';
import type { SessionEntry } from '@/features/session/session-entry';
import { pageServices } from '@/server/page-services';

/** The session as it is now, once a request; `null` when it is not there for who asks. */
export const loadSession = cache(async (sessionId: string): Promise<SessionEntry | null> => {
  const { services, ownerId } = await pageServices();
  if (ownerId === null) return null;
  const loaded = await services.sessions.load({ ownerId, sessionId });
  if (!loaded) return null;
  const { state, generation } = loaded;
  return { session: state, position: { generation, seq: state.version } };
});
