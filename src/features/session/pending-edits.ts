/** Edits that wait for their pause in typing. Whoever needs them on the server first, flushes them. */
export interface PendingEdits {
  /** `flush` saves what waits and tells whether all is saved. Returns a way to take it out again. */
  add(flush: () => Promise<boolean>): () => void;
  /** Whether everything is saved afterwards. */
  flushAll(): Promise<boolean>;
  /** Notes, and passes on, what a save came to. */
  note(saved: { revision: number }): { revision: number };
  /** Revision that holds all that was saved from here. */
  savedRevision(): number;
}

export function createPendingEdits(): PendingEdits {
  const flushes = new Set<() => Promise<boolean>>();
  let savedRevision = 0;
  return {
    add: (flush) => {
      flushes.add(flush);
      return () => flushes.delete(flush);
    },
    flushAll: async () => {
      const results = await Promise.all([...flushes].map((flush) => flush()));
      return results.every(Boolean);
    },
    note: (saved) => {
      savedRevision = Math.max(savedRevision, saved.revision);
      return saved;
    },
    savedRevision: () => savedRevision,
  };
}
