import { setMaxListeners } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { stopReply } from '@/core/chat/stop-reply';
import { ownerIdOf } from '@/server/owner-token';
import { chunksOf, openExchange, type RawExchange } from '@/testing/raw-http';
import { rawReply } from '@/testing/raw-reply';
import { collectSse, readSse, type SseEvent } from '@/testing/read-sse';
import { expectProblem, type RestSession, startRestSession } from '@/testing/rest-session';
import { createSteppedModel, type ModelCall } from '@/testing/stepped-model';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { replyEventSchema, sessionEventSchema } from './wire-event';

const message = 'Which table should it write? "Any" of:\n\n- é\n- 😀';
const pieces = rawReply(message, { task_name: 'Clean orders' }).match(/[\s\S]{1,9}/g) ?? [];

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

interface Running {
  server: TestServer;
  session: RestSession;
  nextCall: () => Promise<ModelCall>;
}

async function start(): Promise<Running> {
  const model = createSteppedModel();
  const server = await startTestServer({ assistant: model });
  servers.push(server);
  return { server, session: await startRestSession(server.origin), nextCall: model.nextCall };
}

async function answer({ nextCall }: Pick<Running, 'nextCall'>): Promise<void> {
  const call = await nextCall();
  await call.text(...pieces);
  await call.finish();
}

/** Sends a message over a connection of its own, to see the bytes. */
function sendRaw({ server, session }: Running, version: string): Promise<RawExchange> {
  const body = JSON.stringify({ message: 'Clean orders' });
  const head = [
    `POST ${session.path}/messages HTTP/${version}`,
    'Host: localhost',
    'Content-Type: application/json',
    `Content-Length: ${body.length}`,
    `Cookie: ${session.client.cookie()}`,
    'Accept-Encoding: gzip, br, deflate',
  ];
  return openExchange(server.origin, head, body);
}

const contentOf = (events: readonly unknown[]) =>
  events
    .map((event) => sessionEventSchema.parse(event))
    .map((event) => (event.type === 'content' ? event.content : ''))
    .join('');

const dataOf = (events: readonly SseEvent[]) => events.map(({ data }) => data);

describe('the stream of a message', () => {
  test('carries the reply, its requirements and its end, in the words of the contract', async () => {
    const running = await start();
    const response = await running.session.say('Clean orders');
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    await answer(running);
    const events = await collectSse(response);
    for (const { data } of events) expect(replyEventSchema.parse(data)).toEqual(data);
    expect(contentOf(dataOf(events))).toBe(message);
    expect(events.filter(({ data }) => Object.hasOwn(Object(data), 'done'))).toEqual([
      events.at(-1),
    ]);
    expect((await running.session.read()).messages.at(-1)?.content).toBe(message);
  });

  test('sends the first piece while the model is still writing', async () => {
    const running = await start();
    const response = await running.session.say('Clean orders');
    const call = await running.nextCall();
    await call.text('{"message":"Which table');
    const events = readSse(response);
    expect((await events.next()).value).toMatchObject({ data: { type: 'content' } });
    await events.return();
  });

  test.each(['1.1', '1.0'])('is neither compressed nor held back over HTTP/%s', async (version) => {
    const running = await start();
    const exchange = await sendRaw(running, version);
    const call = await running.nextCall();
    await call.text('{"message":"Which table');
    await exchange.until('Which');
    expect(exchange.received().toLowerCase()).not.toContain('content-encoding');
    await call.text(' should it write?","requirements":{},"question":null}');
    await call.finish();
    await exchange.until('"done":true}\n\n');
    exchange.socket.destroy();
  });

  test('is understood by clients that split lines and trust chunks', async () => {
    const running = await start();
    const exchange = await sendRaw(running, '1.1');
    await answer(running);
    await exchange.until('\r\n0\r\n');
    const received = exchange.received();
    const lines = Buffer.from(received, 'latin1').toString('utf8').split('\n');
    const byLine = lines.flatMap((line) =>
      line.startsWith('data: ') ? [JSON.parse(line.slice(6))] : [],
    );
    const byChunk = chunksOf(received).map((chunk) => JSON.parse(chunk.split('data: ')[1] ?? ''));
    expect(contentOf(byLine)).toBe(message);
    expect(byChunk).toEqual(byLine);
    exchange.socket.destroy();
  });

  test('may be hung up: the reply is finished and stored', async () => {
    const running = await start();
    const events = readSse(await running.session.say('Clean orders'));
    const call = await running.nextCall();
    await call.text('{"message":"Which ');
    await events.next();
    await events.return();
    await call.text('table?","requirements":{},"question":null}');
    await call.finish();
    await running.server.services.replies.drain(60_000);
    expect((await running.session.read()).messages.at(-1)).toMatchObject({
      content: 'Which table?',
      status: 'complete',
    });
  });

  test('ends with the requirements when the reply is stopped', async () => {
    const running = await start();
    const { session, server } = running;
    const response = await session.say('Clean orders');
    const call = await running.nextCall();
    await call.text('{"message":"Which ');
    const ownerId = ownerIdOf(session.client.cookie().split('=')[1] ?? '');
    await stopReply(server.services, { ownerId, sessionId: session.sessionId });
    const events = await collectSse(response);
    expect(events.at(-1)?.data).toMatchObject({ type: 'requirements', done: true });
    expect((await session.read()).messages.at(-1)?.status).toBe('stopped');
  });

  test('is refused while a reply is running, and works again after it', async () => {
    const running = await start();
    const first = await running.session.say('One');
    await expectProblem(await running.session.say('Two'), 409, 'reply_running');
    await answer(running);
    await collectSse(first);
    const second = await running.session.say('Two');
    await answer(running);
    expect(contentOf(dataOf(await collectSse(second)))).toBe(message);
  });

  test('ends cleanly when the server stops', async () => {
    const running = await start();
    const response = await running.session.say('Clean orders');
    const call = await running.nextCall();
    await call.text('{"message":"Which ');
    const collecting = collectSse(response);
    await running.server.stop();
    expect((await collecting).at(-1)?.data).toMatchObject({
      type: 'error',
      code: 'server_stopped',
    });
  });
});

