'use client';

import { usePathname } from 'next/navigation';
import type { ModelPrices } from '@/core/chat/model-cost';
import { ConversationProvider } from '@/features/session/conversation';
import { KnownTablesProvider } from '@/features/session/known-tables';
import { ModelPricesProvider } from '@/features/session/model-prices';
import { useNewConversation } from '@/features/session/new-conversation';
import { PaneLinkProvider } from '@/features/session/pane-link';
import type { SessionEntry } from '@/features/session/session-entry';
import { SessionGate } from './session-gate';
import { sessionIdOfPath } from './session-id-of-path';
import { WorkspaceLayout } from './workspace-layout';

interface WorkspaceProps {
  /** The session as the server rendered it; `null` for a new conversation. */
  initial: SessionEntry | null;
  /** What the conversation has of the width, in percent. */
  paneShare: number;
  knownTables: readonly string[];
  modelPrices: ModelPrices | null;
}

/** A conversation and its requirements. The address says which, also after a new one got its session. */
export function Workspace({ initial, paneShare, knownTables, modelPrices }: WorkspaceProps) {
  const sessionId = sessionIdOfPath(usePathname());
  const { keyOf } = useNewConversation();
  const isInitial = initial?.session.sessionId === sessionId;
  return (
    <ConversationProvider
      key={keyOf(sessionId)}
      sessionId={sessionId}
      initial={isInitial ? initial : null}
    >
      <KnownTablesProvider tables={knownTables}>
        <ModelPricesProvider prices={modelPrices}>
          <PaneLinkProvider>
            <SessionGate>
              <WorkspaceLayout paneShare={paneShare} />
            </SessionGate>
          </PaneLinkProvider>
        </ModelPricesProvider>
      </KnownTablesProvider>
    </ConversationProvider>
  );
}
