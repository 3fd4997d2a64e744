'use client';

import { usePathname } from 'next/navigation';
import { useCallback, useEffect, useRef } from 'react';

/** Tells whether a link has been followed that the page has not arrived at yet. */
export function useLeaving(): () => boolean {
  const pathname = usePathname();
  const isLeaving = useRef(false);
  useEffect(() => {
    isLeaving.current = false;
    const note = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey && link?.target === '';
      if (link && isPlain && link.pathname !== pathname) isLeaving.current = true;
    };
    document.addEventListener('click', note, true);
    return () => document.removeEventListener('click', note, true);
  }, [pathname]);
  return useCallback(() => isLeaving.current, []);
}
