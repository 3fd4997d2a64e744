import cors from '@fastify/cors';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '@/core/errors';
import { isAllowedOrigin } from './allowed-origin';

interface Guards {
  publicOrigins: readonly string[];
}

/** Refuses what must not get in: odd request targets, and calls that another website makes. */
export async function registerRequestGuards(
  server: FastifyInstance,
  { publicOrigins }: Guards,
): Promise<void> {
  server.addHook('onRequest', async (request) => {
    if (!isPlainTarget(request)) {
      const issues = ['Ask for a path on this server, with one Host header.'];
      throw new AppError('invalid_input', { details: { issues } });
    }
    if (isInterface(request) && !isAllowedOrigin(request.headers, publicOrigins)) {
      throw new AppError('forbidden_origin');
    }
  });
  await server.register(cors, {
    delegator: (request, done) => {
      const { origin } = request.headers;
      const isShared = request.url.startsWith('/api/') && !request.url.startsWith('/api/trpc');
      const isListed = origin !== undefined && publicOrigins.includes(origin);
      done(null, {
        origin: isShared && isListed ? origin : false,
        credentials: true,
        methods: ['GET', 'POST', 'PATCH', 'DELETE'],
        exposedHeaders: ['ETag', 'Location', 'Retry-After'],
      });
    },
  });
}

/** `/api/docs` is a page for people and may be linked to from anywhere. */
function isInterface({ url }: FastifyRequest): boolean {
  const path = url.split('?')[0] ?? '';
  return path.startsWith('/api/') && path !== '/api/docs' && !path.startsWith('/api/docs/');
}

/** Absolute targets and second Host headers are how requests are smuggled past a proxy. */
function isPlainTarget({ raw }: FastifyRequest): boolean {
  const hosts = raw.rawHeaders.filter((name, at) => at % 2 === 0 && name.toLowerCase() === 'host');
  return /^\/(?![/\\])/.test(raw.url ?? '') && hosts.length <= 1;
}
