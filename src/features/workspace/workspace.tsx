'use client';

import { usePathname } from 'next/navigation';
import { ConversationProvider } from '@/features/session/conversation';
import { useNewConversation } from '@/features/session/new-conversation';
import { PaneLinkProvider } from '@/features/session/pane-link';
import type { SessionEntry } from '@/features/session/session-entry';
import type { PaneLayout } from './pane-layout';
import { SessionGate } from './session-gate';
import { sessionIdOfPath } from './session-id-of-path';
import { WorkspaceLayout } from './workspace-layout';

interface WorkspaceProps {
  /** The session as the server rendered it; `null` for a new conversation. */
  initial: SessionEntry | null;
  paneLayout: PaneLayout;
}

/** A conversation and its requirements. The address says which, also after a new one got its session. */
export function Workspace({ initial, paneLayout }: WorkspaceProps) {
  const sessionId = sessionIdOfPath(usePathname());
  const { keyOf } = useNewConversation();
  const isInitial = initial?.session.sessionId === sessionId;
  return (
    <ConversationProvider
      key={keyOf(sessionId)}
      sessionId={sessionId}
      initial={isInitial ? initial : null}
    >
      <PaneLinkProvider>
        <SessionGate>
          <WorkspaceLayout paneLayout={paneLayout} />
        </SessionGate>
      </PaneLinkProvider>
    </ConversationProvider>
  );
}
