import { type ChildProcess, fork, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createCookieClient } from '@/testing/cookie-client';
import { createRestSession } from '@/testing/rest-session';
import { chatFrame, connectWs, isEndOfReply } from '@/testing/ws-client';

/** From the model's first token to the client's first content event, more than the raw pipe takes. */
const limitAddedMs = 50;
/** CPU of the server for each token, against a pipe that only passes the model's bytes on. */
const limitTimesRaw = { rest: 5, ws: 3 };
const streams = 50;
const gapMs = 20;
const latencyRounds = 40;
const message = 'A reply of a usual length, told word by word. '.repeat(14);

const folder = import.meta.dirname;
const simulator = spawn(
  process.execPath,
  ['--import', 'tsx', join(folder, '../src/testing/model-simulator/main.ts'), '--profile', 'fast'],
  { stdio: ['ignore', 'pipe', 'inherit'] },
);
const [line] = await once(simulator.stdout.setEncoding('utf8'), 'data');
const modelUrl = String(line).trim().split(' ').at(-1) ?? '';

interface Served {
  child: ChildProcess;
  origin: string;
}

async function serve(kind: 'server' | 'raw'): Promise<Served> {
  const child = fork(join(folder, 'serve-interfaces.ts'), [modelUrl, kind], {
    execArgv: ['--import', 'tsx'],
  });
  const [{ origin }] = await once(child, 'message');
  return { child, origin };
}

async function cpuMsOf({ child }: Served): Promise<number> {
  child.send('cpu');
  const [{ cpuMs }] = await once(child, 'message');
  return cpuMs;
}

async function script(options: object, count: number): Promise<void> {
  const replies = Array.from({ length: count }, () => ({ scenario: 'ok-default', options }));
  await fetch(`${modelUrl}/__sim/next`, { method: 'POST', body: JSON.stringify(replies) });
}

/** Reads to the end; how many times the marker came, and when it came first. */
async function readMarked(response: Response, marker: RegExp) {
  const decoder = new TextDecoder();
  let count = 0;
  let firstAt: number | null = null;
  for await (const bytes of response.body ?? []) {
    const found = [...decoder.decode(bytes, { stream: true }).matchAll(marker)].length;
    if (found > 0) firstAt ??= performance.now();
    count += found;
  }
  return { count, firstAt: firstAt ?? Number.NaN };
}

/** A piece of content as the model sends it, and as REST does. */
const modelPiece = /"content":"[^"]/g;
const restPiece = /\{"type":"content"/g;

const raw = await serve('raw');
const server = await serve('server');

async function openRest(): Promise<() => Promise<Response>> {
  const client = createCookieClient(server.origin);
  const sessionId = await createRestSession(client);
  return () =>
    client.send('POST', `/api/chat/sessions/${sessionId}/messages`, { message: 'Hello' });
}

async function openWs(): Promise<() => Promise<number>> {
  const client = await connectWs(server.origin);
  return async () => {
    client.send(chatFrame('Hello'));
    const frames = await client.until(isEndOfReply);
    client.socket.close();
    return frames.length - 2;
  };
}

/** Many replies at once; tokens are counted where the client sees them. */
async function cpuPer1000(
  served: Served,
  runs: readonly (() => Promise<number>)[],
  options: object,
): Promise<{ tokens: number; cpuMs: number }> {
  await script({ gapMs, ...options }, runs.length);
  const before = await cpuMsOf(served);
  const counts = await Promise.all(runs.map((run) => run()));
  const spent = (await cpuMsOf(served)) - before;
  const tokens = counts.reduce((sum, count) => sum + count, 0);
  return { tokens, cpuMs: (1_000 * spent) / tokens };
}

async function many<Run>(open: () => Promise<Run>): Promise<Run[]> {
  return Promise.all(Array.from({ length: streams }, open));
}

async function measureRaw() {
  const run = async () => (await readMarked(await fetch(raw.origin), modelPiece)).count;
  return cpuPer1000(raw, await many(async () => run), { text: message });
}

async function measureRest() {
  const runs = (await many(openRest)).map((send) => async () => {
    return (await readMarked(await send(), restPiece)).count;
  });
  return cpuPer1000(server, runs, { reply: { message } });
}

async function measureWs() {
  return cpuPer1000(server, await many(openWs), { text: message });
}

/** Median time from the request to the first content, one at a time. */
async function firstContentMs(send: () => Promise<Response>, marker: RegExp, options: object) {
  const times: number[] = [];
  for (let round = 0; round < latencyRounds; round += 1) {
    await script({ firstTokenMs: 100, ...options }, 1);
    const startedAt = performance.now();
    const { firstAt } = await readMarked(await send(), marker);
    times.push(firstAt - startedAt);
  }
  return times.sort((one, other) => one - other)[latencyRounds / 2] ?? 0;
}

const short = 'A short reply.';
const rawMs = await firstContentMs(() => fetch(raw.origin), modelPiece, { text: short });
const restMs = await firstContentMs(await openRest(), restPiece, {
  reply: { message: short },
});
const addedMs = restMs - rawMs;

for (const warmUp of [measureRaw, measureRest, measureWs]) await warmUp();
const measured = { raw: await measureRaw(), rest: await measureRest(), ws: await measureWs() };
for (const { child } of [raw, server]) child.kill();
simulator.kill();

const times = (name: 'rest' | 'ws') => measured[name].cpuMs / measured.raw.cpuMs;
console.log(`interfaces: ${streams} streams at ${1_000 / gapMs} tokens a second`);
console.table(
  Object.fromEntries(
    Object.entries(measured).map(([name, { tokens, cpuMs }]) => [
      name,
      { tokens, 'CPU, ms per 1,000': cpuMs.toFixed(1) },
    ]),
  ),
);
for (const name of ['rest', 'ws'] as const) {
  console.log(
    `${name}: ${times(name).toFixed(2)} times the raw pipe (limit ${limitTimesRaw[name]})`,
  );
  if (times(name) > limitTimesRaw[name]) process.exitCode = 1;
}
console.log(
  `rest: first content ${addedMs.toFixed(1)} ms after the raw pipe (median, limit ${limitAddedMs})`,
);
if (!(addedMs <= limitAddedMs)) process.exitCode = 1;
