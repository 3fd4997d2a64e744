import type { FastifyRequest } from 'fastify';

/**
 * Counts one call that spends: a message, a regeneration. Counted for the owner and for the network address, so
 * that a new cookie does not reset it.
 *
 * @throws AppError `rate_limited` with `retryAfterMs`.
 */
export type LimitSpending = () => Promise<void>;

declare module 'fastify' {
  interface FastifyRequest {
    limitSpending: LimitSpending;
  }
}

export function limitSpendingOf(request: FastifyRequest): LimitSpending {
  return () => request.limitSpending();
}
