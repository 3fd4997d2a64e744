'use client';

import { tabPanelProps } from '@/ui/tab-panel-props';
import { useMediaQuery } from '@/ui/use-media-query';
import { ChatProvider } from './chat-context';
import { Composer } from './composer';
import { Transcript } from './transcript';
import { TurnAnnouncer } from './turn-announcer';

export function ChatPane() {
  const isOneOfTwo = useMediaQuery('(width < 48rem)');
  return (
    <ChatProvider>
      <div
        id="conversation-view"
        {...tabPanelProps(isOneOfTwo, 'conversation-tab')}
        className="flex h-full flex-col"
      >
        <Transcript />
        <Composer />
        <TurnAnnouncer />
      </div>
    </ChatProvider>
  );
}
