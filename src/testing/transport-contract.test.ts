import { afterEach, describe, expect, test } from 'vitest';
import { ModelError } from '@/core/chat/language-model';
import { replyTransports } from './reply-transport';
import { restTransport } from './rest-transport';
import { createSteppedModel } from './stepped-model';
import { startTestServer, type TestServer } from './test-server';
import { describeSessionTransport } from './transport-contract';
import { trpcTransport } from './trpc-transport';

describeSessionTransport(restTransport);
describeSessionTransport(trpcTransport);

const servers: TestServer[] = [];
afterEach(() => Promise.all(servers.splice(0).map((server) => server.stop())));

describe.each(replyTransports)('replies over $name', ({ raw, talk }) => {
  const start = async () => {
    const model = createSteppedModel();
    const server = await startTestServer({ assistant: model, plainChat: model });
    servers.push(server);
    return { model, conversation: await talk(server.origin) };
  };
  const text = 'Grüße 👩‍👩‍👧 "quoted"\n\tand more';

  test('arrive whole, however they are cut', async () => {
    const { model, conversation } = await start();
    const hearing = conversation.say('Hello');
    const call = await model.nextCall();
    await call.text(...raw(text).split(/(?<=.)/u));
    await call.finish();
    expect(await hearing).toEqual({ type: 'reply', text, isWhole: true });
  });

  test('that fail keep what arrived, and the next one works', async () => {
    const { model, conversation } = await start();
    const hearing = conversation.say('Hello');
    const call = await model.nextCall();
    await call.text(raw('Which table').replace(/"?[,}].*$/s, ''));
    call.fail(new ModelError('model_interrupted', 'cut'));
    expect(await hearing).toEqual({ type: 'reply', text: 'Which table', isWhole: false });

    const next = conversation.say('Again');
    const again = await model.nextCall();
    await again.text(raw('Better'));
    await again.finish();
    expect(await next).toEqual({ type: 'reply', text: 'Better', isWhole: true });
  });

  test('remember the conversation', async () => {
    const { model, conversation } = await start();
    const first = conversation.say('My name is Ada.');
    const call = await model.nextCall();
    await call.text(raw('Hello Ada.'));
    await call.finish();
    await first;
    const second = conversation.say('Who am I?');
    const { request, text: write, finish } = await model.nextCall();
    const said = request.messages.map(({ content }) => content).join('\n');
    expect(said).toContain('My name is Ada.');
    expect(said).toContain('Hello Ada.');
    await write(raw('Ada'));
    await finish();
    expect(await second).toMatchObject({ text: 'Ada' });
  });

  test.each([
    ['nothing', ''],
    ['white space', ' \n'],
    ['what cannot be stored', 'a\u0000'],
    ['too much', 'x'.repeat(10_001)],
  ])('are not asked for by %s', async (_name, bad) => {
    const { model, conversation } = await start();
    expect(await conversation.say(bad)).toEqual({ type: 'refused' });
    const hearing = conversation.say('Hello');
    const { request, text: write, finish } = await model.nextCall();
    if (bad.trim() !== '') expect(JSON.stringify(request.messages)).not.toContain(bad);
    await write(raw('Hi'));
    await finish();
    expect(await hearing).toMatchObject({ text: 'Hi' });
  });
});
