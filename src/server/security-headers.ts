import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';

declare module 'fastify' {
  interface FastifyRequest {
    /** Lets the scripts and styles of this one response run. */
    cspNonce: string;
  }
}

/** Sets the same strict headers on every response, whoever writes it. Must be registered first. */
export function registerSecurityHeaders(
  server: FastifyInstance,
  { isDev }: { isDev: boolean },
): void {
  server.decorateRequest('cspNonce', '');
  server.addHook('onRequest', async (request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const policy = contentSecurityPolicy(nonce, isDev);
    request.cspNonce = nonce;
    // Next takes the nonce for its scripts from these request headers; what a client sent there is overwritten.
    request.raw.headers['content-security-policy'] = policy;
    request.raw.headers['x-nonce'] = nonce;
    delete request.raw.headers['content-security-policy-report-only'];
    // On the raw response, so that handlers which write it themselves send them too.
    for (const [name, value] of Object.entries(fixedHeaders)) reply.raw.setHeader(name, value);
    reply.raw.setHeader('content-security-policy', policy);
  });
}

const fixedHeaders = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
} as const;

function contentSecurityPolicy(nonce: string, isDev: boolean): string {
  const hotReload = isDev ? " 'unsafe-eval'" : '';
  const directives = [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${hotReload}`,
    isDev ? "style-src 'self' 'unsafe-inline'" : `style-src 'self' 'nonce-${nonce}'`,
    // Attributes position panes and meters; they can load nothing, because img-src and font-src rule that.
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${isDev ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ];
  return directives.join('; ');
}
