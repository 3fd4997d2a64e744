import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import fastify, { type FastifyBaseLogger, type FastifyInstance, LogController } from 'fastify';
import type { Services } from '@/core/services';
import { healthPlugin } from '@/transports/rest/health-plugin';
import { sendProblem } from '@/transports/rest/problem-handlers';
import { restPlugin } from '@/transports/rest/rest-plugin';
import { trpcPlugin } from '@/transports/trpc/trpc-plugin';
import { wsPlugin } from '@/transports/ws/ws-plugin';
import { isAllowedOrigin } from './allowed-origin';
import type { Environment } from './environment-schema';
import { registerErrorHandling } from './error-handling';
import { registerOwnerCookie } from './owner-cookie';
import type { Pages } from './pages';
import { registerRequestGuards } from './request-guards';
import { registerSecurityHeaders } from './security-headers';
import { registerSpendingLimit } from './spending-limit';

const bodyLimitBytes = 256 * 1024;

export interface ServerParts {
  environment: Environment;
  services: Services;
  /** Absent in tests of the interfaces alone. */
  pages?: Pages;
  log: FastifyBaseLogger;
  isDev?: boolean;
  isReady: () => boolean;
  /** Aborts when the process shuts down: streams end then. */
  shutdown: AbortSignal;
}

/** The one server: guards first, then every interface over the same services, then the pages. */
export async function buildServer(parts: ServerParts): Promise<FastifyInstance> {
  const { environment, services, shutdown, isReady, isDev = false } = parts;
  const publicOrigins = environment.PUBLIC_ORIGINS ?? [];
  const server: FastifyInstance = fastify({
    loggerInstance: parts.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    frameworkErrors: sendProblem,
    trustProxy: (_address, hop) => hop < environment.TRUSTED_PROXY_HOPS,
    bodyLimit: bodyLimitBytes,
    requestTimeout: 30_000,
    forceCloseConnections: 'idle',
    routerOptions: { maxParamLength: 4_000 },
    http: { headersTimeout: 10_000, connectionsCheckingInterval: 5_000, maxHeaderSize: 32 * 1024 },
  });
  registerSecurityHeaders(server, { isDev });
  registerErrorHandling(server);
  await registerRequestGuards(server, { publicOrigins });
  await server.register(cookie);
  registerOwnerCookie(server);
  await registerSpendingLimit(server, { sendsPerMinute: environment.SENDS_PER_MINUTE });

  await server.register(healthPlugin, { isReady });
  await server.register(trpcPlugin, { services, shutdown });
  await server.register(restPlugin, { services, shutdown });
  await server.register(wsPlugin, {
    services,
    shutdown,
    isAllowedOrigin: ({ headers }) => isAllowedOrigin(headers, publicOrigins),
  });
  parts.pages?.register(server);
  return server;
}
