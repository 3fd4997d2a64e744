'use client';

import { Group, Panel, Separator } from 'react-resizable-panels';
import { ChatPane } from '@/features/chat/chat-pane';
import { RequirementsPane } from '@/features/requirements/requirements-pane';
import { usePaneLink } from '@/features/session/pane-link';
import { formatPaneLayout, type PaneLayout } from './pane-layout';
import { PaneTabs } from './pane-tabs';
import { SessionHeading } from './session-heading';
import { SessionLink } from './session-link';

/** Side by side with a handle between them; on a small screen one at a time, see globals.css. */
export function WorkspaceLayout({ paneLayout }: { paneLayout: PaneLayout }) {
  const { pane } = usePaneLink();
  return (
    <main id="main" className="workspace-height flex flex-col">
      <SessionHeading />
      <SessionLink />
      <PaneTabs />
      <Group
        id="workspace"
        data-pane={pane}
        className="min-h-0 flex-1"
        defaultLayout={paneLayout}
        onLayoutChanged={(layout, { isUserInteraction }) => {
          // biome-ignore lint/suspicious/noDocumentCookie: the server needs it for the first paint.
          if (isUserInteraction) document.cookie = formatPaneLayout(layout);
        }}
      >
        <Panel id="conversation-pane" minSize={360} style={{ overflow: 'hidden' }}>
          <ChatPane />
        </Panel>
        <Separator
          id="pane-handle"
          aria-label="Width of the panes"
          className="w-px bg-line outline-offset-0 transition-colors data-[separator=active]:bg-accent data-[separator=hover]:bg-edge"
        />
        <Panel id="requirements-pane" minSize={320} style={{ overflow: 'hidden' }}>
          <RequirementsPane />
        </Panel>
      </Group>
    </main>
  );
}
