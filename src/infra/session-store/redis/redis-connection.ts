import { setTimeout as wait } from 'node:timers/promises';
import { ErrorReply } from 'redis';
import { AppError } from '@/core/errors';
import {
  type KeptLink,
  keepRedisLink,
  type RedisClient,
  type RedisLink,
  type RedisLinkOptions,
} from './redis-link';
import { settleBefore } from './settle-before';

export interface RedisConnection extends Pick<KeptLink, 'onRegained' | 'regainedAtMs' | 'close'> {
  /**
   * Runs a command that may be repeated: when the connection breaks it is sent again over a new one, with a higher
   * attempt, until its time is over. While Redis stays away it fails at once.
   *
   * @throws AppError `store_unavailable`.
   */
  run<Value>(
    command: (client: RedisClient, attempt: number) => Promise<Value>,
  ): Promise<{ value: Value; epoch: string }>;
}

export interface RedisConnectionOptions extends RedisLinkOptions {
  /** Longest time of a command with all its attempts; also for connecting. */
  timeoutMs: number;
  /** Commands that may wait or run at the same time. */
  maxPending: number;
}

const loadingPauseMs = 20;

/** Throws what went wrong when Redis cannot be reached now. */
export async function openRedisConnection(
  options: RedisConnectionOptions,
): Promise<RedisConnection> {
  const { timeoutMs, maxPending, log } = options;
  const link = await keepRedisLink(options);
  let pending = 0;

  /** Makes another attempt possible; throws where it would come out the same. */
  const recover = async (error: unknown, used: RedisLink) => {
    if (error instanceof TypeError) throw error;
    if (!(error instanceof ErrorReply)) {
      link.drop(used, error);
    } else if (/^(READONLY|MASTERDOWN)/.test(error.message)) {
      link.drop(used, error);
    } else if (error.message.startsWith('LOADING')) {
      await wait(loadingPauseMs);
    } else {
      log.error({ err: error }, 'Redis refused a command');
      throw unavailable(error);
    }
  };

  const attemptUntil: (endMs: number) => RedisConnection['run'] = (endMs) => async (command) => {
    let failure: unknown = new Error('Redis is away');
    for (let attempt = 1; attempt === 1 || performance.now() < endMs; attempt += 1) {
      const used = link.current() ?? (await link.before(endMs));
      if (!used) break;
      const outcome = await settleBefore(endMs, command(used.client, attempt));
      if (outcome.status === 'fulfilled') return { value: outcome.value, epoch: used.epoch };
      if (outcome.status === 'late') {
        failure = new Error(`Redis did not answer within ${timeoutMs} ms`);
        link.drop(used, failure, endMs - timeoutMs);
        break;
      }
      failure = outcome.reason;
      await recover(failure, used);
    }
    throw unavailable(failure);
  };

  return {
    run: async (command) => {
      if (pending >= maxPending) throw unavailable(new Error('too many commands wait for Redis'));
      pending += 1;
      try {
        return await attemptUntil(performance.now() + timeoutMs)(command);
      } finally {
        pending -= 1;
      }
    },
    onRegained: link.onRegained,
    regainedAtMs: link.regainedAtMs,
    close: link.close,
  };
}

function unavailable(cause: unknown): AppError {
  return new AppError('store_unavailable', { cause });
}
