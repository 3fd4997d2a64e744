'use client';

import { useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { type Failure, readFailure } from '@/features/session/read-failure';

/** Renames and deletes a conversation, and keeps the list true. */
export function useConversationActions(sessionId: string) {
  const utils = trpc.useUtils();
  const [failure, setFailure] = useState<Failure | null>(null);

  const attempt = async (action: () => Promise<unknown>): Promise<boolean> => {
    setFailure(null);
    try {
      await action();
      return true;
    } catch (error) {
      setFailure(readFailure(error));
      return false;
    } finally {
      await utils.session.list.invalidate();
    }
  };

  return {
    failure,
    rename: (title: string) =>
      attempt(() => utils.client.session.rename.mutate({ sessionId, title })),
    remove: () => attempt(() => utils.client.session.delete.mutate({ sessionId })),
  };
}
