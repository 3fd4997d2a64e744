import type { FastifyInstance } from 'fastify';
import fastify from 'fastify';
import type { Services } from '@/core/services';
import { buildServer } from '@/server/build-server';
import { environmentSchema } from '@/server/environment-schema';
import { createTaskTestServices } from './task-test-services';

/** The real server over test services, listening on a free port of loopback. */
export interface TestServer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  origin: string;
  services: Services;
  server: FastifyInstance;
  /** Stops as a signal does: replies drain, streams end, connections close. */
  stop(graceMs?: number): Promise<void>;
}

/** Time for streams to say their last words. */
const lastWordsMs = 500;

/** Starts a server without pages. Nobody is counted: limits of spending are far away. */
export async function startTestServer(
  parts: Partial<Services> = {},
  variables: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const services = await createTaskTestServices(parts);
  const shutdown = new AbortController();
  const server = await buildServer({
    environment: environmentSchema.parse({ SENDS_PER_MINUTE: '1000000', ...variables }),
    services,
    log: silentLog(),
    isReady: () => !shutdown.signal.aborted,
    shutdown: shutdown.signal,
  });
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  let stopping: Promise<void> | null = null;
  const stop = async (graceMs = 0) => {
    await services.replies.drain(graceMs);
    shutdown.abort();
    // A client may have connected ahead of a request that never comes; nobody waits for that here.
    const cut = setTimeout(() => server.server.closeAllConnections(), lastWordsMs);
    await server.close();
    clearTimeout(cut);
    await services.sessions.close();
    await services.tasks.close();
  };
  const stopOnce = (graceMs?: number) => {
    stopping ??= stop(graceMs);
    return stopping;
  };
  return { origin, services, server, stop: stopOnce, [Symbol.asyncDispose]: () => stopOnce() };
}

/** Fastify's own logger that writes nothing. */
function silentLog() {
  return fastify({ logger: { level: 'silent' } }).log;
}
