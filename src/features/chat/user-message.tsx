'use client';

import { Pencil } from 'lucide-react';
import { memo, useState } from 'react';
import type { ChatMessage } from '@/core/sessions/chat-message';
import { useSession } from '@/features/session/use-session';
import { CopyButton } from '@/ui/copy-button';
import { IconButton } from '@/ui/icon-button';
import { MarkedRanges } from '@/ui/marked-ranges';
import { EditMessageForm } from './edit-message-form';
import { MessageFrame } from './message-frame';
import { useShownSource } from './use-shown-source';
import { VersionSwitch } from './version-switch';
import type { Versions } from './versions-by-message';

interface UserMessageProps {
  message: ChatMessage;
  versions: Versions | undefined;
}

export const UserMessage = memo(function UserMessage({ message, versions }: UserMessageProps) {
  const [isEditing, setEditing] = useState(false);
  const isReplying = useSession((session) => session.activeReply !== null);
  const { articleRef, range } = useShownSource(message);
  return (
    <MessageFrame
      ref={articleRef}
      author="You"
      createdAt={message.createdAt}
      actions={
        <>
          {versions && <VersionSwitch versions={versions} />}
          <CopyButton label="Copy your words" text={message.content} />
          <IconButton label="Edit" disabled={isReplying} onClick={() => setEditing(true)}>
            <Pencil size={15} aria-hidden />
          </IconButton>
        </>
      }
    >
      {isEditing ? (
        <EditMessageForm message={message} onClose={() => setEditing(false)} />
      ) : (
        <p className="whitespace-pre-wrap [overflow-wrap:anywhere]" dir="auto">
          <MarkedRanges text={message.content} ranges={range ? [range] : []} />
        </p>
      )}
    </MessageFrame>
  );
});
