'use client';

import { Toast } from '@base-ui/react/toast';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button';
import { TextButton } from './text-button';

interface ToastContent {
  text: string;
  actionLabel: string;
  onAction: () => void;
}

const lastingMs = 12_000;

/** Room for short messages that offer one action; they wait while the pointer or the focus is on them. */
export function Toasts({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={lastingMs}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed right-4 bottom-4 z-20 flex w-[min(24rem,calc(100vw-2rem))] flex-col gap-2 print:hidden">
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="rounded-lg border border-line bg-surface p-3 shadow-raised transition-opacity data-ending-style:opacity-0 data-starting-style:opacity-0"
    >
      <Toast.Content className="flex items-center gap-2">
        <Toast.Title className="min-w-0 flex-1 text-small [overflow-wrap:anywhere]" />
        <Toast.Action render={<TextButton />} />
        <Toast.Close render={<IconButton label="Dismiss" />}>
          <X size={15} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ));
}

/** Shows a message with one action. Needs `Toasts` above it. */
export function useToast(): (content: ToastContent) => void {
  const { add, close } = Toast.useToastManager();
  return ({ text, actionLabel, onAction }) => {
    const toastId = add({
      title: text,
      actionProps: {
        children: actionLabel,
        onClick: () => {
          onAction();
          close(toastId);
        },
      },
    });
  };
}
