import {
  httpBatchLink,
  httpLink,
  httpSubscriptionLink,
  retryLink,
  splitLink,
  type TRPCLink,
} from '@trpc/client';
import type { AppRouter } from '@/transports/trpc/app-router';
import { fetchPastThePage } from './fetch-past-the-page';

const url = '/api/trpc';
const maxBatchItems = 10;

/** Milliseconds before the next attempt to follow again: half a second, doubling to 15 s, spread by a quarter. */
export function reconnectDelayMs(attempt: number, random: () => number): number {
  const base = Math.min(15_000, 500 * 2 ** Math.min(attempt - 1, 10));
  return base * (0.75 + 0.5 * random());
}

/** A proxy's or the network's error has no data of ours; too busy and unavailable pass by themselves. */
export function isPassing(data: { httpStatus: number } | null | undefined): boolean {
  return !data || data.httpStatus === 429 || data.httpStatus === 503;
}

/**
 * Queries travel in small batches, mutations each by themselves, in the order they were made. A subscription that
 * a proxy ended with an error comes back with the id it got last: EventSource alone would give up.
 */
export function createLinks(): TRPCLink<AppRouter>[] {
  return [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: [
        retryLink({
          retry: ({ error }) => isPassing(error.data),
          retryDelayMs: (attempt) => reconnectDelayMs(attempt, Math.random),
        }),
        httpSubscriptionLink({ url }),
      ],
      false: splitLink({
        condition: ({ type }) => type === 'mutation',
        true: httpLink({ url, fetch: fetchPastThePage }),
        false: httpBatchLink({ url, maxItems: maxBatchItems }),
      }),
    }),
  ];
}
