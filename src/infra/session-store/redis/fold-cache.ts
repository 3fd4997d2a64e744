import { LRUCache } from 'lru-cache';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent } from '@/core/sessions/session-event';

/** A session as this process last folded it. */
export interface CachedFold {
  generation: string;
  /** The run of the server whose log it was. */
  epoch: string;
  state: SessionState;
  /** Size of the session, for keeping the cache bounded. */
  length: number;
}

/** Folds by the key of their session. What is found is true only for the version and generation it names. */
export interface FoldCache {
  get(key: string): CachedFold | undefined;
  set(key: string, fold: CachedFold): void;
  /**
   * Goes on with events that were appended, if they are the next. Of another generation or run they may well be: the
   * fold keeps its name, so that this is found out when it is to be used.
   */
  advance(key: string, events: readonly LoggedEvent[], addedLength: number): void;
}

const maxSessions = 5_000;
const maxLength = 64_000_000;

export function createFoldCache(): FoldCache {
  const folds = new LRUCache<string, CachedFold>({
    max: maxSessions,
    maxSize: maxLength,
    sizeCalculation: ({ length }) => Math.max(1, length),
  });
  return {
    get: (key) => folds.get(key),
    set: (key, fold) => void folds.set(key, fold),
    advance: (key, events, addedLength) => {
      const fold = folds.get(key);
      if (!fold || fold.state.version + 1 !== events[0]?.seq) return;
      const state = events.reduce(reduceSession, fold.state);
      folds.set(key, { ...fold, state, length: fold.length + addedLength });
    },
  };
}
