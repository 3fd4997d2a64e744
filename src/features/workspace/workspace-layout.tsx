'use client';

import { ChatPane } from '@/features/chat/chat-pane';
import { RequirementsPane } from '@/features/requirements/requirements-pane';
import { usePaneLink } from '@/features/session/pane-link';
import { SplitView } from '@/ui/split-view';
import { defaultPaneShare, formatPaneShare } from './pane-share';
import { PaneTabs } from './pane-tabs';
import { SessionHeading } from './session-heading';
import { SessionLink } from './session-link';

const panes = {
  first: { id: 'conversation-pane', minWidthPx: 360, content: <ChatPane /> },
  second: { id: 'requirements-pane', minWidthPx: 320, content: <RequirementsPane /> },
} as const;

/** Side by side with a handle between them; on a small screen one at a time, see globals.css. */
export function WorkspaceLayout({ paneShare }: { paneShare: number }) {
  const { pane } = usePaneLink();
  return (
    <main id="main" data-pane={pane} className="workspace-height flex flex-col">
      <SessionHeading />
      <SessionLink />
      <PaneTabs />
      <SplitView
        label="Width of the panes"
        {...panes}
        initialShare={paneShare}
        defaultShare={defaultPaneShare}
        onShare={(share) => {
          // biome-ignore lint/suspicious/noDocumentCookie: the server needs it for the first paint.
          document.cookie = formatPaneShare(share);
        }}
        className="min-h-0 flex-1"
      />
    </main>
  );
}
