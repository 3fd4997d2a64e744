import type { SessionStore } from '@/core/sessions/session-store';

/** Counts, from now on, the watches of a store that were not disposed yet. */
export function countWatchers(store: SessionStore): () => number {
  let count = 0;
  const watch = store.watch.bind(store);
  store.watch = async (ref, wake) => {
    const watched = await watch(ref, wake);
    count += 1;
    return {
      [Symbol.dispose]: () => {
        watched[Symbol.dispose]();
        count -= 1;
      },
    };
  };
  return () => count;
}
