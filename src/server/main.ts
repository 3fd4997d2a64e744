import pino from 'pino';
import { buildServer } from './build-server';
import { readEnvironment } from './environment';
import type { Environment } from './environment-schema';
import { openServices } from './open-services';
import { providePageServices } from './page-services-registry';
import { readPageSettings } from './page-settings';
import { openPages } from './pages';
import { shutDownOnSignal } from './shut-down';
import { explainStartFailure } from './start-failure';
import { startUpLines } from './start-up-lines';

async function main(environment: Environment): Promise<void> {
  const isDev = process.argv.includes('--dev');
  const log = pino({ level: environment.LOG_LEVEL }, pino.destination({ fd: 2, sync: true }));
  const services = await openServices(environment, log);
  const shutdown = new AbortController();
  let isReady = false;

  const settings = await readPageSettings(environment);
  providePageServices({ services, modelDescription: services.assistant.description, settings });
  const pages = await openPages({ isDev });
  const server = await buildServer({
    environment,
    services,
    pages,
    log,
    isDev,
    isReady: () => isReady,
    shutdown: shutdown.signal,
  });
  shutDownOnSignal({
    server,
    services,
    pages,
    shutdown,
    graceMs: environment.SHUTDOWN_GRACE_MS,
    log,
    onStart: () => {
      isReady = false;
    },
  });
  const address = await server.listen({ port: environment.PORT, host: environment.HOST });
  isReady = true;
  process.stdout.write(`${startUpLines(address, services, environment)}\n`);
}

function fail(lines: readonly string[]): never {
  process.stderr.write(
    `\nTaskwright cannot start.\n\n${lines.map((line) => `  - ${line}`).join('\n')}\n\n`,
  );
  process.exit(1);
}

const read = readEnvironment(process.env);
if (!read.isValid) fail([...read.faults, 'See .env.example for what each variable means.']);
main(read.environment).catch((error: unknown) => fail(explainStartFailure(error)));
