'use client';

import { usePathname, useRouter } from 'next/navigation';
import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { composerDrafts, newConversationKey } from './composer-drafts';

const newPath = '/chat';

interface NewConversation {
  /** Identity of a conversation on screen: survives the moment in which a new one gets its session. */
  keyOf(sessionId: string | null): string;
  /** The new conversation has become this session. */
  adopt(sessionId: string): void;
  /** Opens a fresh one, also from an unsent one. */
  start(): void;
}

const Context = createContext<NewConversation | null>(null);

export function NewConversationProvider({ children }: { children: ReactNode }) {
  const router = useRouter();
  const pathname = usePathname();
  const [lastPathname, setLastPathname] = useState(pathname);
  const [draftNumber, setDraftNumber] = useState(0);
  const [adopted] = useState(() => new Map<string, string>());

  if (pathname !== lastPathname) {
    setLastPathname(pathname);
    if (pathname === newPath) setDraftNumber(draftNumber + 1);
  }

  const value = useMemo<NewConversation>(() => {
    const draftKey = `new-${draftNumber}`;
    return {
      keyOf: (sessionId) => (sessionId === null ? draftKey : (adopted.get(sessionId) ?? sessionId)),
      adopt: (sessionId) => void adopted.set(sessionId, draftKey),
      start: () => {
        composerDrafts.clear(newConversationKey);
        if (pathname === newPath) setDraftNumber((number) => number + 1);
        else router.push(newPath);
      },
    };
  }, [draftNumber, adopted, pathname, router]);
  return <Context value={value}>{children}</Context>;
}

export function useNewConversation(): NewConversation {
  const value = useContext(Context);
  if (!value) throw new Error('NewConversationProvider is missing');
  return value;
}
