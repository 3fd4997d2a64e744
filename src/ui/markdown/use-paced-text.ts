'use client';

import { useEffect, useRef, useState } from 'react';

/** The text, but taken over at most once in `intervalMs`; the newest one always follows. 0: at once. */
export function usePacedText(text: string, intervalMs: number): string {
  const [paced, setPaced] = useState(text);
  const takenAtMs = useRef(0);
  useEffect(() => {
    const waitMs = Math.max(takenAtMs.current + intervalMs - performance.now(), 0);
    const take = () => {
      takenAtMs.current = performance.now();
      setPaced(text);
    };
    const timer = setTimeout(take, waitMs);
    return () => clearTimeout(timer);
  }, [text, intervalMs]);
  return intervalMs === 0 ? text : paced;
}
