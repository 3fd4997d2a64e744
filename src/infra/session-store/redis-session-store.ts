import { AppError } from '@/core/errors';
import type { Log } from '@/core/log';
import { reduceSession } from '@/core/sessions/reduce-session';
import type { SessionStore } from '@/core/sessions/session-store';
import { lengthOfEvents } from './event-length';
import { createFoldCache } from './redis/fold-cache';
import { listScript } from './redis/reading-scripts';
import { openRedisConnection } from './redis/redis-connection';
import { runScript } from './redis/redis-script';
import { createReplyLeases } from './redis/reply-leases';
import { keysOf, ownerKeysOf } from './redis/session-keys';
import { createSessionReader } from './redis/session-reader';
import { createSessionUpkeep } from './redis/session-upkeep';
import { createSessionWriter } from './redis/session-writer';
import { summariesOfTexts, textOfEvent } from './redis/stored-texts';
import { createWakeUps } from './redis/wake-ups';
import { createScript, deleteScript } from './redis/writing-scripts';
import { newGeneration } from './session-log';

export interface RedisSessionStoreOptions {
  /** `redis://` or `rediss://`: one primary, whatever stands behind it; not a cluster. */
  url: string;
  /** Idle life of a session, in milliseconds; also the life of every key. */
  ttlMs: number;
  maxSessionsPerOwner: number;
  /** Events of a session kept for followers that resume; older ones are folded into the base. */
  maxEventsPerSession: number;
  /** Size of everything appended to one session, in UTF-16 code units. */
  maxSessionLength: number;
  now: () => Date;
  log: Log;
  /** Longest time that anything here takes, in milliseconds. */
  timeoutMs?: number;
  /** How long a reply is held by a process that gives no sign of life, in milliseconds. */
  leaseMs?: number;
  /** How often watched sessions are looked at, in case a wake-up was lost, in milliseconds. */
  surveyMs?: number;
}

const maxPending = 10_000;

/**
 * Sessions in Redis 6.2 or later, shared by all processes that name the same one. Throws what went wrong when it
 * cannot be reached now; later it may go and come back, and sessions live on if it has kept them.
 */
export async function createRedisSessionStore({
  timeoutMs = 1_000,
  leaseMs = 10_000,
  surveyMs = 2_000,
  ...options
}: RedisSessionStoreOptions): Promise<SessionStore> {
  const { url, ttlMs, maxEventsPerSession, now, log } = options;
  const connection = await openRedisConnection({ url, timeoutMs, maxPending, log });
  const folds = createFoldCache();
  const reader = createSessionReader(connection, folds, { ttlMs, log });
  const append = createSessionWriter(connection, folds, { ...options, leaseMs });
  const upkeep = createSessionUpkeep(connection, reader, options);
  const leases = createReplyLeases(connection, append, { leaseMs, ttlMs });
  const wakeUps = createWakeUps(connection, { surveyMs });

  return {
    create: async (ref, event) => {
      const at = now().toISOString();
      const state = reduceSession(null, { seq: 1, at, event });
      const { all, meta, metaPrefix, sessionId } = keysOf(ref);
      const fold = { generation: newGeneration(), state, length: lengthOfEvents([event]) };
      const { status, epoch } = await runScript(connection, createScript, {
        keys: all,
        given: {
          sessionId,
          generation: fold.generation,
          title: state.title.toWellFormed(),
          at,
          length: fold.length,
          ttlMs,
          maxSessions: options.maxSessionsPerOwner,
          metaPrefix,
        },
        values: [textOfEvent(event, at)],
      });
      if (status === 'too_many') throw new AppError('too_many_sessions');
      if (status === 'taken') throw new Error(`session ${ref.sessionId} exists`);
      folds.set(meta, { ...fold, epoch });
      return { state, generation: generationOf({ ...fold, epoch }) };
    },

    load: async (ref, atVersion) => {
      let found = await reader.load(ref, atVersion);
      if (found && (await leases.endAbandoned(ref, found.abandonedReply))) {
        found = await reader.load(ref, atVersion);
      }
      if (!found) return null;
      if (atVersion === undefined) void upkeep.keepFold(ref, found);
      return { state: found.state, generation: generationOf(found) };
    },

    append: async (ref, events, expectedVersion) => {
      const outcome = await append(ref, events, { expectedVersion });
      if (outcome.status !== 'appended') return outcome;
      const { lastSeq, keptCount } = outcome;
      if (keptCount > maxEventsPerSession) await upkeep.trim(ref, lastSeq);
      return { status: 'appended', lastSeq };
    },

    read: async (ref, afterSeq, limit) => {
      let found = await reader.read(ref, afterSeq, limit);
      if (found.status === 'read' && (await leases.endAbandoned(ref, found.abandonedReply))) {
        found = await reader.read(ref, afterSeq, limit);
      }
      if (found.status !== 'read') return { status: found.status };
      return { status: 'read', generation: generationOf(found), events: found.events };
    },

    watch: wakeUps.watch,

    holdReply: leases.hold,

    list: async (ownerId) => {
      const { index, metaPrefix } = ownerKeysOf(ownerId);
      const { values } = await runScript(connection, listScript, {
        keys: [index],
        given: { metaPrefix },
      });
      return summariesOfTexts(values);
    },

    delete: async (ref) => {
      const { all, channel, sessionId } = keysOf(ref);
      const given = { sessionId, channel };
      return (await runScript(connection, deleteScript, { keys: all, given })).status === 'deleted';
    },

    close: async () => {
      wakeUps.close();
      leases.close();
      await connection.close();
    },
  };
}

/** A server that was restarted may have forgotten the newest events: positions of its last run count no more. */
function generationOf({ generation, epoch }: { generation: string; epoch: string }): string {
  return `${generation}-${epoch}`;
}
