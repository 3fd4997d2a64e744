import type { FastifyInstance } from 'fastify';
import { AppError } from '@/core/errors';

/**
 * Watches the routes that a scope registers from now on, the pages under `/docs` aside. The function it returns is
 * to be called after the last one: it answers every other method of those addresses with 405 and `Allow`, before a
 * body is looked at.
 */
export function watchMethods(server: FastifyInstance): () => void {
  const methodsByUrl = new Map<string, Set<string>>();
  server.addHook('onRoute', ({ method, url }) => {
    const path = url.slice(server.prefix.length);
    if (path.startsWith('/docs')) return;
    const methods = methodsByUrl.get(path) ?? new Set();
    for (const name of [method].flat()) methods.add(name);
    methodsByUrl.set(path, methods);
  });
  return () => {
    for (const [url, methods] of [...methodsByUrl]) refuseOthers(server, url, [...methods].sort());
  };
}

function refuseOthers(server: FastifyInstance, url: string, allowed: readonly string[]): void {
  server.route({
    method: server.supportedMethods.filter((method) => !allowed.includes(method)),
    url,
    schema: { hide: true },
    onRequest: async (_request, reply) => {
      reply.header('allow', allowed.join(', '));
      throw new AppError('method_not_allowed');
    },
    handler: async () => {},
  });
}
