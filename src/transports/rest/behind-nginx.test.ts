import { expect, test } from 'vitest';
import { findNginx, startNginxProxy } from '@/testing/nginx-proxy';
import { rawReply } from '@/testing/raw-reply';
import { collectSse, readSse } from '@/testing/read-sse';
import { startRestSession } from '@/testing/rest-session';
import { createSteppedModel } from '@/testing/stepped-model';
import { startTestServer } from '@/testing/test-server';
import { sessionEventSchema } from './wire-event';

const binary = await findNginx();
const reply = rawReply('Which table should it write?', { task_name: 'Clean orders' });

/** Nothing is set but `proxy_pass`: buffering is on, HTTP/1.0 goes upstream. */
test.skipIf(!binary)(
  'behind nginx as it is installed, every piece arrives while the next is not written',
  async () => {
    const model = createSteppedModel();
    await using server = await startTestServer({ assistant: model });
    await using proxy = await startNginxProxy(binary ?? '', server.origin);
    const session = await startRestSession(proxy.origin);
    const follower = readSse(await session.client.fetch(`${session.path}/events`));
    expect((await follower.next()).value?.data).toMatchObject({ type: 'session' });

    const sending = session.say('Clean orders', { 'accept-encoding': 'gzip, br' });
    const call = await model.nextCall();
    const response = await sending;
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    expect(response.headers.get('content-encoding')).toBeNull();
    const events = readSse(response);
    const pieces = ['{"message":"Which ', 'table ', 'should '];
    for (const [index, piece] of pieces.entries()) {
      await call.text(piece);
      const { value } = await events.next();
      expect(sessionEventSchema.parse(value?.data)).toEqual({
        type: 'content',
        content: index === 0 ? 'Which ' : piece,
      });
    }
    await call.text(reply.slice(pieces.join('').length));
    await call.finish();
    let last: unknown;
    for await (const { data } of events) last = data;
    expect(last).toMatchObject({ type: 'requirements', done: true });
    await follower.return();

    const again = await session.say('Thanks');
    await (await model.nextCall()).finish();
    expect((await collectSse(again)).at(-1)?.data).toMatchObject({ type: 'error' });
  },
);
