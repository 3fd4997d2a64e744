import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * A server for `@fastify/websocket` to listen to that sees the upgrades of one path alone. Every other upgrade is
 * refused on the raw socket, so that no route answers on a connection that has left HTTP; except where somebody
 * else listens too, as the pages do in development.
 */
export function onlyUpgradesOf(path: string, server: Server): Server {
  const chosen = createServer();
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split('?')[0] === path) chosen.emit('upgrade', request, socket, head);
    else if (server.listenerCount('upgrade') === 1) refuse(socket);
  });
  return chosen;
}

function refuse(socket: Duplex): void {
  socket.on('error', () => socket.destroy());
  socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
}
