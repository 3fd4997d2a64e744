/** Who is to be woken for which session of this process. */
export interface SessionWatchers {
  add(key: string, wake: () => void): Disposable;
  wake(key: string): void;
  /** Keys that somebody watches. */
  keys(): readonly string[];
}

/** `onUnwatched` is called when the last watcher of a key has been disposed. */
export function createSessionWatchers(
  onUnwatched: (key: string) => void = () => {},
): SessionWatchers {
  const byKey = new Map<string, Set<{ wake: () => void }>>();
  return {
    add: (key, wake) => {
      const watcher = { wake };
      const others = byKey.get(key) ?? new Set();
      byKey.set(key, others.add(watcher));
      return {
        [Symbol.dispose]: () => {
          if (!others.delete(watcher) || others.size > 0) return;
          byKey.delete(key);
          onUnwatched(key);
        },
      };
    },
    wake: (key) => {
      for (const watcher of [...(byKey.get(key) ?? [])]) watcher.wake();
    },
    keys: () => [...byKey.keys()],
  };
}
