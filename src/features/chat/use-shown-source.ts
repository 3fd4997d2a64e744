'use client';

import { useEffect, useMemo, useRef } from 'react';
import { findQuote } from '@/core/requirements/find-quote';
import type { ChatMessage } from '@/core/sessions/chat-message';
import { usePaneLink } from '@/features/session/pane-link';
import { bringIntoView } from '@/ui/bring-into-view';

/** The words of this message that the panel asks to see; brings them into view and takes the focus there. */
export function useShownSource({ messageId, content }: ChatMessage) {
  const { source } = usePaneLink();
  const articleRef = useRef<HTMLElement>(null);
  const isShown = source?.messageId === messageId;
  const quote = isShown ? source.quote : null;
  const request = isShown ? source.request : null;
  const range = useMemo(
    () => (quote === null ? null : findQuote(content, quote)),
    [content, quote],
  );

  useEffect(() => {
    const article = articleRef.current;
    if (request === null || !article) return;
    bringIntoView(article.querySelector('mark') ?? article);
    article.focus({ preventScroll: true });
  }, [request]);

  return { articleRef, range };
}
