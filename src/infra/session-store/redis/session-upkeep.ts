import type { SessionRef } from '@/core/sessions/session-store';
import type { RedisConnection } from './redis-connection';
import { runScript } from './redis-script';
import { keysOf } from './session-keys';
import type { FoundSession, SessionReader } from './session-reader';
import { foldScript, trimScript } from './upkeep-scripts';

/** Keeps logs short and folding quick. What it does changes nothing that anybody sees, and may fail. */
export interface SessionUpkeep {
  /** Keeps the fold of a session that took long to fold, for the next process that loads it. */
  keepFold(ref: SessionRef, found: FoundSession): Promise<void>;
  /** Drops the older half of a log that has grown too long. */
  trim(ref: SessionRef, lastSeq: number): Promise<void>;
}

const foldsWorthKeeping = 200;

export function createSessionUpkeep(
  connection: RedisConnection,
  reader: SessionReader,
  { maxEventsPerSession }: { maxEventsPerSession: number },
): SessionUpkeep {
  const keep = async (
    script: typeof foldScript,
    ref: SessionRef,
    { generation, state }: FoundSession,
  ) => {
    await runScript(connection, script, {
      keys: keysOf(ref).all,
      given: { generation, version: state.version },
      values: [JSON.stringify(state)],
    });
  };
  return {
    keepFold: async (ref, found) => {
      if (found.foldedCount < foldsWorthKeeping) return;
      await keep(foldScript, ref, found).catch(() => {});
    },
    trim: async (ref, lastSeq) => {
      try {
        const base = await reader.load(ref, lastSeq - Math.ceil(maxEventsPerSession / 2));
        if (base) await keep(trimScript, ref, base);
      } catch {
        // The next append tries again.
      }
    },
  };
}
