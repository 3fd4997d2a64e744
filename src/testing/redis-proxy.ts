import { once } from 'node:events';
import { createConnection, createServer, type Socket } from 'node:net';

/** Stands between a client and Redis and disturbs them. */
export interface RedisProxy {
  url: string;
  /** What Redis sends goes through here, in Latin-1, chunk by chunk; `null` goes nowhere. */
  onAnswer(change: (text: string) => string | null): void;
  /** Nothing goes through, and nobody is told. */
  freeze(): void;
  /** Lets everything through again; what was stuck is lost together with its connections. */
  thaw(): void;
  /** Nothing goes through the connections that there are; later ones work. */
  stall(): void;
  /** Breaks all connections. */
  cut(): void;
  close(): Promise<void>;
}

export async function startRedisProxy(socketPath: string): Promise<RedisProxy> {
  const sockets = new Set<Socket>();
  let stalled = new Set<Socket>();
  let change = (text: string): string | null => text;
  let isFrozen = false;

  const server = createServer((client) => {
    const redis = createConnection(socketPath);
    for (const [from, to] of [
      [client, redis],
      [redis, client],
    ] as const) {
      sockets.add(from);
      from.on('error', () => {});
      from.on('close', () => {
        sockets.delete(from);
        to.destroy();
      });
      from.on('data', (chunk) => {
        if (isFrozen || stalled.has(from)) return;
        const text = from === redis ? change(chunk.toString('latin1')) : chunk.toString('latin1');
        if (text !== null && to.writable) to.write(text, 'latin1');
      });
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (!address || typeof address === 'string') throw new Error('no port');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `redis://127.0.0.1:${address.port}`,
    onAnswer: (next) => {
      change = next;
    },
    freeze: () => {
      isFrozen = true;
    },
    thaw: () => {
      isFrozen = false;
      cut();
    },
    stall: () => {
      stalled = new Set(sockets);
    },
    cut,
    close: async () => {
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}
