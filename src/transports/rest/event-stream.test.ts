import { once } from 'node:events';
import type { FastifyInstance } from 'fastify';
import { afterEach, expect, test } from 'vitest';
import { createPluginServer } from '@/testing/plugin-server';
import { chunksOf, openExchange, type RawExchange } from '@/testing/raw-http';
import { type EventStream, type EventStreamTimes, openEventStream } from './event-stream';

const open: FastifyInstance[] = [];
afterEach(() => Promise.all(open.splice(0).map((server) => server.close())));

const calm: EventStreamTimes = { silenceMs: 60_000, stallMs: 60_000 };

/** A server whose one address opens a stream that the test writes to. */
async function openStream(times = calm, headers: readonly string[] = []) {
  const server = createPluginServer('ada');
  open.push(server);
  const opened = new Promise<EventStream>((resolve) => {
    server.get('/stream', async (_request, reply) => {
      reply.header('x-set-by-a-hook', 'kept');
      resolve(openEventStream(reply, times));
    });
  });
  const origin = await server.listen({ port: 0, host: '127.0.0.1' });
  const head = ['GET /stream HTTP/1.1', 'Host: localhost', ...headers];
  const exchange: RawExchange = await openExchange(origin, head);
  return { exchange, stream: await opened };
}

test('the head goes out before the first event', async () => {
  const { exchange, stream } = await openStream(calm, ['Accept-Encoding: gzip, br']);
  await exchange.until('\r\n\r\n');
  const head = exchange.received().toLowerCase();
  expect(head).toMatch(/^http\/1\.1 200 /);
  expect(head).toContain('\r\ncontent-type: text/event-stream\r\n');
  expect(head).toContain('\r\ncache-control: no-cache, no-transform\r\n');
  expect(head).toContain('\r\nx-accel-buffering: no\r\n');
  expect(head).toContain('\r\nx-set-by-a-hook: kept\r\n');
  expect(head).not.toContain('content-encoding');
  stream.end();
});

test('one event is one write of an id and one data line', async () => {
  const { exchange, stream } = await openStream();
  const events = [{ text: 'one' }, { text: 'two\nlines\r\n\n' }, { text: 'drei ä 😀 \u2028' }];
  for (const [index, event] of events.entries()) await stream.write(`g:${index}`, event);
  stream.end();
  await exchange.until('\r\n0\r\n');
  const chunks = chunksOf(exchange.received());
  expect(chunks).toEqual(
    events.map((event, index) => `id: g:${index}\ndata: ${JSON.stringify(event)}\n\n`),
  );
});

test('a comment goes out after silence, and only then', async () => {
  const { exchange, stream } = await openStream({ ...calm, silenceMs: 30 });
  await exchange.until(': still here\n\n');
  await stream.write('g:1', 'news');
  await exchange.until('data: "news"');
  const [, after = ''] = exchange.received().split('data: "news"');
  expect(after).not.toContain('still here');
  stream.end();
});

test('a reader that does not read is waited for, and is cut off in the end', async () => {
  const { exchange, stream } = await openStream({ ...calm, stallMs: 100 });
  exchange.socket.pause();
  const block = 'x'.repeat(1_000_000);
  let written = 0;
  while (!stream.signal.aborted && written < 1_000) {
    await stream.write(`g:${written}`, block);
    written += 1;
  }
  expect(stream.signal.aborted).toBe(true);
  expect(written).toBeLessThan(100);
  exchange.socket.resume();
  await exchange.closed;
});

test('a slow reader gets everything, in order', async () => {
  const { exchange, stream } = await openStream();
  const blocks = Array.from({ length: 40 }, (_, index) => `${index} `.repeat(50_000));
  const writing = (async () => {
    for (const [index, block] of blocks.entries()) await stream.write(`g:${index}`, block);
    stream.end();
  })();
  exchange.socket.pause();
  setImmediate(() => exchange.socket.resume());
  await writing;
  await exchange.until('\r\n0\r\n');
  const seen = chunksOf(exchange.received()).map((chunk) => chunk.split('data: ')[1]?.trim());
  expect(seen).toEqual(blocks.map((block) => JSON.stringify(block)));
});

test('hanging up aborts the signal, and later writes do nothing', async () => {
  const { exchange, stream } = await openStream({ silenceMs: 10, stallMs: 60_000 });
  await exchange.until('\r\n\r\n');
  exchange.socket.resetAndDestroy();
  if (!stream.signal.aborted) await once(stream.signal, 'abort');
  await stream.write('g:1', 'too late');
  stream.end();
});
