import type { FastifyReply } from 'fastify';

/** One answer of type `text/event-stream`. */
export interface EventStream {
  /** Aborts when the reader has gone, or has not taken anything for too long. */
  readonly signal: AbortSignal;
  /** Sends one event in one write. Resolves when there is room for the next, so a slow reader is waited for. */
  write(id: string, data: unknown): Promise<void>;
  end(): void;
}

export interface EventStreamTimes {
  /** A comment line goes out after that much silence, in milliseconds. */
  silenceMs: number;
  /** How long a reader may take nothing before its connection is cut, in milliseconds; it can resume. */
  stallMs: number;
}

export const eventStreamTimes: EventStreamTimes = { silenceMs: 15_000, stallMs: 60_000 };

/** `no-transform` and `X-Accel-Buffering` keep compressors and nginx from holding events back. */
const headers = {
  'content-type': 'text/event-stream',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
} as const;

/** Takes the answer over and sends its headers at once; what other hooks have set for it goes along. */
export function openEventStream(
  reply: FastifyReply,
  { silenceMs, stallMs }: EventStreamTimes = eventStreamTimes,
): EventStream {
  const { raw } = reply;
  const leaving = new AbortController();
  const silence = setInterval(() => {
    if (!raw.writableNeedDrain) raw.write(': still here\n\n');
  }, silenceMs);
  raw.on('error', () => raw.destroy());
  raw.once('close', () => {
    clearInterval(silence);
    leaving.abort();
  });
  reply.hijack();
  for (const [name, value] of Object.entries(reply.getHeaders())) {
    if (value !== undefined) raw.setHeader(name, value);
  }
  raw.writeHead(200, headers);
  raw.flushHeaders();
  if (raw.destroyed) leaving.abort();

  return {
    signal: leaving.signal,
    write: async (id, data) => {
      if (leaving.signal.aborted) return;
      silence.refresh();
      if (raw.write(`id: ${id}\ndata: ${JSON.stringify(data)}\n\n`)) return;
      const stall = setTimeout(() => raw.destroy(), stallMs);
      await roomIn(raw, leaving.signal);
      clearTimeout(stall);
    },
    end: () => {
      clearInterval(silence);
      raw.end();
    },
  };
}

function roomIn(raw: FastifyReply['raw'], gone: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const settle = () => {
      raw.off('drain', settle);
      gone.removeEventListener('abort', settle);
      resolve();
    };
    raw.once('drain', settle);
    gone.addEventListener('abort', settle);
    if (gone.aborted || !raw.writableNeedDrain) settle();
  });
}
