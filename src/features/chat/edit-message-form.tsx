'use client';

import { useState } from 'react';
import TextareaAutosize from 'react-textarea-autosize';
import { isBlank } from '@/core/requirements/field-content';
import type { ChatMessage } from '@/core/sessions/chat-message';
import { useSession } from '@/features/session/use-session';
import { Button } from '@/ui/button';
import { useChatContext } from './chat-context';
import { describeSetAside } from './describe-set-aside';

interface EditMessageFormProps {
  message: ChatMessage;
  onClose: () => void;
}

/** Rewrites an earlier message: the conversation goes on from there, and what followed stays as another version. */
export function EditMessageForm({ message, onClose }: EditMessageFormProps) {
  const [text, setText] = useState(message.content);
  const { act } = useChatContext();
  const messages = useSession((session) => session.messages);
  const resend = async () => {
    const { messageId } = message;
    const isDone = await act((client, sessionId) =>
      client.chat.editMessage.mutate({ sessionId, messageId, content: text }),
    );
    if (isDone) onClose();
  };
  return (
    <form
      className="space-y-2"
      onSubmit={(event) => {
        event.preventDefault();
        void resend();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <TextareaAutosize
        aria-label="Your words"
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxRows={16}
        autoFocus
        dir="auto"
        className="field-input border-edge! bg-paper!"
      />
      <p className="text-small text-soft">{describeSetAside(messages, message.messageId)}</p>
      <div className="flex gap-2">
        <Button type="submit" look="primary" disabled={isBlank(text) || text === message.content}>
          Send again
        </Button>
        <Button look="quiet" onClick={onClose}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
