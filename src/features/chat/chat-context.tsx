'use client';

import { createContext, type ReactNode, useContext } from 'react';
import { type Chat, useChat } from './use-chat';

const Context = createContext<Chat | null>(null);

/** What a person does in the conversation, and how it went. */
export function ChatProvider({ children }: { children: ReactNode }) {
  return <Context value={useChat()}>{children}</Context>;
}

export function useChatContext(): Chat {
  const value = useContext(Context);
  if (!value) throw new Error('ChatProvider is missing');
  return value;
}
