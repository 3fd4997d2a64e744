'use client';

import { useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { useConversation } from '@/features/session/conversation';
import { type Failure, readFailure } from '@/features/session/read-failure';

type Client = ReturnType<typeof trpc.useUtils>['client'];

/** Does something with a field of the session that is there, and keeps why it did not work. */
export function useFieldActions() {
  const { client } = trpc.useUtils();
  const { sessionId, pendingEdits } = useConversation();
  const [failure, setFailure] = useState<Failure | null>(null);
  const act = async (action: (client: Client, sessionId: string) => Promise<unknown>) => {
    if (sessionId === null) return;
    setFailure(null);
    try {
      await pendingEdits.flushAll();
      await action(client, sessionId);
    } catch (error) {
      setFailure(readFailure(error));
    }
  };
  return { act, failure };
}
