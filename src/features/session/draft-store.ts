export interface DraftStore {
  get(key: string): string;
  /** An empty text leaves nothing behind. Written at once, so that what was sent cannot come back. */
  set(key: string, text: string): void;
  clear(key: string): void;
  move(from: string, to: string): void;
  subscribe(onChange: () => void): () => void;
}

const prefix = 'taskwright:draft:';

/** Unsent texts by conversation, in memory and in the browser's storage, which may be missing or full. */
export function createDraftStore(storage: () => Storage): DraftStore {
  const texts = new Map<string, string>();
  const listeners = new Set<() => void>();

  const write = (key: string, text: string) => {
    texts.set(key, text);
    attempt(() =>
      text === '' ? storage().removeItem(prefix + key) : storage().setItem(prefix + key, text),
    );
    for (const listener of listeners) listener();
  };
  const read = (key: string) => {
    const known = texts.get(key);
    if (known !== undefined) return known;
    const stored = attempt(() => storage().getItem(prefix + key)) ?? '';
    texts.set(key, stored);
    return stored;
  };

  return {
    get: read,
    set: write,
    clear: (key) => write(key, ''),
    move: (from, to) => {
      const text = read(from);
      if (text !== '') write(to, text);
      write(from, '');
    },
    subscribe: (onChange) => {
      listeners.add(onChange);
      return () => listeners.delete(onChange);
    },
  };
}

function attempt<Result>(run: () => Result): Result | null {
  try {
    return run();
  } catch {
    return null;
  }
}
