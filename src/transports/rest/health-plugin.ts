import type { FastifyInstance } from 'fastify';
import { watchMethods } from './other-methods';
import { sendProblem } from './problem-handlers';

export interface HealthPluginOptions {
  /** False until the start is done, and while the server drains. */
  isReady: () => boolean;
}

/**
 * `/health` says whether the process lives and asks nobody else, so that an outage of a storage does not get it
 * restarted; `/ready` says whether it wants new work.
 */
export async function healthPlugin(
  server: FastifyInstance,
  { isReady }: HealthPluginOptions,
): Promise<void> {
  server.setErrorHandler(sendProblem);
  const refuseOtherMethods = watchMethods(server);
  server.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  server.get('/health', async () => ({
    status: 'ok',
    uptime_seconds: Math.floor(process.uptime()),
  }));
  server.get('/ready', async (_request, reply) => {
    const isUp = isReady();
    reply.code(isUp ? 200 : 503);
    return { status: isUp ? 'ready' : 'not_ready' };
  });
  refuseOtherMethods();
}
