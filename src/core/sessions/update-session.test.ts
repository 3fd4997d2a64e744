import { expect, test, vi } from 'vitest';
import { AppError } from '@/core/errors';
import { eventsOf, startTestSession, stateOf } from '@/testing/session-log';
import { createScriptedModel, createTestServices } from '@/testing/test-services';
import type { SessionEvent } from './session-event';
import { updateSession } from './update-session';

async function startServices() {
  const services = createTestServices({ assistant: createScriptedModel([]) });
  return { services, store: services.sessions, ref: await startTestSession(services) };
}

function renamed(title: string): SessionEvent {
  return { type: 'session-renamed', title, by: 'person' };
}

test('appends what was decided and answers', async () => {
  const { services, store, ref } = await startServices();
  const answer = await updateSession(store, ref, (state) => ({
    events: [renamed(`was ${state.title}`)],
    result: state.version,
  }));
  expect(answer).toBe(1);
  expect((await stateOf(services, ref)).title).toBe('was New conversation');
});

test('decides again over the new state when somebody else was faster', async () => {
  const { services, store, ref } = await startServices();
  const versions: number[] = [];
  const append = store.append.bind(store);
  vi.spyOn(store, 'append').mockImplementationOnce(async (...decided) => {
    await append(ref, [renamed('faster')]);
    return append(...decided);
  });
  await updateSession(store, ref, ({ title, version }) => {
    versions.push(version);
    return { events: [renamed(`after ${title}`)], result: null };
  });
  expect(versions).toEqual([1, 2]);
  expect(await eventsOf(services, ref)).toEqual([renamed('faster'), renamed('after faster')]);
});

test('sixty at the same moment are sixty steps, each over the one before', async () => {
  const { services, store, ref } = await startServices();
  const count = (title: string) => Number(title) || 0;
  const steps = Array.from({ length: 60 }, () =>
    updateSession(store, ref, ({ title }) => ({
      events: [renamed(`${count(title) + 1}`)],
      result: null,
    })),
  );
  await Promise.all(steps);
  expect((await stateOf(services, ref)).title).toBe('60');
});

test('nothing decided is nothing appended', async () => {
  const { services, store, ref } = await startServices();
  expect(await updateSession(store, ref, () => ({ events: [], result: 'as it was' }))).toBe(
    'as it was',
  );
  expect(await eventsOf(services, ref)).toEqual([]);
});

test('what the decision throws comes through, and nothing is appended', async () => {
  const { services, store, ref } = await startServices();
  const refuse = () => {
    throw new AppError('reply_running');
  };
  await expect(updateSession(store, ref, refuse)).rejects.toMatchObject({ code: 'reply_running' });
  expect(await eventsOf(services, ref)).toEqual([]);
});

test('a session that is not there, or goes between reading and writing, is told', async () => {
  const { store, ref } = await startServices();
  const decide = () => ({ events: [renamed('x')], result: null });
  const gone = { code: 'session_not_found' };
  await expect(updateSession(store, { ...ref, ownerId: 'eve' }, decide)).rejects.toMatchObject(
    gone,
  );
  vi.spyOn(store, 'append').mockResolvedValueOnce({ status: 'gone' });
  await expect(updateSession(store, ref, decide)).rejects.toMatchObject(gone);
});

test('a store that never lets one through is given up', async () => {
  const { store, ref } = await startServices();
  vi.spyOn(store, 'append').mockResolvedValue({ status: 'conflict' });
  const decide = () => ({ events: [renamed('x')], result: null });
  await expect(updateSession(store, ref, decide)).rejects.toMatchObject({
    code: 'store_unavailable',
  });
});
