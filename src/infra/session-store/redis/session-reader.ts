import type { Log } from '@/core/log';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionState } from '@/core/sessions/session';
import type { LoggedEvent } from '@/core/sessions/session-event';
import type { SessionRef } from '@/core/sessions/session-store';
import type { CachedFold, FoldCache } from './fold-cache';
import { loadScript, readScript } from './reading-scripts';
import type { RedisConnection } from './redis-connection';
import { runScript, type ScriptAnswer } from './redis-script';
import { keysOf } from './session-keys';
import { eventsOfTexts, stateOfText } from './stored-texts';

export interface FoundSession extends CachedFold {
  /** The running reply that nobody holds; empty when there is none. */
  abandonedReply: string;
  /** How many events had to be folded. */
  foldedCount: number;
}

export type FoundEvents =
  | { status: 'gone' | 'trimmed' }
  | {
      status: 'read';
      generation: string;
      epoch: string;
      abandonedReply: string;
      events: readonly LoggedEvent[];
    };

export interface SessionReader {
  /** The session now or at that version; `null` when it is not there. */
  load(ref: SessionRef, atVersion?: number): Promise<FoundSession | null>;
  read(ref: SessionRef, afterSeq: number, limit: number): Promise<FoundEvents>;
}

/** Where folding may begin beside the base of the log. */
interface Start {
  cached?: CachedFold | undefined;
  isFoldAllowed: boolean;
}

/** Reads logs in Redis and folds them, from where this process or another one has come to. */
export function createSessionReader(
  connection: RedisConnection,
  folds: FoldCache,
  { ttlMs, log }: { ttlMs: number; log: Log },
): SessionReader {
  const loadFrom = async (
    ref: SessionRef,
    atVersion: number | undefined,
    start: Start,
  ): Promise<FoundSession | null> => {
    const { cached, isFoldAllowed } = start;
    const found = await runScript(connection, loadScript, {
      keys: keysOf(ref).all,
      given: {
        ttlMs,
        atVersion,
        isFoldAllowed,
        cachedGeneration: cached?.generation,
        cachedVersion: cached?.state.version,
      },
    });
    if (found.status === 'damaged') reportDamage(log, ref);
    if (found.status !== 'loaded') return null;
    const [generation = '', abandonedReply = '', length, origin, from, text = '', ...texts] =
      found.values;
    if (origin === 'cached' && cached?.epoch !== found.epoch) {
      return loadFrom(ref, atVersion, { isFoldAllowed });
    }
    const base = origin === 'cached' ? (cached?.state ?? null) : text ? stateOfText(text) : null;
    if (base === null && origin === 'fold') {
      return loadFrom(ref, atVersion, { isFoldAllowed: false });
    }
    const events = eventsOfTexts(texts, Number(from));
    if (base === null && events[0]?.seq !== 1) {
      reportDamage(log, ref);
      return null;
    }
    const state = events.reduce<SessionState | null>(reduceSession, base);
    const facts = { generation, epoch: found.epoch, length: Number(length), abandonedReply };
    return state && { ...facts, state, foldedCount: events.length };
  };

  return {
    load: async (ref, atVersion) => {
      const key = keysOf(ref).meta;
      const found = await loadFrom(ref, atVersion, { cached: folds.get(key), isFoldAllowed: true });
      if (found && atVersion === undefined) folds.set(key, found);
      return found;
    },
    read: async (ref, afterSeq, limit) => {
      const given = { afterSeq, limit, ttlMs };
      const found = await runScript(connection, readScript, { keys: keysOf(ref).all, given });
      if (found.status === 'damaged') reportDamage(log, ref);
      return foundEvents(found, afterSeq);
    },
  };
}

function foundEvents({ status, values, epoch }: ScriptAnswer, afterSeq: number): FoundEvents {
  if (status !== 'read') return { status: status === 'trimmed' ? 'trimmed' : 'gone' };
  const [generation = '', abandonedReply = '', ...texts] = values;
  const events = eventsOfTexts(texts, afterSeq);
  return { status: 'read', generation, epoch, abandonedReply, events };
}

/** What is left of the session cannot be told. */
function reportDamage(log: Log, { sessionId }: SessionRef): void {
  log.error(
    { sessionId },
    'a session in Redis is damaged: a part was evicted, or another release wrote it',
  );
}
