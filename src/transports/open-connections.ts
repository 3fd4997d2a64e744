import { AppError } from '@/core/errors';

/** Counts connections that stay open, so that one caller cannot take them all. */
export interface OpenConnections {
  /**
   * A place for one connection, until it is disposed.
   *
   * @throws AppError `rate_limited` when the caller, or all callers together, have as many as there may be.
   */
  take(caller: string): Disposable;
  count(): number;
}

export interface OpenConnectionsOptions {
  maxPerCaller: number;
  maxTotal: number;
}

const retryAfterMs = 5_000;

export function createOpenConnections({
  maxPerCaller,
  maxTotal,
}: OpenConnectionsOptions): OpenConnections {
  const counts = new Map<string, number>();
  let total = 0;
  return {
    take: (caller) => {
      const taken = counts.get(caller) ?? 0;
      if (taken >= maxPerCaller || total >= maxTotal) {
        throw new AppError('rate_limited', { details: { retryAfterMs } });
      }
      counts.set(caller, taken + 1);
      total += 1;
      let isOpen = true;
      return {
        [Symbol.dispose]: () => {
          if (!isOpen) return;
          isOpen = false;
          total -= 1;
          const left = (counts.get(caller) ?? 1) - 1;
          if (left === 0) counts.delete(caller);
          else counts.set(caller, left);
        },
      };
    },
    count: () => total,
  };
}
