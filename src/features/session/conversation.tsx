'use client';

import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import {
  createContext,
  type ReactNode,
  useCallback,
  useContext,
  useMemo,
  useRef,
  useState,
} from 'react';
import { trpc } from '@/api-client/trpc';
import { templateCatalog } from '@/core/requirements/template-catalog';
import { composerDrafts, newConversationKey } from './composer-drafts';
import { useNewConversation } from './new-conversation';
import { createPendingEdits, type PendingEdits } from './pending-edits';
import { emptyEntry, type SessionEntry, sessionQueryKey } from './session-entry';
import { useLeaving } from './use-leaving';

export interface Conversation {
  /** `null` until the first message or edit. */
  sessionId: string | null;
  /** Under which id the cache holds it. */
  cacheId: string;
  /** Under which key its unsent text is kept. */
  draftKey: string;
  initial: SessionEntry | undefined;
  pendingEdits: PendingEdits;
  /** The session's id at this moment, which may be newer than the one that was rendered. */
  sessionIdNow(): string | null;
  /** The session's id; makes the session when there is none, once, however many ask. */
  ensureSession(): Promise<string>;
  /** Before there is a session: go on with another template. */
  restart(templateId: string): void;
}

const Context = createContext<Conversation | null>(null);

interface ConversationProviderProps {
  /** `null` for a new conversation. */
  sessionId: string | null;
  initial: SessionEntry | null;
  children: ReactNode;
}

export function ConversationProvider(props: ConversationProviderProps) {
  const { initial, children } = props;
  const queryClient = useQueryClient();
  const { keyOf } = useNewConversation();
  const [pendingEdits] = useState(createPendingEdits);
  const [createdId, setCreatedId] = useState<string | null>(null);
  const createdIdNow = useRef<string | null>(null);
  const noteCreated = useCallback((id: string) => {
    createdIdNow.current = id;
    setCreatedId(id);
  }, []);
  const createSession = useCreateSession(noteCreated);

  const sessionId = props.sessionId ?? createdId;
  const cacheId = sessionId ?? keyOf(null);
  const value = useMemo<Conversation>(
    () => ({
      sessionId,
      cacheId,
      draftKey: sessionId ?? newConversationKey,
      initial: initial ?? (sessionId === null ? emptyEntry(templateCatalog.find('')) : undefined),
      pendingEdits,
      sessionIdNow: () => sessionId ?? createdIdNow.current,
      ensureSession: async () => sessionId ?? createSession(templateIdOf(queryClient, cacheId)),
      restart: (templateId) =>
        queryClient.setQueryData(
          sessionQueryKey(cacheId),
          emptyEntry(templateCatalog.find(templateId)),
        ),
    }),
    [sessionId, cacheId, initial, pendingEdits, queryClient, createSession],
  );
  return <Context value={value}>{children}</Context>;
}

/** Makes the session at most once; when that fails, the next call tries again. */
function useCreateSession(onCreated: (sessionId: string) => void) {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const { adopt } = useNewConversation();
  const isLeaving = useLeaving();
  const creating = useRef<Promise<string> | null>(null);
  return useMemo(() => {
    const create = async (templateId: string) => {
      const { session, position } = await client.session.create.mutate({ templateId });
      const { sessionId } = session;
      queryClient.setQueryData<SessionEntry>(sessionQueryKey(sessionId), { session, position });
      composerDrafts.move(newConversationKey, sessionId);
      adopt(sessionId);
      onCreated(sessionId);
      // Typing is also saved when the person leaves, and then a new address would call them back.
      if (window.location.pathname === '/chat' && !isLeaving()) {
        window.history.replaceState(null, '', `/chat/${sessionId}`);
      }
      return sessionId;
    };
    return (templateId: string) => {
      creating.current ??= create(templateId).catch((error: unknown) => {
        creating.current = null;
        throw error;
      });
      return creating.current;
    };
  }, [client, queryClient, adopt, isLeaving, onCreated]);
}

function templateIdOf(queryClient: QueryClient, cacheId: string): string {
  const entry = queryClient.getQueryData<SessionEntry>(sessionQueryKey(cacheId));
  return entry?.session.templateId ?? templateCatalog.find('').id;
}

export function useConversation(): Conversation {
  const value = useContext(Context);
  if (!value) throw new Error('ConversationProvider is missing');
  return value;
}
