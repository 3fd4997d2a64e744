import { expect, test } from 'vitest';
import { eventsOf, startTestSession, untilIdle } from '@/testing/session-log';
import { createSteppedModel } from '@/testing/stepped-model';
import { createTestServices } from '@/testing/test-services';
import { sendMessage } from './send-message';
import { stopReply } from './stop-reply';

function startServices() {
  const model = createSteppedModel();
  return { model, services: createTestServices({ assistant: model }) };
}

test('a stop that is asked for many times is one stop', async () => {
  const { model, services } = startServices();
  const ref = await startTestSession(services);
  await sendMessage(services, ref, { content: 'Hi', clientMessageId: null });
  await model.nextCall();
  const stops = await Promise.all([1, 2, 3].map(() => stopReply(services, ref)));
  expect(stops).toEqual([{ wasRunning: true }, { wasRunning: true }, { wasRunning: true }]);
  await services.replies.drain(60_000);
  const types = (await eventsOf(services, ref)).map(({ type }) => type);
  expect(types.slice(3)).toEqual(['reply-stop-requested', 'reply-ended']);
});

test('without a running reply nothing happens', async () => {
  const { services } = startServices();
  const ref = await startTestSession(services);
  expect(await stopReply(services, ref)).toEqual({ wasRunning: false });
  expect(await eventsOf(services, ref)).toEqual([]);
});

test('after a stop the next message is answered, and the stopped turn is told as far as it came', async () => {
  const { model, services } = startServices();
  const ref = await startTestSession(services);
  await sendMessage(services, ref, { content: 'One', clientMessageId: null });
  const stopped = await model.nextCall();
  await stopped.text('{"message":"Half');
  await stopReply(services, ref);
  expect((await untilIdle(services, ref)).messages[1]?.status).toBe('stopped');
  await sendMessage(services, ref, { content: 'Two', clientMessageId: null });
  const next = await model.nextCall();
  expect(next.request.messages.slice(1).map(({ content }) => content)).toEqual([
    'One',
    'Half',
    'Two',
  ]);
  await services.replies.drain(0);
});

test('a session that is not there is told', async () => {
  const { services } = startServices();
  const ref = { ownerId: 'ada', sessionId: 'nowhere' };
  await expect(stopReply(services, ref)).rejects.toMatchObject({ code: 'session_not_found' });
});
