import { type FastifyTRPCPluginOptions, fastifyTRPCPlugin } from '@trpc/server/adapters/fastify';
import type { FastifyInstance } from 'fastify';
import { AppError, isAppError } from '@/core/errors';
import type { Services } from '@/core/services';
import { limitSpendingOf } from '../request-limits';
import '../request-owner';
import { type AppRouter, appRouter } from './app-router';

const maxBatchSize = 10;

export interface TrpcPluginOptions {
  services: Services;
  shutdown: AbortSignal;
}

/** Serves the router under `/api/trpc`. Bodies are JSON alone: forms could be posted by any website. */
export async function trpcPlugin(
  server: FastifyInstance,
  { services, shutdown }: TrpcPluginOptions,
): Promise<void> {
  const trpcOptions: FastifyTRPCPluginOptions<AppRouter>['trpcOptions'] = {
    router: appRouter,
    maxBatchSize,
    createContext: ({ req, res }) => ({
      services,
      shutdown,
      ownerId: req.owner.id,
      ensureOwner: () => req.owner.ensure(res),
      limitSpending: limitSpendingOf(req),
      requestId: req.id,
    }),
    onError: ({ error, path, ctx }) => {
      if (error.code !== 'INTERNAL_SERVER_ERROR' || isAppError(error.cause)) return;
      services.log.error(
        { err: error.cause ?? error, path, requestId: ctx?.requestId },
        'trpc failed',
      );
    },
  };
  server.addHook('onRequest', async (request) => {
    const isJson = request.headers['content-type']?.split(';')[0]?.trim() === 'application/json';
    if (request.method === 'POST' && !isJson) throw new AppError('unsupported_media_type');
  });
  await server.register(fastifyTRPCPlugin, { prefix: '/api/trpc', trpcOptions });
}
