/** Edits that wait for their pause in typing. Whoever needs them on the server first, flushes them. */
export interface PendingEdits {
  /** `flush` saves what waits and tells whether all is saved. Returns a way to take it out again. */
  add(flush: () => Promise<boolean>): () => void;
  /** Whether everything is saved afterwards. */
  flushAll(): Promise<boolean>;
}

export function createPendingEdits(): PendingEdits {
  const flushes = new Set<() => Promise<boolean>>();
  return {
    add: (flush) => {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
    flushAll: async () => {
      const results = await Promise.all([...flushes].map((flush) => flush()));
      return results.every(Boolean);
    },
  };
}
