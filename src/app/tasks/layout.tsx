import type { ReactNode } from 'react';
import { Toasts } from '@/ui/toasts';

export default function TasksLayout({ children }: { children: ReactNode }) {
  return <Toasts>{children}</Toasts>;
}
