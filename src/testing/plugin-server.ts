import fastify, { type FastifyInstance } from 'fastify';
import type { RequestOwner } from '@/transports/request-owner';
import { sendProblem } from '@/transports/rest/problem-handlers';
import '@/transports/request-limits';

/** A server without guards or cookies: everybody is the same owner. For plugins with options of their own. */
export function createPluginServer(ownerId: string): FastifyInstance {
  const owner: RequestOwner = { id: ownerId, ensure: () => ownerId };
  const server = fastify();
  server.setErrorHandler(sendProblem);
  server.decorateRequest('owner');
  server.decorateRequest('limitSpending');
  server.addHook('onRequest', async (request) => {
    request.owner = owner;
    request.limitSpending = async () => {};
  });
  return server;
}
