import { QueryClient } from '@tanstack/react-query';
import { isTRPCClientError } from '@trpc/client';
import type { AppRouter } from '@/transports/trpc/app-router';
import { isPassing } from './links';

const maxRetries = 2;

/** Sessions are kept true by their events, so nothing is fetched again by itself; a refusal is final. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: Number.POSITIVE_INFINITY,
        retry: (failureCount, error) =>
          failureCount < maxRetries &&
          (!isTRPCClientError<AppRouter>(error) || isPassing(error.data)),
        refetchOnWindowFocus: false,
      },
      mutations: { retry: false },
    },
  });
}
