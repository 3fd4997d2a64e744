import websocket from '@fastify/websocket';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { AppError } from '@/core/errors';
import type { Services } from '@/core/services';
import { createOpenConnections } from '../open-connections';
import '../request-limits';
import '../request-owner';
import { openChatConnection } from './chat-connection';
import { onlyUpgradesOf } from './chosen-upgrades';
import { closeCodes } from './close-codes';
import { createFrameLimit } from './frame-limit';
import { createOpenSockets } from './open-sockets';
import { type WsLimits, wsLimits } from './ws-limits';

export interface WsPluginOptions {
  services: Services;
  /** Aborts when the server stops: connections are closed with 1001 then. */
  shutdown: AbortSignal;
  isAllowedOrigin: (request: FastifyRequest) => boolean;
  limits?: WsLimits;
}

const maxFragments = 64;

/** The plain chat under `/ws`. A foreign origin is refused before the upgrade. */
export async function wsPlugin(
  server: FastifyInstance,
  { services, shutdown, isAllowedOrigin, limits = wsLimits }: WsPluginOptions,
): Promise<void> {
  const connections = createOpenConnections(limits);
  const sockets = createOpenSockets(limits.pingIntervalMs);
  shutdown.addEventListener('abort', sockets.closeAll);
  await server.register(websocket, {
    options: {
      server: onlyUpgradesOf('/ws', server.server),
      maxPayload: limits.maxFrameBytes,
      maxFragments,
      perMessageDeflate: false,
      // Bad UTF-8 is told in an error frame and the connection stays, as for every other frame that is no JSON.
      skipUTF8Validation: true,
    },
    errorHandler: (error, socket, request) => {
      request.log.info({ err: error }, 'websocket failed');
      socket.close();
    },
    preClose: (done) => {
      sockets.closeAll();
      sockets[Symbol.dispose]();
      done();
    },
  });

  server.route({
    method: 'GET',
    url: '/ws',
    exposeHeadRoute: false,
    onRequest: async (request) => {
      if (!isAllowedOrigin(request)) throw new AppError('forbidden_origin');
    },
    handler: async (_request, reply) =>
      reply
        .code(426)
        .header('upgrade', 'websocket')
        .type('text/plain')
        .send('This address speaks WebSocket.'),
    wsHandler: (socket, request) => {
      const caller = request.owner.id ?? request.ip;
      try {
        const place = connections.take(caller);
        socket.once('close', () => place[Symbol.dispose]());
      } catch {
        socket.close(closeCodes.tryAgainLater, 'Too many connections.');
        return;
      }
      const isOneTooMany = createFrameLimit(limits.maxFramesPerMinute, () => performance.now());
      const count = () => {
        if (isOneTooMany()) socket.close(closeCodes.policyViolation, 'Too many frames.');
      };
      socket.on('message', count);
      socket.on('ping', count);
      sockets.add(socket);
      const limitSpending = () => request.limitSpending();
      openChatConnection(socket, { services, limits, caller, limitSpending });
    },
  });
}
