import rateLimit from '@fastify/rate-limit';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '@/core/errors';
import '@/transports/request-limits';

interface SpendingLimit {
  /** Calls that one owner may make in a minute; one network address may make ten times as many. */
  sendsPerMinute: number;
}

/** Gives each request `limitSpending`, which counts for the owner and for the address it comes from. */
export async function registerSpendingLimit(
  server: FastifyInstance,
  { sendsPerMinute }: SpendingLimit,
): Promise<void> {
  await server.register(rateLimit, { global: false });
  const timeWindow = '1 minute';
  const limitOwner = server.createRateLimit({
    max: sendsPerMinute,
    timeWindow,
    keyGenerator: (request) => `owner ${request.owner.id ?? networkOf(request.ip)}`,
  });
  const limitNetwork = server.createRateLimit({
    max: 10 * sendsPerMinute,
    timeWindow,
    keyGenerator: (request) => `network ${networkOf(request.ip)}`,
  });
  server.decorateRequest('limitSpending', async function limitSpending(this: FastifyRequest) {
    for (const limit of [limitOwner, limitNetwork]) {
      const result = await limit(this);
      if (!result.isAllowed && result.isExceeded) {
        throw new AppError('rate_limited', { details: { retryAfterMs: result.ttl } });
      }
    }
  });
}

/** One home or company has a whole /64 of IPv6 addresses; counted by address it would have no limit. */
export function networkOf(ip: string): string {
  if (!ip.includes(':')) return ip;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(ip);
  if (mapped?.[1]) return mapped[1];
  const [head = '', tail] = ip.toLowerCase().split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').length;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0')].slice(0, 4).join(':');
}
