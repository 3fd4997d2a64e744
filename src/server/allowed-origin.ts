import type { FastifyRequest } from 'fastify';

type OriginHeaders = Pick<FastifyRequest['headers'], 'origin' | 'host' | 'sec-fetch-site'>;

/**
 * Whether a request may come from where it says. Browsers say so by `Origin` or by Fetch Metadata; a request with
 * neither is no browser and is served.
 */
export function isAllowedOrigin(headers: OriginHeaders, publicOrigins: readonly string[]): boolean {
  const { origin, host } = headers;
  if (origin !== undefined) return isOwnOrigin(origin, host) || publicOrigins.includes(origin);
  const site = headers['sec-fetch-site'];
  return site === undefined || site === 'same-origin' || site === 'none';
}

/** The page's own host over either scheme: a proxy in front may end TLS. */
export function isOwnOrigin(origin: string, host: string | undefined): boolean {
  if (!URL.canParse(origin) || host === undefined) return false;
  const parsed = new URL(origin);
  return /^https?:$/.test(parsed.protocol) && parsed.host === host.toLowerCase();
}
