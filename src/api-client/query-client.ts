import { QueryClient } from '@tanstack/react-query';

/** Sessions are kept true by their events, so nothing is fetched again by itself. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: Number.POSITIVE_INFINITY, retry: 2, refetchOnWindowFocus: false },
      mutations: { retry: false },
    },
  });
}
