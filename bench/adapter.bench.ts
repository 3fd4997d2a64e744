import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ModelRequest } from '@/core/chat/language-model';
import { createOpenaiLanguageModel } from '@/infra/language-model/openai-language-model';

/** CPU of the adapter, against a reader that throws the bytes away, on the same streams in the same run. */
const limitTimesRaw = 2.5;
/** A reply of 200 KB that comes at once. */
const limitLargeMs = 400;
const streams = 50;
const gapMs = 20;
const reply = { message: 'A reply of a usual length, told word by word. '.repeat(14) };
const request: ModelRequest = {
  messages: [{ role: 'user', content: 'Hello' }],
  briefing: null,
};
const silent = { info: () => {}, warn: () => {}, error: () => {} };

const main = join(import.meta.dirname, '../src/testing/model-simulator/main.ts');
const simulator = spawn(process.execPath, ['--import', 'tsx', main, '--profile', 'fast'], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const [line] = await once(simulator.stdout.setEncoding('utf8'), 'data');
const url = String(line).trim().split(' ').at(-1) ?? '';

const model = createOpenaiLanguageModel({
  endpoint: {
    provider: 'azure',
    endpoint: url,
    apiVersion: '2024-10-21',
    deployment: 'gpt-4o',
    apiKey: 'key',
  },
  timeouts: { headersMs: 30_000, firstTokenMs: 30_000, idleMs: 30_000 },
  retryWaitCapMs: 0,
  log: silent,
});

async function script(scenario: string, options: object, count: number): Promise<void> {
  const body = JSON.stringify(Array.from({ length: count }, () => ({ scenario, options })));
  const { ok } = await fetch(`${url}/__sim/next`, { method: 'POST', body });
  if (!ok) throw new Error('the simulator does not know the script');
}

/** Reads the body and counts its network reads: what any client must do at least. */
async function readRaw(): Promise<number> {
  const response = await fetch(
    `${url}/openai/deployments/gpt-4o/chat/completions?api-version=2024-10-21`,
    {
      method: 'POST',
      headers: { 'api-key': 'key', 'content-type': 'application/json' },
      body: JSON.stringify({ model: 'gpt-4o', messages: request.messages, stream: true }),
    },
  );
  let reads = 0;
  for await (const _ of response.body ?? []) reads += 1;
  return reads;
}

async function readReply(): Promise<number> {
  let parts = 0;
  for await (const part of model.stream(request, new AbortController().signal)) {
    if (part.type === 'text') parts += 1;
  }
  return parts;
}

async function measure(read: () => Promise<number>) {
  await script('ok-default', { reply, gapMs }, streams);
  const before = process.cpuUsage();
  const reads = await Promise.all(Array.from({ length: streams }, read));
  const { user, system } = process.cpuUsage(before);
  const total = reads.reduce((sum, count) => sum + count, 0);
  return { reads: total, cpuMsPer1000: (user + system) / total };
}

async function measureLarge(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 5; round += 1) {
    await script('ok-coalesced', { reply, tokensPerEvent: 1 }, 1);
    const before = process.cpuUsage();
    await readReply();
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1_000);
  }
  return times.sort((one, other) => one - other)[2] ?? 0;
}

/** Replies that end in every way, many at once; what is left open afterwards is a leak. */
async function leftOpenAfterMixedLoad(): Promise<number> {
  const impatient = createOpenaiLanguageModel({
    endpoint: { provider: 'openai', baseUrl: `${url}/v1`, apiKey: null, model: 'any' },
    timeouts: { headersMs: 5_000, firstTokenMs: 5_000, idleMs: 300 },
    retryWaitCapMs: 0,
    log: silent,
  });
  for (const scenario of ['ok-default', 'stall-mid', 'truncated-rst', 'filter-async-late']) {
    await script(scenario, { reply }, 25);
  }
  const runs = Array.from({ length: 100 }, async (_, index) => {
    const stop = new AbortController();
    if (index % 5 === 0) setTimeout(() => stop.abort('stopped'), 100);
    for await (const _part of impatient.stream(request, stop.signal));
  });
  await Promise.allSettled(runs);
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { open } = await (await fetch(`${url}/__sim/state`)).json();
  return Number(open);
}

await measure(readRaw);
const raw = await measure(readRaw);
await measure(readReply);
const adapter = await measure(readReply);
const largeMs = await measureLarge();
const leftOpen = await leftOpenAfterMixedLoad();
simulator.kill('SIGTERM');

const timesRaw = adapter.cpuMsPer1000 / raw.cpuMsPer1000;
console.log(
  `adapter: ${streams} streams at ${1_000 / gapMs} events a second, one event a network read`,
);
console.table({
  'raw reader': { reads: raw.reads, 'CPU, ms per 1,000': raw.cpuMsPer1000.toFixed(1) },
  adapter: { reads: adapter.reads, 'CPU, ms per 1,000': adapter.cpuMsPer1000.toFixed(1) },
});
console.log(`adapter: ${timesRaw.toFixed(2)} times the raw reader (limit ${limitTimesRaw})`);
console.log(`adapter: 200 KB at once, ${largeMs.toFixed(0)} ms of CPU (limit ${limitLargeMs})`);
console.log(`adapter: ${leftOpen} connections left open after 100 mixed replies`);
if (timesRaw > limitTimesRaw || largeMs > limitLargeMs || leftOpen > 0) process.exitCode = 1;
