'use client';

import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import type { ReplyFailure } from '@/core/chat/reply-outcome';
import type { ChatMessage } from '@/core/sessions/chat-message';
import { Notice } from '@/ui/notice';
import { describeDuration } from './describe-duration';
import { ReplyNextStep } from './reply-next-step';

/** How a reply ended, when it is not whole: said in the turn itself, with what can be done. */
export function ReplyEnding({ message, isLast }: { message: ChatMessage; isLast: boolean }) {
  const { status, failure, content } = message;
  if (status === 'stopped') {
    return (
      <p className="text-small text-soft">
        {content === '' ? 'Stopped before anything was written.' : 'Stopped.'}
      </p>
    );
  }
  if (!failure) return null;
  const { sentence, nextStep } = replyFailureTexts[failure.code];
  return (
    <Notice tone={status === 'interrupted' ? 'caution' : 'danger'}>
      {status === 'interrupted' && <strong className="font-medium">Interrupted. </strong>}
      {sentence} {nextStep} {detailOf(failure)}
      {isLast && <ReplyNextStep messageId={message.messageId} code={failure.code} />}
    </Notice>
  );
}

function detailOf({ retryAfterMs, categories }: ReplyFailure): string {
  if (categories.length > 0) return `It named: ${categories.join(', ')}.`;
  if (retryAfterMs !== null) return `It asked to wait ${describeDuration(retryAfterMs)}.`;
  return '';
}
