'use client';

import { memo } from 'react';
import type { ChatMessage } from '@/core/sessions/chat-message';
import { CopyButton } from '@/ui/copy-button';
import { Markdown } from '@/ui/markdown/markdown';
import { MessageFrame } from './message-frame';
import { ReceiptLine } from './receipt-line';
import { RegenerateButton } from './regenerate-button';
import { ReplyEnding } from './reply-ending';
import { ReplyFacts } from './reply-facts';
import { ReplyWaiting } from './reply-waiting';
import { VersionSwitch } from './version-switch';
import type { Versions } from './versions-by-message';

interface AssistantMessageProps {
  message: ChatMessage;
  versions: Versions | undefined;
  isLast: boolean;
}

export const AssistantMessage = memo(function AssistantMessage(props: AssistantMessageProps) {
  const { message, versions, isLast } = props;
  const isStreaming = message.status === 'streaming';
  return (
    <MessageFrame
      author="Assistant"
      createdAt={message.createdAt}
      isBusy={isStreaming}
      actions={
        !isStreaming && (
          <>
            {versions && <VersionSwitch versions={versions} />}
            {message.content !== '' && <CopyButton label="Copy reply" text={message.content} />}
            <RegenerateButton messageId={message.messageId} />
          </>
        )
      }
    >
      {message.content !== '' && (
        <div dir="auto" className="mt-1">
          <Markdown source={message.content} isGrowing={isStreaming} />
        </div>
      )}
      {isStreaming ? (
        <ReplyWaiting hasText={message.content !== ''} />
      ) : (
        <footer className="mt-2 space-y-1">
          <ReplyEnding message={message} isLast={isLast} />
          <div className="flex flex-wrap items-start justify-between gap-x-4">
            <ReceiptLine messageId={message.messageId} />
            <ReplyFacts message={message} />
          </div>
        </footer>
      )}
    </MessageFrame>
  );
});