describe('the stream of a session', () => {
  const follow = ({ session }: Running, suffix = '', headers: HeadersInit = {}) =>
    session.client.fetch(`${session.path}/events${suffix}`, { headers });

  /** Reads until that many replies have ended, then hangs up. */
  async function readReplies(response: Response, count: number): Promise<SseEvent[]> {
    const events: SseEvent[] = [];
    let ended = 0;
    for await (const event of readSse(response)) {
      events.push(event);
      if (Object.hasOwn(Object(event.data), 'done')) ended += 1;
      if (ended === count) break;
    }
    return events;
  }

  test('begins with the session, tells of messages, and stays open over replies', async () => {
    const running = await start();
    const following = follow(running).then((response) => readReplies(response, 2));
    for (const text of ['One', 'Two']) {
      const sent = running.session.say(text);
      await answer(running);
      await collectSse(await sent);
    }
    const events = (await following).map(({ data }) => sessionEventSchema.parse(data));
    expect(events[0]).toMatchObject({ type: 'session', content: { messages: [] } });
    const told = events.flatMap((event) => (event.type === 'message' ? [event.content] : []));
    expect(told.map(({ role, content, status }) => [role, content, status])).toEqual([
      ['user', 'One', 'complete'],
      ['assistant', '', 'streaming'],
      ['user', 'Two', 'complete'],
      ['assistant', '', 'streaming'],
    ]);
    expect(contentOf(events)).toBe(message + message);
  });

  test('goes on after every single event with exactly the rest', async () => {
    const running = await start();
    const following = follow(running).then((response) => readReplies(response, 1));
    const sent = running.session.say('Clean orders');
    await answer(running);
    await collectSse(await sent);
    const events = await following;
    expect(events.length).toBeGreaterThan(5);
    for (const [index, { id }] of events.slice(0, -1).entries()) {
      const rest = events.slice(index + 1);
      const byHeader = await follow(running, '', { 'last-event-id': id ?? '' });
      const byQuery = await follow(running, `?lastEventId=${encodeURIComponent(id ?? '')}`);
      for (const response of [byHeader, byQuery]) {
        const resumed = await readReplies(response, 1);
        expect(contentOf(dataOf(resumed))).toBe(contentOf(dataOf(rest)));
        const others = (list: SseEvent[]) =>
          list.filter(({ data }) => sessionEventSchema.parse(data).type !== 'content');
        expect(others(resumed)).toEqual(others(rest));
      }
    }
  });

  test.each(['nonsense', 'other:1', 'g:999999', '', 'x'.repeat(100), '%00%0A'])(
    'begins with the session for the id %j, which nobody knows',
    async (id) => {
      const running = await start();
      const response = await follow(running, `?lastEventId=${id}`);
      const events = readSse(response);
      expect((await events.next()).value?.data).toMatchObject({ type: 'session' });
      await events.return();
    },
  );

  test('ends with a sentence when the session is deleted, and cleanly when the server stops', async () => {
    const running = await start();
    const deleted = collectSse(await follow(running));
    await running.session.client.send('DELETE', running.session.path);
    expect((await deleted).at(-1)?.data).toMatchObject({
      type: 'error',
      code: 'session_not_found',
    });

    const other = await start();
    const stopped = collectSse(await follow(other));
    await other.server.stop();
    expect((await stopped).map(({ data }) => sessionEventSchema.parse(data).type)).toEqual([
      'session',
    ]);
  });

  test('that nobody reads slows nobody else', async () => {
    const running = await start();
    const { server, session } = running;
    const head = [`GET ${session.path}/events HTTP/1.1`, 'Host: localhost'];
    const slow = await openExchange(server.origin, [...head, `Cookie: ${session.client.cookie()}`]);
    await slow.until('"type":"session"');
    slow.socket.pause();
    const long = 'x'.repeat(20_000);
    for (let turn = 0; turn < 10; turn += 1) {
      const sent = session.say('More');
      const call = await running.nextCall();
      await call.text(rawReply(long));
      await call.finish();
      expect(contentOf(dataOf(await collectSse(await sent)))).toBe(long);
    }
    slow.socket.destroy();
  });

  test('goes to pages of other origins that the server knows', async () => {
    const origin = 'https://tasks.example';
    const server = await startTestServer({}, { PUBLIC_ORIGINS: origin });
    servers.push(server);
    const session = await startRestSession(server.origin);
    const response = await session.client.fetch(`${session.path}/events`, { headers: { origin } });
    expect(response.headers.get('access-control-allow-origin')).toBe(origin);
    expect(response.headers.get('access-control-allow-credentials')).toBe('true');
    await response.body?.cancel();
  });

  test('is given to one caller only so often at a time, and given back', async () => {
    const running = await start();
    const leaving = new AbortController();
    setMaxListeners(0, leaving.signal);
    const { client, path } = running.session;
    const open = () => client.fetch(`${path}/events`, { signal: leaving.signal });
    const streams = await Promise.all(Array.from({ length: 200 }, open));
    expect(new Set(streams.map(({ status }) => status))).toEqual(new Set([200]));
    const refused = await open();
    expect(refused.headers.get('retry-after')).toBe('5');
    await expectProblem(refused, 429, 'rate_limited');
    leaving.abort();
    await expect
      .poll(async () => {
        const response = await follow(running);
        await response.body?.cancel();
        return response.status;
      })
      .toBe(200);
  });
});
