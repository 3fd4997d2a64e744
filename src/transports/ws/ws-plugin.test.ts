import { once } from 'node:events';
import { afterEach, describe, expect, test } from 'vitest';
import { ModelError } from '@/core/chat/language-model';
import { replyFailureTexts } from '@/core/chat/reply-failure-texts';
import { createSteppedModel } from '@/testing/stepped-model';
import { startTestServer, type TestServer } from '@/testing/test-server';
import { chatFrame, connectWs, isEndOfReply } from '@/testing/ws-client';

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

async function start() {
  const model = createSteppedModel();
  const server = await startTestServer({ plainChat: model });
  servers.push(server);
  return { server, model, client: await connectWs(server.origin) };
}

describe('a chat', () => {
  test('is answered by the frames of the contract, to the byte', async () => {
    const { client, model } = await start();
    client.send(chatFrame('Hello'));
    const call = await model.nextCall();
    expect(call.request).toEqual({
      messages: [
        {
          role: 'system',
          content:
            'You are a helpful AI assistant for Presto-Change-O, an industry simulation dashboard.',
        },
        { role: 'user', content: 'Hello' },
      ],
      briefing: null,
    });
    await call.text('Hel', 'lo "you"\n😀');
    await call.finish();
    expect(await client.until(isEndOfReply)).toEqual([
      '{"type":"chat_start","payload":{}}',
      '{"type":"chat_chunk","payload":{"text":"Hel","done":false}}',
      '{"type":"chat_chunk","payload":{"text":"lo \\"you\\"\\n😀","done":false}}',
      '{"type":"chat_chunk","payload":{"text":"","done":true}}',
    ]);
  });

  test('arrives while the model is still writing', async () => {
    const { client, model } = await start();
    client.send(chatFrame('Hello'));
    const call = await model.nextCall();
    await call.text('Hel');
    expect(await client.until((frame) => frame.includes('Hel'))).toHaveLength(2);
    await call.finish();
  });

  test('waits its turn during a reply, in order, and each is remembered', async () => {
    const { client, model } = await start();
    for (const text of ['one', 'two', 'three']) client.send(chatFrame(text));
    for (const [index, text] of ['one', 'two', 'three'].entries()) {
      const call = await model.nextCall();
      const { messages } = call.request;
      expect(messages.at(-1)).toEqual({ role: 'user', content: text });
      expect(messages).toHaveLength(2 + 2 * index);
      await call.text(`re: ${text}`);
      await call.finish();
    }
    const frames = await client.until((frame) => frame.includes('re: three'));
    const told = frames.filter(
      (frame) => frame.includes('"done":false') || frame.includes('start'),
    );
    expect(told.map((frame) => /re: (\w+)/.exec(frame)?.[1] ?? 'start')).toEqual([
      ...['start', 'one', 'start', 'two', 'start', 'three'],
    ]);
  });

  test('belongs to its connection alone', async () => {
    const { server, client, model } = await start();
    client.send(chatFrame('my secret'));
    const first = await model.nextCall();
    await first.text('kept');
    await first.finish();
    await client.until(isEndOfReply);
    const other = await connectWs(server.origin);
    other.send(chatFrame('Hello'));
    const call = await model.nextCall();
    expect(JSON.stringify(call.request)).not.toContain('my secret');
    await call.finish();
  });

  test.each([0, 1])('that fails after %i pieces ends with one error', async (pieces) => {
    const { client, model } = await start();
    client.send(chatFrame('Hello'));
    const call = await model.nextCall();
    for (let piece = 0; piece < pieces; piece += 1) await call.text('Hel');
    call.fail(new ModelError('model_unreachable', 'SECRET detail'));
    const frames = await client.until(isEndOfReply);
    const { sentence } = replyFailureTexts.model_unreachable;
    expect(frames.at(-1)).toBe(`{"type":"chat_error","payload":{"error":"${sentence}"}}`);
    expect(frames).toHaveLength(2 + pieces);

    client.send(chatFrame('Again'));
    const again = await model.nextCall();
    expect(again.request.messages).toHaveLength(2 + 2 * pieces);
    await again.text('Better');
    await again.finish();
    const later = await client.until(isEndOfReply, frames.length);
    expect(later.at(-1)).toBe('{"type":"chat_chunk","payload":{"text":"","done":true}}');
  });

  test.each([
    ['an empty reply', replyFailureTexts.model_empty, {}],
    ['a reply that was cut off', replyFailureTexts.model_empty, { reason: 'length' }],
    ['a filtered reply', replyFailureTexts.content_filtered_output, { reason: 'content_filter' }],
  ] as const)('%s is an error', async (_name, { sentence }, finish) => {
    const { client, model } = await start();
    client.send(chatFrame('Hello'));
    await (await model.nextCall()).finish(finish);
    expect((await client.until(isEndOfReply)).at(-1)).toContain(sentence);
  });

  test('ends at the model when the socket closes', async () => {
    const { client, model } = await start();
    client.send(chatFrame('Hello'));
    client.send(chatFrame('never asked'));
    const call = await model.nextCall();
    await call.text('Hel');
    client.socket.terminate();
    if (!call.signal.aborted) await once(call.signal, 'abort');
    expect(call.signal.aborted).toBe(true);
  });

  test('queues only so far', async () => {
    const { client, model } = await start();
    for (let index = 0; index < 105; index += 1) client.send(chatFrame(`${index}`));
    await client.until((frame) => frame.startsWith('{"type":"error"'));
    const call = await model.nextCall();
    await call.text('ok');
    await call.finish();
    await client.until(isEndOfReply);
    expect(client.socket.readyState).toBe(client.socket.OPEN);
  });
});

