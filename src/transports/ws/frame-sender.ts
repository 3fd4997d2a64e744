import type { WebSocket } from '@fastify/websocket';
import { closeCodes } from './close-codes';

/** Sends frames no faster than the reader takes them. */
export interface FrameSender {
  /** Resolves when there is room for the next frame; `false` when nobody is there any more. */
  send(frame: string): Promise<boolean>;
}

export interface FrameSenderOptions {
  /** Bytes that may wait for the reader; above it nothing is read from it either. */
  maxBufferedBytes: number;
  /** How long a reader that is behind may take nothing, in milliseconds, before it is cut off with 1013. */
  stallMs: number;
}

export function createFrameSender(
  socket: WebSocket,
  { maxBufferedBytes, stallMs }: FrameSenderOptions,
): FrameSender {
  let room: Promise<void> | null = null;

  const waitForRoom = (flushed: Promise<void>): Promise<void> => {
    socket.pause();
    const stall = setTimeout(() => {
      socket.close(closeCodes.tryAgainLater, 'Too slow.');
      socket.terminate();
    }, stallMs);
    return flushed.finally(() => {
      clearTimeout(stall);
      room = null;
      socket.resume();
    });
  };

  return {
    send: async (frame) => {
      if (socket.readyState !== socket.OPEN) return false;
      const flushed = new Promise<void>((resolve) => socket.send(frame, () => resolve()));
      if (socket.bufferedAmount > maxBufferedBytes) room ??= waitForRoom(flushed);
      if (room) await room;
      return socket.readyState === socket.OPEN;
    },
  };
}
