import type { FastifyInstance } from 'fastify';
import type { Log } from '@/core/log';
import type { Services } from '@/core/services';
import type { Pages } from './pages';

interface RunningServer {
  server: FastifyInstance;
  services: Services;
  pages: Pages;
  /** Aborted once the replies have ended: followers let go. */
  shutdown: AbortController;
  graceMs: number;
  log: Log;
  /** Called at once, so that the load balancer sends nobody here any more. */
  onStart: () => void;
}

/** A terminal, a supervisor and npm may each pass on the one signal that somebody gave. */
const sameSignalMs = 1_000;

/** Ends the process on SIGTERM or SIGINT with nothing cut off; a later second signal ends it at once. */
export function shutDownOnSignal(running: RunningServer): void {
  let beganAtMs: number | null = null;
  const onSignal = (signal: NodeJS.Signals) => {
    if (beganAtMs !== null) {
      if (performance.now() - beganAtMs > sameSignalMs) process.exit(1);
      return;
    }
    beganAtMs = performance.now();
    running.log.info({ signal }, 'shutting down');
    shutDown(running)
      .then(() => process.exit(0))
      .catch((err) => {
        running.log.error({ err }, 'shutting down failed');
        process.exit(1);
      });
  };
  process.on('SIGTERM', onSignal);
  process.on('SIGINT', onSignal);
}

/** Time for streams to say their last words, and for browsers that connected ahead of a request. */
const lastWordsMs = 1_000;

/** Replies finish or are marked interrupted, then streams end, then connections, then storages close. */
async function shutDown({ server, services, pages, shutdown, graceMs, onStart }: RunningServer) {
  onStart();
  await services.replies.drain(graceMs);
  shutdown.abort();
  const cut = setTimeout(() => server.server.closeAllConnections(), lastWordsMs);
  await server.close();
  clearTimeout(cut);
  await pages.close();
  await services.sessions.close();
  await services.tasks.close();
}
