import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** One HTTP/1.1 exchange byte by byte, to see what a client gets in which piece. */
export interface RawExchange {
  socket: Socket;
  /** Everything that has arrived so far, as Latin-1. */
  received(): string;
  /** Resolves when what has arrived holds the text; rejects when the connection ends without it. */
  until(text: string): Promise<void>;
  /** Resolves when the server has closed the connection. */
  closed: Promise<void>;
}

/** Sends a request head, and a body, over a connection of its own. */
export async function openExchange(
  origin: string,
  head: readonly string[],
  body = '',
): Promise<RawExchange> {
  const { hostname, port } = new URL(origin);
  const socket = connect(Number(port), hostname);
  await once(socket, 'connect');
  let received = '';
  socket.setEncoding('latin1');
  socket.on('data', (piece: string) => {
    received += piece;
  });
  socket.on('error', () => {});
  const closed = new Promise<void>((resolve) => socket.once('close', () => resolve()));
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  return {
    socket,
    received: () => received,
    until: (text) =>
      new Promise((resolve, reject) => {
        const check = () => {
          if (!received.includes(text)) return;
          socket.off('data', check);
          resolve();
        };
        socket.on('data', check);
        socket.once('close', () => reject(new Error(`never came: ${text}\n${received}`)));
        check();
      }),
    closed,
  };
}

/** The chunks of a chunked HTTP/1.1 answer, each as one write of the server made it. */
export function chunksOf(received: string): string[] {
  const [, ...parts] = received.split('\r\n\r\n');
  let rest = parts.join('\r\n\r\n');
  const chunks: string[] = [];
  for (let end = rest.indexOf('\r\n'); end >= 0; end = rest.indexOf('\r\n')) {
    const size = Number.parseInt(rest.slice(0, end), 16);
    if (!(size > 0)) break;
    chunks.push(Buffer.from(rest.slice(end + 2, end + 2 + size), 'latin1').toString('utf8'));
    rest = rest.slice(end + 2 + size + 2);
  }
  return chunks;
}
