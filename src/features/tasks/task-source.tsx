'use client';

import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { flushSync } from 'react-dom';
import { bringIntoView } from '@/ui/bring-into-view';

interface TaskSource {
  isOpen: boolean;
  setOpen(isOpen: boolean): void;
  /** Opens the conversation at one message. */
  show(messageId: string): void;
}

const Context = createContext<TaskSource | null>(null);

export function TaskSourceProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const value = useMemo<TaskSource>(
    () => ({
      isOpen,
      setOpen,
      show: (messageId) => {
        flushSync(() => setOpen(true));
        const message = document.getElementById(taskMessageId(messageId));
        if (!message) return;
        bringIntoView(message.querySelector('mark') ?? message);
        message.focus({ preventScroll: true });
      },
    }),
    [isOpen],
  );
  return <Context value={value}>{children}</Context>;
}

export function useTaskSource(): TaskSource {
  const value = useContext(Context);
  if (!value) throw new Error('TaskSourceProvider is missing');
  return value;
}

export function taskMessageId(messageId: string): string {
  return `message-${messageId}`;
}
