import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'redis';
import type { Log } from '@/core/log';
import { settleBefore } from './settle-before';

/** One working connection. */
export interface RedisLink {
  client: RedisClient;
  /** Names the run of the server: another one may have forgotten what the last one acknowledged. */
  epoch: string;
}

export type RedisClient = ReturnType<typeof createRedisClient>;

/** A connection that is made again whenever it breaks. */
export interface KeptLink {
  current(): RedisLink | null;
  /** The link as soon as there is one; `null` at that time, or at once when Redis has been away for long. */
  before(endMs: number): Promise<RedisLink | null>;
  /** Gives a broken link up; `sinceMs` is when Redis was last known to be there. */
  drop(link: RedisLink, cause: unknown, sinceMs?: number): void;
  /** Called whenever the link was lost and is there again. */
  onRegained(listener: () => void): void;
  /** When that was last, by `performance.now()`. */
  regainedAtMs(): number;
  close(): Promise<void>;
}

export interface RedisLinkOptions {
  url: string;
  /** Longest time for connecting; after being away for longer, nobody is kept waiting. */
  timeoutMs: number;
  log: Log;
}

const longestPauseMs = 500;

/** Throws what went wrong when Redis cannot be reached now. */
export async function keepRedisLink(options: RedisLinkOptions): Promise<KeptLink> {
  const { timeoutMs, log } = options;
  const closing = new AbortController();
  const listeners = new Set<() => void>();
  let waiting: (() => void)[] = [];
  let regainedAtMs = Number.NEGATIVE_INFINITY;
  let lostAtMs = 0;

  const drop: KeptLink['drop'] = (lost, cause, sinceMs = performance.now()) => {
    if (link !== lost) return;
    link = null;
    lostAtMs = sinceMs;
    lost.client.destroy();
    log.warn({ err: cause }, 'Redis is away');
    void regain();
  };

  const connect = async () => {
    const made = await connectRedis(options);
    made.client.on('error', (error) => drop(made, error));
    return made;
  };

  const regain = async () => {
    for (let attempt = 0; !link && !closing.signal.aborted; attempt += 1) {
      const pauseMs = Math.min(10 * 2 ** attempt, longestPauseMs);
      await wait(pauseMs, null, { signal: closing.signal, ref: false }).catch(() => {});
      const made = await connect().catch(() => null);
      if (closing.signal.aborted) return made?.client.destroy();
      link = made;
    }
    regainedAtMs = performance.now();
    log.info({ afterMs: Math.round(regainedAtMs - lostAtMs) }, 'Redis is back');
    release();
    for (const listener of listeners) listener();
  };

  const release = () => {
    for (const resolve of waiting) resolve();
    waiting = [];
  };

  let link: RedisLink | null = await connect();
  return {
    current: () => link,
    before: async (endMs) => {
      const patientUntilMs = Math.min(endMs, lostAtMs + timeoutMs);
      if (link || performance.now() >= patientUntilMs || closing.signal.aborted) return link;
      await settleBefore(patientUntilMs, new Promise<void>((resolve) => waiting.push(resolve)));
      return link;
    },
    drop,
    onRegained: (listener) => void listeners.add(listener),
    regainedAtMs: () => regainedAtMs,
    close: async () => {
      closing.abort();
      const last = link;
      link = null;
      release();
      if (last) await settleBefore(performance.now() + timeoutMs, last.client.close());
      last?.client.destroy();
    },
  };
}

async function connectRedis({ url, timeoutMs }: RedisLinkOptions): Promise<RedisLink> {
  const client = createRedisClient(url, timeoutMs);
  client.on('error', () => {});
  const connected = client.connect().then(() => client.info('server'));
  const outcome = await settleBefore(performance.now() + timeoutMs, connected);
  if (outcome.status === 'fulfilled') {
    return { client, epoch: /^run_id:(\w{1,12})/m.exec(outcome.value)?.[1] ?? '' };
  }
  client.destroy();
  if (outcome.status === 'rejected') throw outcome.reason;
  throw new Error(`no answer within ${timeoutMs} ms`);
}

/** Without reconnects and deadlines of its own: here it is known which run of the server answers, and when. */
function createRedisClient(url: string, timeoutMs: number) {
  return createClient({
    url,
    disableOfflineQueue: true,
    maintNotifications: 'disabled',
    commandOptions: { timeout: 0 },
    socket: { reconnectStrategy: false, connectTimeout: timeoutMs },
  });
}
