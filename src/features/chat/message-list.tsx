'use client';

import { useMemo } from 'react';
import { useSession } from '@/features/session/use-session';
import { AssistantMessage } from './assistant-message';
import { PendingUserMessage } from './pending-user-message';
import { SuggestedAnswers } from './suggested-answers';
import { useUnseenMessage } from './use-unseen-message';
import { UserMessage } from './user-message';
import { versionsByMessage } from './versions-by-message';

export function MessageList() {
  const messages = useSession((session) => session.messages);
  const branches = useSession((session) => session.branches);
  const versions = useMemo(() => versionsByMessage(messages, branches), [messages, branches]);
  const unseen = useUnseenMessage();
  return (
    <div className="space-y-7">
      {messages.map((message, index) =>
        message.role === 'user' ? (
          <UserMessage
            key={message.messageId}
            message={message}
            versions={versions.get(message.messageId)}
          />
        ) : (
          <AssistantMessage
            key={message.messageId}
            message={message}
            versions={versions.get(message.messageId)}
            isLast={index === messages.length - 1}
          />
        ),
      )}
      {unseen && <PendingUserMessage content={unseen.content} />}
      <SuggestedAnswers />
    </div>
  );
}
