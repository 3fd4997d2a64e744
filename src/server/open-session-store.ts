import type { Log } from '@/core/log';
import type { SessionStore } from '@/core/sessions/session-store';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';
import { createRedisSessionStore } from '@/infra/session-store/redis-session-store';
import type { Environment } from './environment-schema';

const limits = {
  maxSessionsPerOwner: 500,
  maxEventsPerSession: 10_000,
  maxSessionLength: 4_000_000,
};

/** About half a gigabyte: what does not fit is the memory of conversations that nobody uses. */
const memoryLimits = { ...limits, maxSessions: 20_000, maxTotalLength: 256_000_000 };

/** Redis when `REDIS_URL` names one, the memory of this process otherwise. Throws when Redis cannot be reached. */
export async function openSessionStore(
  { REDIS_URL, SESSION_TTL_MINUTES }: Pick<Environment, 'REDIS_URL' | 'SESSION_TTL_MINUTES'>,
  now: () => Date,
  log: Log,
): Promise<SessionStore> {
  const ttlMs = SESSION_TTL_MINUTES * 60_000;
  if (!REDIS_URL) return createMemorySessionStore({ ...memoryLimits, ttlMs, now });
  try {
    return await createRedisSessionStore({ ...limits, url: REDIS_URL, ttlMs, now, log });
  } catch (cause) {
    const { host } = new URL(REDIS_URL);
    throw new Error(`Redis cannot be used at ${host}, which REDIS_URL names`, { cause });
  }
}
