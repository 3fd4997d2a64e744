import type { FastifyInstance } from 'fastify';
import { serializerCompiler, type ZodTypeProvider } from 'fastify-type-provider-zod';
import { healthSchema, readySchema } from './health-schema';
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
  const scope = server.withTypeProvider<ZodTypeProvider>();
  scope.setSerializerCompiler(serializerCompiler);
  scope.setErrorHandler(sendProblem);
  const refuseOtherMethods = watchMethods(scope);
  scope.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store');
  });
  scope.get('/health', { schema: { response: { 200: healthSchema } } }, async () => ({
    status: 'ok' as const,
    uptime_seconds: Math.floor(process.uptime()),
  }));
  scope.get(
    '/ready',
    { schema: { response: { 200: readySchema, 503: readySchema } } },
    async (_request, reply) => {
      const isUp = isReady();
      return reply.code(isUp ? 200 : 503).send({ status: isUp ? 'ready' : 'not_ready' });
    },
  );
  refuseOtherMethods();
}
