'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { follow } from './scroll-following';

/**
 * Keeps the end of a growing text in view while the reader is there. A new `attachKey` goes to the end, wherever
 * the reader is. The server renders with the class `starts-at-end`, so that the first paint is there already.
 */
export function useStickToEnd(attachKey: string | null) {
  const container = useRef<HTMLElement | null>(null);
  const state = useRef({ isFollowing: true, isAway: false });
  const [isAway, setAway] = useState(false);

  const goToEnd = useCallback(() => {
    const element = container.current;
    if (!element) return;
    state.current = { isFollowing: true, isAway: false };
    element.scrollTop = element.scrollHeight;
    setAway(false);
  }, []);

  const attach = useCallback((element: HTMLElement | null) => {
    container.current = element;
    if (!element) return;
    // Until here the offset counts from the end, downwards from zero.
    const distanceBefore = -Math.min(element.scrollTop, 0);
    element.classList.remove('starts-at-end');
    element.scrollTop = element.scrollHeight - element.clientHeight - distanceBefore;

    const read = () => ({
      scrollTop: element.scrollTop,
      distance: element.scrollHeight - element.clientHeight - element.scrollTop,
    });
    let last = read();
    const update = () => {
      const now = read();
      state.current = follow(state.current, last, now);
      last = now;
      setAway(state.current.isAway);
    };
    const grow = () => {
      if (state.current.isFollowing) element.scrollTop = element.scrollHeight;
      update();
    };
    const observer = new ResizeObserver(grow);
    observer.observe(element);
    if (element.firstElementChild) observer.observe(element.firstElementChild);
    element.addEventListener('scroll', update, { passive: true });
    return () => {
      observer.disconnect();
      element.removeEventListener('scroll', update);
    };
  }, []);

  useEffect(() => {
    if (attachKey !== null) goToEnd();
  }, [attachKey, goToEnd]);

  return { attach, isAway, goToEnd };
}
