import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LoggedRequest } from './request-log';

export interface RequestRecorder {
  /** Writes down the request, and later how its response ended. */
  record(request: IncomingMessage, response: ServerResponse, body: unknown): LoggedRequest;
  log(): readonly LoggedRequest[];
  openCount(): number;
  /** Resolves when no response is open. */
  idle(): Promise<void>;
  clear(): void;
}

export function createRequestRecorder(): RequestRecorder {
  const startedAt = performance.now();
  const elapsedMs = () => Math.round((performance.now() - startedAt) * 10) / 10;
  let openCount = 0;
  let log: LoggedRequest[] = [];
  let idleWaiters: (() => void)[] = [];

  return {
    record: (request, response, body) => {
      const entry: LoggedRequest = {
        number: log.length + 1,
        atMs: elapsedMs(),
        clientPort: request.socket.remotePort ?? null,
        method: request.method ?? '',
        url: request.url ?? '',
        headers: request.headers,
        body,
        scenario: null,
        isRefused: false,
        status: null,
        sentEvents: 0,
        sentBytes: 0,
        end: null,
        endedAtMs: null,
      };
      log.push(entry);
      openCount += 1;
      response.once('close', () => {
        openCount -= 1;
        entry.end ??= response.writableFinished ? 'finished' : 'client_closed';
        entry.endedAtMs = elapsedMs();
        if (openCount > 0) return;
        for (const resolve of idleWaiters) resolve();
        idleWaiters = [];
      });
      return entry;
    },
    log: () => log,
    openCount: () => openCount,
    idle: async () => {
      if (openCount > 0) await new Promise<void>((resolve) => idleWaiters.push(resolve));
    },
    clear: () => {
      log = [];
    },
  };
}