describe('other frames', () => {
  test.each(['{"type":"ping","n":1}', '[1, 2]', '7', '"text"', 'null', ' { "a" : 1 } '])(
    '%s is echoed as it came',
    async (frame) => {
      const { client } = await start();
      client.socket.send(frame);
      expect(await client.until(() => true)).toEqual([`Echo: ${frame}`]);
    },
  );

  test('faulty ones are told, and the connection stays', async () => {
    const { client, model } = await start();
    const faulty = ['nonsense', '', '{"type":"chat"}', JSON.stringify(chatFrame('  '))];
    for (const frame of faulty) client.socket.send(frame);
    client.socket.send(Buffer.from([0xff, 0xfe]), { binary: false });
    client.socket.send(Buffer.from('{}'), { binary: true });
    client.send({ type: 'ping' });
    const frames = await client.until((frame) => frame.startsWith('Echo'));
    expect(frames).toHaveLength(faulty.length + 3);
    for (const frame of frames.slice(0, -1)) {
      expect(frame).toMatch(/^\{"type":"error","payload":\{"error":"[A-Z].*\."\}\}$/);
    }
    client.send(chatFrame('Hello'));
    await (await model.nextCall()).finish();
  });

  test('are answered during a reply', async () => {
    const { client, model } = await start();
    client.send(chatFrame('Hello'));
    const call = await model.nextCall();
    client.send({ type: 'ping' });
    await client.until((frame) => frame.startsWith('Echo'));
    await call.finish();
  });
});

test('when the server stops, the reply ends and everybody is told to come back', async () => {
  const { server, client, model } = await start();
  client.send(chatFrame('Hello'));
  const call = await model.nextCall();
  await call.text('Hel');
  await server.stop();
  expect(await client.closed).toEqual({ code: 1001, reason: 'The server is stopping.' });
  expect(client.frames.at(-1)).toContain(replyFailureTexts.server_stopped.sentence);
});

test('during the exchange nothing but text frames is sent, uncompressed', async () => {
  const { client, model } = await start();
  expect(client.socket.extensions).toBe('');
  const kinds: boolean[] = [];
  client.socket.on('message', (_data, isBinary) => kinds.push(isBinary));
  client.send(chatFrame('Hello'));
  const call = await model.nextCall();
  await call.text('a');
  await call.finish();
  await client.until(isEndOfReply);
  expect(kinds).toEqual([false, false, false]);
});
