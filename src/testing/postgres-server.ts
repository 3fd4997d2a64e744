import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readdir, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);
const installations = '/usr/lib/postgresql';

/** A PostgreSQL server of one test, on loopback, with its data in a temporary folder. */
export interface PostgresServer {
  url: string;
  /** Stops as in a power cut and starts again on the same port and data. */
  restart(): Promise<void>;
  /** Stops the server and removes its data. */
  stop(): Promise<void>;
}

/** Folder of the newest PostgreSQL that Debian's packages have installed; `null` when there is none. */
export async function findPostgres(): Promise<string | null> {
  const versions = await readdir(installations).catch(() => []);
  const newest = versions.sort((one, other) => Number(one) - Number(other)).at(-1);
  return newest ? path.join(installations, newest, 'bin') : null;
}

/** Starts a server of its own. Who runs as root needs the system's user `postgres`, as Debian makes it. */
export async function startPostgresServer(binaries: string): Promise<PostgresServer> {
  const home = await mkdtemp(path.join(tmpdir(), 'taskwright-postgres-'));
  await chmod(home, 0o777);
  const data = path.join(home, 'data');
  await asUnprivileged(path.join(binaries, 'initdb'), [
    ...['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8'],
    ...['--no-sync', '--no-instructions'],
  ]);
  const port = await freePort();
  const url = `postgres://postgres@127.0.0.1:${port}/postgres`;
  const start = async () => {
    const child = spawnUnprivileged(path.join(binaries, 'postgres'), [
      ...['-D', data, '-p', String(port), '-c', `unix_socket_directories=${home}`],
      ...['-c', 'listen_addresses=127.0.0.1', '-c', 'fsync=off', '-c', 'max_connections=60'],
    ]);
    await waitUntilReady(url, child);
    return child;
  };
  let server = await start();
  const kill = async (signal: 'immediate' | 'fast') => {
    const stopped = once(server, 'exit');
    await asUnprivileged(path.join(binaries, 'pg_ctl'), ['-D', data, '-m', signal, '-W', 'stop']);
    await stopped;
  };
  return {
    url,
    restart: async () => {
      await kill('immediate');
      server = await start();
    },
    stop: async () => {
      await kill('fast');
      await rm(home, { recursive: true });
    },
  };
}

/** Ends with the test, whatever ends the test. */
const asPostgres = ['--reuid=postgres', '--regid=postgres', '--init-groups', '--pdeathsig=INT'];

function unprivileged(command: string, args: string[]): [string, string[]] {
  return process.getuid?.() === 0
    ? ['setpriv', [...asPostgres, '--', command, ...args]]
    : [command, args];
}

function asUnprivileged(command: string, args: string[]) {
  return run(...unprivileged(command, args), { cwd: tmpdir(), env: environment });
}

function spawnUnprivileged(command: string, args: string[]): ChildProcess {
  return spawn(...unprivileged(command, args), {
    cwd: tmpdir(),
    env: environment,
    stdio: 'ignore',
  });
}

const environment = { ...process.env, LC_ALL: 'C.UTF-8' };

async function waitUntilReady(url: string, server: ChildProcess): Promise<void> {
  for (;;) {
    if (server.exitCode !== null) throw new Error(`PostgreSQL ended with ${server.exitCode}`);
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => {});
    try {
      await client.connect();
      return await client.end();
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (!address || typeof address === 'string') throw new Error('no port');
  return address.port;
}
