/** A value that tells its listeners when it is replaced; for state that outlives a render. */
export interface Observable<Value> {
  get(): Value;
  subscribe(onChange: () => void): () => void;
}

export function createObservable<Value>(initial: Value) {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    set: (next: Value) => {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe: (onChange: () => void) => {
      listeners.add(onChange);
      return () => void listeners.delete(onChange);
    },
  };
}
