'use client';

import type { ReactNode } from 'react';
import { readFailure } from '@/features/session/read-failure';
import { useSessionLoading } from '@/features/session/use-session';
import { ConversationGone } from './conversation-gone';
import { WorkspaceSkeleton } from './workspace-skeleton';

/** Shows the panes once there is a session to show. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { isLoaded, error } = useSessionLoading();
  if (isLoaded) return children;
  if (!error) return <WorkspaceSkeleton />;
  const failure = readFailure(error);
  if (failure.code === 'session_not_found') return <ConversationGone />;
  return <ConversationGone heading="The conversation could not be loaded" text={failure.message} />;
}
