'use client';

import { useSyncExternalStore } from 'react';

/** The time in milliseconds, counted on every second. 0 on the server. */
export function useNow(): number {
  return useSyncExternalStore(subscribe, currentSecondMs, () => 0);
}

function subscribe(onChange: () => void): () => void {
  const timer = setInterval(onChange, 1_000);
  return () => clearInterval(timer);
}

function currentSecondMs(): number {
  return Math.floor(Date.now() / 1_000) * 1_000;
}
