'use client';

import { type KeyboardEvent, useCallback } from 'react';
import { lengthInCodePoints, maxMessageLength } from '@/core/chat/message-text';
import { errorTexts } from '@/core/error-texts';
import { isBlank } from '@/core/requirements/field-content';
import { useComposerText } from '@/features/session/composer-drafts';
import { useConversation } from '@/features/session/conversation';
import type { Failure } from '@/features/session/read-failure';
import { useSession } from '@/features/session/use-session';
import { preloadMarkdown } from '@/ui/markdown/markdown';
import { useChatContext } from './chat-context';
import { isSendKey } from './is-send-key';
import { useFilteredTextReturn } from './use-filtered-text-return';
import { useUnseenMessage } from './use-unseen-message';

export const coarsePointer = '(pointer: coarse)';

/** What the composer holds and does. */
export function useComposer() {
  const { draftKey } = useConversation();
  const [text, setText] = useComposerText(draftKey);
  const { send, act, refuse, failure } = useChatContext();
  const unseen = useUnseenMessage();
  const activeReply = useSession((session) => session.activeReply);
  const length = lengthInCodePoints(text);
  const isTooLong = length > maxMessageLength;
  const isReplying = activeReply !== null || unseen !== null;
  useFilteredTextReturn();

  const submit = () => {
    const obstacle = obstacleTo({ text, isTooLong, isReplying });
    if (obstacle) refuse(obstacle);
    else void send(text);
  };

  return {
    text,
    length,
    isTooLong,
    isReplying,
    isStopping: activeReply?.isStopRequested === true,
    problem: isTooLong ? errorTexts.message_too_long.detail : (failure?.message ?? null),
    setText: (next: string) => {
      preloadMarkdown();
      if (failure) refuse(null);
      setText(next);
    },
    send: submit,
    stop: () => void act((client, sessionId) => client.chat.stop.mutate({ sessionId })),
    onKeyDown: (event: KeyboardEvent<HTMLTextAreaElement>) => {
      const isTouch = window.matchMedia(coarsePointer).matches;
      if (!isSendKey(event.nativeEvent, { isTouch })) return;
      event.preventDefault();
      submit();
    },
    attach: useCallback((element: HTMLTextAreaElement | null) => {
      const isFree = document.activeElement === document.body;
      if (isFree && !window.matchMedia(coarsePointer).matches) element?.focus();
    }, []),
  };
}

interface MessageToSend {
  text: string;
  isTooLong: boolean;
  isReplying: boolean;
}

function obstacleTo({ text, isTooLong, isReplying }: MessageToSend): Failure | null {
  const code = isTooLong
    ? 'message_too_long'
    : isBlank(text)
      ? 'message_blank'
      : isReplying
        ? 'reply_running'
        : null;
  return code && { code, message: errorTexts[code].detail, details: {} };
}
