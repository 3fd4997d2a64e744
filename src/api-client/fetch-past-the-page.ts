import type { httpLink } from '@trpc/client';
import type { AppRouter } from '@/transports/trpc/app-router';

type LinkFetch = NonNullable<Parameters<typeof httpLink<AppRouter>>[0]['fetch']>;

/** Browsers refuse more than 64 KiB of bodies kept alive at a time. */
const maxKeptBytes = 8_000;

/** `fetch` for what a person did: it arrives also when they close the page right after. */
export const fetchPastThePage: LinkFetch = (input, init) => {
  const { body = null, signal = null } = init ?? {};
  const isSmall = typeof body === 'string' && new Blob([body]).size <= maxKeptBytes;
  return fetch(input, { ...init, body, signal, keepalive: isSmall });
};
