import { setTimeout as wait } from 'node:timers/promises';
import { followSession } from '@/core/sessions/follow-session';
import type { SessionRef, SessionStore } from '@/core/sessions/session-store';
import { createMemorySessionStore } from '@/infra/session-store/memory-session-store';
import { createRedisSessionStore } from '@/infra/session-store/redis-session-store';
import { hasRedisServer, startRedisServer } from '@/testing/redis-server';
import { sessionCreated } from '@/testing/session-store-under-test';

/** What an append takes, and how much later a follower has the event, for one reply alone and for many at once. */
const limitAloneMs = 5;
const limitManyMs = 50;
const replies = 50;
const piecesPerReply = 200;
const gapMs = 20;
const limits = {
  ttlMs: 3_600_000,
  maxSessionsPerOwner: 1_000,
  maxEventsPerSession: 10_000,
  maxSessionLength: 4_000_000,
  now: () => new Date(),
};
const silent = { info: () => {}, warn: () => {}, error: () => {} };

interface Figures {
  appendMs: number[];
  seenMs: number[];
}

/** Writes one reply piece by piece, and follows it through the other store. */
async function runReply(
  writer: SessionStore,
  reader: SessionStore,
  { sessionId, pauseMs }: { sessionId: string; pauseMs: number },
): Promise<Figures> {
  const ref: SessionRef = { ownerId: 'bench', sessionId };
  await writer.create(ref, sessionCreated(sessionId));
  await writer.append(ref, [{ type: 'reply-started', messageId: 'r1' }]);
  const begunMs = new Map<number, number>();
  const figures: Figures = { appendMs: [], seenMs: [] };
  const lastSeq = piecesPerReply + 2;
  const following = (async () => {
    const end = new AbortController();
    for await (const batch of followSession(reader, ref, { after: null, signal: end.signal })) {
      if (batch.type === 'gone') return;
      const { seq } = batch.position;
      const begun = begunMs.get(seq);
      if (begun !== undefined) figures.seenMs.push(performance.now() - begun);
      if (seq >= lastSeq) end.abort();
    }
  })();
  for (let seq = 3; seq <= lastSeq; seq += 1) {
    const begun = performance.now();
    begunMs.set(seq, begun);
    await writer.append(ref, [{ type: 'text-delta', messageId: 'r1', text: `word ${seq} ` }]);
    figures.appendMs.push(performance.now() - begun);
    if (pauseMs > 0) await wait(pauseMs);
  }
  await following;
  return figures;
}

async function measure(writer: SessionStore, reader: SessionStore, count: number, pauseMs: number) {
  const cpu = process.cpuUsage();
  const runs = Array.from({ length: count }, (_, index) =>
    runReply(writer, reader, { sessionId: `${count}-${index}`, pauseMs }),
  );
  const figures = await Promise.all(runs);
  const { user, system } = process.cpuUsage(cpu);
  const appendMs = figures.flatMap((run) => run.appendMs);
  const seenMs = figures.flatMap((run) => run.seenMs);
  return {
    'append p50, ms': at(appendMs, 0.5),
    'append p95, ms': at(appendMs, 0.95),
    'seen p50, ms': at(seenMs, 0.5),
    'seen p95, ms': at(seenMs, 0.95),
    'CPU, ms per 1,000': Number(((user + system) / (count * piecesPerReply)).toFixed(1)),
  };
}

function at(values: number[], part: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return Number((sorted[Math.floor(part * (sorted.length - 1))] ?? 0).toFixed(2));
}

async function measureBoth(writer: SessionStore, reader: SessionStore) {
  await measure(writer, reader, 2, 0);
  const alone = await measure(writer, reader, 1, 0);
  const many = await measure(writer, reader, replies, gapMs);
  return { alone, many };
}

const memory = createMemorySessionStore({ ...limits, maxSessions: 1_000 });
const inMemory = await measureBoth(memory, memory);
await memory.close();
const rows: Record<string, object> = {
  'memory, one reply': inMemory.alone,
  [`memory, ${replies} replies`]: inMemory.many,
};
if (hasRedisServer) {
  const server = await startRedisServer();
  const open = () => createRedisSessionStore({ ...limits, url: server.url, log: silent });
  const [writer, reader] = [await open(), await open()];
  const inRedis = await measureBoth(writer, reader);
  rows['Redis, one reply'] = inRedis.alone;
  rows[`Redis, ${replies} replies`] = inRedis.many;
  await Promise.all([writer.close(), reader.close()]);
  await server.stop();
  const isSlow =
    inRedis.alone['append p50, ms'] > limitAloneMs || inRedis.many['append p50, ms'] > limitManyMs;
  if (isSlow) process.exitCode = 1;
} else {
  console.log('session stores: redis-server is not installed, so only memory was measured');
}
console.log(
  `session stores: ${replies} replies of ${1_000 / gapMs} pieces a second, each followed through another instance`,
);
console.table(rows);
console.log(
  `session stores: limits for Redis, p50 of an append: ${limitAloneMs} ms alone, ${limitManyMs} ms among many`,
);
