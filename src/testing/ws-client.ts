import { once } from 'node:events';
import WebSocket from 'ws';

/** A client that keeps every frame it gets. */
export interface WsClient {
  socket: WebSocket;
  /** Text frames so far, as they came. */
  frames: readonly string[];
  send(frame: unknown): void;
  /** The frames from `from` on, as soon as one of them fits; rejects when the connection closes first. */
  until(fits: (frame: string) => boolean, from?: number): Promise<readonly string[]>;
  /** The code and the reason of the close, as soon as it is closed. */
  closed: Promise<{ code: number; reason: string }>;
}

/** Connects to `/ws` of a server at an `http://` origin. */
export async function connectWs(
  origin: string,
  options: WebSocket.ClientOptions = {},
): Promise<WsClient> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/ws`, options);
  const frames: string[] = [];
  socket.on('message', (data) => frames.push(String(data)));
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.once('close', (code, reason) => resolve({ code, reason: String(reason) }));
  });
  await once(socket, 'open');
  return {
    socket,
    frames,
    closed,
    send: (frame) => socket.send(JSON.stringify(frame)),
    until: (fits, from = 0) =>
      new Promise((resolve, reject) => {
        let seen = from;
        const settle = () => {
          socket.off('message', check);
          socket.off('close', fail);
        };
        const fail = () => {
          settle();
          reject(new Error(`closed before it came: ${frames.slice(from).join('\n')}`));
        };
        const check = () => {
          for (; seen < frames.length; seen += 1) {
            if (!fits(frames[seen] ?? '')) continue;
            settle();
            return resolve(frames.slice(from, seen + 1));
          }
        };
        socket.on('message', check);
        socket.on('close', fail);
        if (socket.readyState === socket.CLOSED) fail();
        check();
      }),
  };
}

/** Whether a frame is the last one of a reply. */
export function isEndOfReply(frame: string): boolean {
  return frame.includes('"done":true') || frame.startsWith('{"type":"chat_error"');
}

/** A chat frame as the dashboard sends it. */
export function chatFrame(text: unknown): { type: 'chat'; payload: { text: unknown } } {
  return { type: 'chat', payload: { text } };
}
