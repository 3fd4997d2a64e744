import type { FastifyInstance } from 'fastify';
import next from 'next';
import { builtFiles } from './built-files';

/** The pages, ready to be served. */
export interface Pages {
  register(server: FastifyInstance): void;
  close(): Promise<void>;
}

/**
 * Prepares Next for every path that is not an interface. Pages only read, so no other method reaches them; that
 * also closes the door to server actions, of which there are none.
 */
export async function openPages({ isDev }: { isDev: boolean }): Promise<Pages> {
  const app = next({ dev: isDev, dir: process.cwd(), customServer: true });
  await app.prepare();
  const handle = app.getRequestHandler();
  return {
    register: (server) => {
      if (!isDev) server.register(builtFiles);
      server.get('/*', (request, reply) => {
        if (request.url.startsWith('/api/')) return reply.callNotFound();
        reply.hijack();
        return handle(request.raw, reply.raw);
      });
      if (!isDev) return;
      const upgrade = app.getUpgradeHandler();
      server.server.on('upgrade', (request, socket, head) => {
        if (request.url?.startsWith('/_next/')) upgrade(request, socket, head);
      });
    },
    close: () => app.close(),
  };
}
