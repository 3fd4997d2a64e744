import type { WebSocket } from '@fastify/websocket';
import { closeCodes } from './close-codes';

/** All sockets that are open: asked for a sign of life, and closed together. */
export interface OpenSockets extends Disposable {
  add(socket: WebSocket): void;
  /** Says goodbye with 1001; whoever does not answer is cut off soon after. */
  closeAll(): void;
}

const goodbyeMs = 1_000;

export function createOpenSockets(pingIntervalMs: number): OpenSockets {
  const sockets = new Map<WebSocket, { isAlive: boolean }>();
  const timer = setInterval(() => {
    for (const [socket, state] of sockets) {
      if (!state.isAlive) socket.terminate();
      else socket.ping();
      state.isAlive = false;
    }
  }, pingIntervalMs);
  timer.unref();

  return {
    add: (socket) => {
      const state = { isAlive: true };
      sockets.set(socket, state);
      socket.on('pong', () => {
        state.isAlive = true;
      });
      socket.once('close', () => sockets.delete(socket));
    },
    closeAll: () => {
      for (const socket of sockets.keys()) {
        socket.close(closeCodes.goingAway, 'The server is stopping.');
        setTimeout(() => socket.terminate(), goodbyeMs).unref();
      }
    },
    [Symbol.dispose]: () => clearInterval(timer),
  };
}
