import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

const binaries = ['/usr/sbin/nginx', '/usr/local/bin/nginx', '/opt/homebrew/bin/nginx'];

/** Where nginx is installed; `null` when it is not. */
export async function findNginx(): Promise<string | null> {
  for (const binary of binaries) {
    const isThere = await access(binary).then(
      () => true,
      () => false,
    );
    if (isThere) return binary;
  }
  return null;
}

export interface NginxProxy extends AsyncDisposable {
  /** `http://127.0.0.1:PORT` */
  origin: string;
}

/** An nginx in front of a server, with nothing configured but where the server is. */
export async function startNginxProxy(binary: string, upstream: string): Promise<NginxProxy> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskwright-nginx-'));
  const port = await freePort();
  const config = path.join(folder, 'nginx.conf');
  await writeFile(config, configOf(folder, port, upstream));
  const child = spawn(binary, ['-p', folder, '-c', config, '-e', path.join(folder, 'error.log')], {
    stdio: 'ignore',
  });
  const origin = `http://127.0.0.1:${port}`;
  await waitUntilUp(origin, child);
  return {
    origin,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      if (child.exitCode === null) await once(child, 'exit');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function configOf(folder: string, port: number, upstream: string): string {
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${folder}/${name};`)
    .join('\n');
  return `daemon off;
pid ${folder}/nginx.pid;
events {}
http {
  access_log off;
  ${temporary}
  server {
    listen 127.0.0.1:${port};
    location / { proxy_pass ${upstream}; }
  }
}
`;
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return address.port;
}

async function waitUntilUp(origin: string, child: ReturnType<typeof spawn>): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (child.exitCode === null && performance.now() < deadline) {
    const response = await fetch(`${origin}/health`).catch(() => null);
    await response?.text();
    if (response?.ok) return;
  }
  throw new Error('nginx did not start');
}
