'use client';

import { RotateCcw } from 'lucide-react';
import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import type { ReplyFailureCode } from '@/core/chat/reply-outcome';
import { Button } from '@/ui/button';
import { useChatContext } from './chat-context';
import { useReturnText } from './use-return-text';

interface ReplyNextStepProps {
  messageId: string;
  code: ReplyFailureCode;
}

/** One button that leads on from a failed reply: ask again, or change what was asked. */
export function ReplyNextStep({ messageId, code }: ReplyNextStepProps) {
  const { act } = useChatContext();
  const returnText = useReturnText(messageId);
  if (!replyFailureTexts[code].isRetryable) {
    if (code !== 'content_filtered_input') return null;
    return (
      <p className="mt-2">
        <Button onClick={returnText}>Reword it in the composer</Button>
      </p>
    );
  }
  return (
    <p className="mt-2">
      <Button
        onClick={() =>
          act((client, sessionId) => client.chat.regenerate.mutate({ sessionId, messageId }))
        }
      >
        <RotateCcw size={15} aria-hidden /> Retry
      </Button>
    </p>
  );
}
