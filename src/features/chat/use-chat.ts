'use client';

import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { trpc } from '@/api-client/trpc';
import { composerDrafts } from '@/features/session/composer-drafts';
import { useConversation } from '@/features/session/conversation';
import { newId } from '@/features/session/new-id';
import { type Failure, readFailure } from '@/features/session/read-failure';
import { type SessionEntry, sessionQueryKey } from '@/features/session/session-entry';

type Client = ReturnType<typeof trpc.useUtils>['client'];

/** The message that was sent last from here: shown until the session has it. */
export interface PendingMessage {
  clientMessageId: string;
  content: string;
}

export interface Chat {
  /** Stays after it has arrived: `useUnseenMessage` tells whether it has. */
  pending: PendingMessage | null;
  failure: Failure | null;
  /** Sends a message; on failure its text is back in the composer. */
  send(content: string): Promise<void>;
  /** Does something in the session that is there; whether it worked. */
  act(action: (client: Client, sessionId: string) => Promise<unknown>): Promise<boolean>;
  /** Says that something is not possible now. */
  refuse(failure: Failure | null): void;
}

export function useChat(): Chat {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const { sessionId, draftKey, ensureSession, pendingEdits } = useConversation();
  const [pending, setPending] = useState<PendingMessage | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const lastFailed = useRef<PendingMessage | null>(null);

  return useMemo<Chat>(() => {
    const hasArrived = (key: string, { clientMessageId }: PendingMessage) =>
      queryClient
        .getQueryData<SessionEntry>(sessionQueryKey(key))
        ?.session.messages.some((message) => message.clientMessageId === clientMessageId) === true;
    const deliver = async (message: PendingMessage): Promise<void> => {
      let currentKey = draftKey;
      try {
        currentKey = await ensureSession();
        await pendingEdits.flushAll();
        await client.chat.send.mutate({ sessionId: currentKey, ...message });
        lastFailed.current = null;
      } catch (error) {
        // The answer was lost, not the message.
        if (hasArrived(currentKey, message)) return;
        lastFailed.current = message;
        setPending(null);
        setFailure(readFailure(error));
        composerDrafts.set(currentKey, joined(message.content, composerDrafts.get(currentKey)));
      }
    };
    return {
      pending,
      failure,
      send: (content) => {
        // The same text again after a failure is the same message: it may have arrived after all.
        const isAgain = lastFailed.current?.content === content;
        const clientMessageId = (isAgain && lastFailed.current?.clientMessageId) || newId();
        const message = { clientMessageId, content };
        composerDrafts.clear(draftKey);
        setFailure(null);
        setPending(message);
        return deliver(message);
      },
      act: async (action) => {
        setFailure(null);
        try {
          if (sessionId !== null) await action(client, sessionId);
          return true;
        } catch (error) {
          setFailure(readFailure(error));
          return false;
        }
      },
      refuse: setFailure,
    };
  }, [client, queryClient, sessionId, draftKey, ensureSession, pendingEdits, pending, failure]);
}

function joined(returned: string, typedSince: string): string {
  return typedSince.trim() === '' ? returned : `${returned}\n\n${typedSince}`;
}
