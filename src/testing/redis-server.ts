import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient } from 'redis';

/** A Redis server of one test, on a socket file in a temporary folder. It saves nothing of its own accord. */
export interface RedisServer {
  url: string;
  socketPath: string;
  /** Runs one command, such as `FLUSHALL`. */
  command(...args: string[]): Promise<unknown>;
  /** Ends it as `kill -9` does; what the command `SAVE` wrote last is there again after the next start. */
  kill(): Promise<void>;
  /** Starts it again if it was killed. */
  start(): Promise<void>;
  /** Ends it and removes its folder. */
  stop(): Promise<void>;
}

export const hasRedisServer = spawnSync('setpriv', ['redis-server', '--version']).status === 0;

/** Starts a server of its own, which ends with this process, whatever ends that. */
export async function startRedisServer(): Promise<RedisServer> {
  const home = await mkdtemp(path.join(tmpdir(), 'taskwright-redis-'));
  const socketPath = path.join(home, 'redis.sock');
  const url = `unix://${socketPath}`;
  let server: ChildProcess | null = null;

  const command = async (...args: string[]) => {
    const client = createClient({ url, socket: { reconnectStrategy: false } });
    client.on('error', () => {});
    await client.connect();
    const reply = await client.sendCommand(args);
    await client.close();
    return reply;
  };
  const start = async () => {
    if (server) return;
    const redis = ['redis-server', '--port', '0', '--unixsocket', socketPath, '--dir', home];
    const quiet = ['--save', '', '--appendonly', 'no'];
    const child = spawn('setpriv', ['--pdeathsig=KILL', ...redis, ...quiet], { stdio: 'ignore' });
    server = child;
    while (child.exitCode === null && !(await command('PING').catch(() => null))) await wait(10);
    if (child.exitCode !== null) throw new Error(`redis-server ended with ${child.exitCode}`);
  };
  const kill = async () => {
    if (!server) return;
    const ended = once(server, 'exit');
    server.kill('SIGKILL');
    await ended;
    server = null;
  };

  await start();
  return {
    url,
    socketPath,
    command,
    kill,
    start,
    stop: async () => {
      await kill();
      await rm(home, { recursive: true });
    },
  };
}
