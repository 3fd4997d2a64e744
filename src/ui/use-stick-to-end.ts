'use client';

import { useCallback, useEffect, useRef, useState } from 'react';
import { follow } from './scroll-following';

interface StickOptions {
  /** A new one goes to the end, wherever the reader is. */
  attachKey: string | null;
  /** A new one lets go: the reader is shown something else. */
  releaseKey: number | null;
}

/**
 * Keeps the end of a growing text in view while the reader is there. The server renders with the class
 * `starts-at-end`, so that the first paint is there already.
 */
export function useStickToEnd({ attachKey, releaseKey }: StickOptions) {
  const container = useRef<HTMLElement | null>(null);
  const state = useRef({ isFollowing: true, isAway: false });
  /** Somebody else has just chosen what to show. */
  const isPlaced = useRef(false);
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
    // While it is hidden it has no height and forgets where it was.
    const isHidden = () => element.clientHeight === 0;
    const update = () => {
      if (isHidden()) return;
      const now = read();
      state.current = follow(state.current, last, now);
      last = now;
      setAway(state.current.isAway);
    };
    let wasHidden = isHidden();
    const resize = () => {
      if (state.current.isFollowing) element.scrollTop = element.scrollHeight;
      else if (wasHidden && !isPlaced.current) element.scrollTop = last.scrollTop;
      wasHidden = isHidden();
      isPlaced.current = false;
      update();
    };
    const observer = new ResizeObserver(resize);
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

  useEffect(() => {
    if (releaseKey === null) return;
    state.current = { ...state.current, isFollowing: false };
    isPlaced.current = true;
  }, [releaseKey]);

  return { attach, isAway, goToEnd };
}
