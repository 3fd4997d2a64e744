import { setMaxListeners } from 'node:events';
import type { FastifyInstance } from 'fastify';
import {
  serializerCompiler,
  validatorCompiler,
  type ZodTypeProvider,
} from 'fastify-type-provider-zod';
import { AppError } from '@/core/errors';
import type { Services } from '@/core/services';
import { createOpenConnections } from '../open-connections';
import '../request-limits';
import '../request-owner';
import { serveDocsPage } from './docs-page';
import { type EventStreamTimes, eventStreamTimes } from './event-stream';
import { acceptJsonBodies } from './json-body';
import { messageRoutes } from './message-routes';
import { describeApi } from './openapi';
import { watchMethods } from './other-methods';
import { sendNotFound, sendProblem } from './problem-handlers';
import { requirementsRoutes } from './requirements-routes';
import type { RestScope } from './rest-scope';
import { sessionRoutes } from './session-routes';
import { taskRoutes } from './task-routes';

export interface RestPluginOptions {
  services: Services;
  /** Aborts when the server stops, after the replies have ended: open streams end then. */
  shutdown: AbortSignal;
  streamTimes?: EventStreamTimes;
}

const streamLimits = { maxPerCaller: 200, maxTotal: 10_000 };

/**
 * REST with server-sent events under `/api/chat` and `/api/tasks`, and its description under `/api/openapi.json`
 * and `/api/docs`. Whatever fails under `/api` is answered as `application/problem+json`.
 */
export async function restPlugin(
  server: FastifyInstance,
  { services, shutdown, streamTimes = eventStreamTimes }: RestPluginOptions,
): Promise<void> {
  // Every open stream listens for it.
  setMaxListeners(0, shutdown);
  const options: RestScope = {
    services,
    shutdown,
    times: streamTimes,
    streams: createOpenConnections(streamLimits),
  };
  await server.register(
    async (parent) => {
      const scope = parent.withTypeProvider<ZodTypeProvider>();
      scope.setValidatorCompiler(validatorCompiler);
      scope.setSerializerCompiler(serializerCompiler);
      scope.setErrorHandler(sendProblem);
      scope.setNotFoundHandler(sendNotFound);
      acceptJsonBodies(scope);
      scope.addHook('onRequest', async (_request, reply) => {
        reply.header('cache-control', 'no-store');
      });
      const refuseOtherMethods = watchMethods(scope);
      await describeApi(scope);
      await scope.register(sessionRoutes, options);
      await scope.register(messageRoutes, options);
      await scope.register(requirementsRoutes, options);
      await scope.register(taskRoutes, options);
      refuseOtherMethods();
      await serveDocsPage(scope);
      refuseUnknownAddresses(scope);
    },
    { prefix: '/api' },
  );
}

/** Before the body is looked at: what is wrong with it does not matter where nothing is. */
function refuseUnknownAddresses(server: FastifyInstance): void {
  for (const url of ['', '/*']) {
    server.route({
      method: server.supportedMethods,
      url,
      schema: { hide: true },
      onRequest: async () => {
        throw new AppError('not_found');
      },
      handler: async () => {},
    });
  }
}
