import { expect, test } from 'vitest';
import type { Services } from '@/core/services';
import type { SessionRef } from '@/core/sessions/session-store';
import { completeValues, fillFields, startFilledSession } from '@/testing/filled-session';
import { createTaskTestServices } from '@/testing/task-test-services';
import { AppError } from '../errors';
import { createTask } from './create-task';

const owner = 'owner-1';

async function taskEventsOf({ sessions }: Services, ref: SessionRef) {
  const read = await sessions.read(ref, 0, 1_000);
  const events = read.status === 'read' ? read.events.map(({ event }) => event) : [];
  return events.filter(({ type }) => type.startsWith('task-'));
}

test('a task holds the requirements, the conversation and where it came from', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const { task, isNew } = await createTask(services, ref);
  expect(isNew).toBe(true);
  expect(task).toMatchObject({
    version: 1,
    name: 'Deduplicate orders',
    targetTable: 'warehouse.sales.orders_clean',
    status: 'open',
    sessionId: ref.sessionId,
    content: {
      templateId: 'data-task',
      conversation: [{ messageId: 'message-1', role: 'user', content: 'Clean the orders.' }],
      openQuestions: [],
      revision: 1,
    },
  });
  expect(task.content.requirements.objective).toMatchObject({ value: completeValues.objective });
  expect(await services.tasks.get(owner, task.taskId)).toEqual(task);
  expect((await services.sessions.load(ref))?.state.task).toEqual({
    taskId: task.taskId,
    revision: 1,
  });
});

test('what is missing is named, and nothing is made', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner, {
    task_name: 'A name',
    objective: ' \u200b',
  });
  await expect(createTask(services, ref)).rejects.toMatchObject({
    code: 'requirements_incomplete',
    details: { missing: ['description', 'target_table', 'objective'] },
  });
  expect((await services.tasks.list(owner, { limit: 10 })).tasks).toEqual([]);
  expect(await taskEventsOf(services, ref)).toEqual([]);
});

test("an unknown session and somebody else's are not there", async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const code = 'session_not_found';
  await expect(createTask(services, { ...ref, ownerId: 'other' })).rejects.toMatchObject({ code });
  await expect(createTask(services, { ...ref, sessionId: 'x' })).rejects.toMatchObject({ code });
});

test('fifty at once make one task and one event', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const all = await Promise.all(Array.from({ length: 50 }, () => createTask(services, ref)));
  expect(new Set(all.map(({ task }) => task.taskId)).size).toBe(1);
  expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
  expect(await taskEventsOf(services, ref)).toHaveLength(1);
  expect((await services.tasks.list(owner, { limit: 10 })).tasks).toHaveLength(1);
});

test('other requirements make another task, unless the caller wants the one there is', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const first = await createTask(services, ref);
  await fillFields(services, ref, { objective: 'Something else.' });
  const same = await createTask(services, ref, { createAnother: false });
  expect(same).toEqual({ task: first.task, isNew: false });
  const second = await createTask(services, ref);
  expect(second.isNew).toBe(true);
  expect(second.task.taskId).not.toBe(first.task.taskId);
  expect(await taskEventsOf(services, ref)).toEqual([
    { type: 'task-created', taskId: first.task.taskId, revision: 1 },
    { type: 'task-created', taskId: second.task.taskId, revision: 2 },
  ]);
});

test('a crash before the log was written is healed by the retry', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const crash = new AppError('store_unavailable');
  const crashing = { ...services.sessions, append: () => Promise.reject(crash) };
  await expect(createTask({ ...services, sessions: crashing }, ref)).rejects.toBe(crash);
  const { task, isNew } = await createTask(services, ref);
  expect(isNew).toBe(false);
  expect((await services.tasks.list(owner, { limit: 10 })).tasks).toHaveLength(1);
  expect(await taskEventsOf(services, ref)).toEqual([
    { type: 'task-created', taskId: task.taskId, revision: 1 },
  ]);
});

test('a task stands when its conversation ends at the same moment', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const tasks = {
    ...services.tasks,
    create: async (task: Parameters<typeof services.tasks.create>[0]) => {
      await services.sessions.delete(ref);
      return services.tasks.create(task);
    },
  };
  const { task } = await createTask({ ...services, tasks }, ref);
  expect(await services.tasks.get(owner, task.taskId)).toEqual(task);
  await expect(createTask(services, ref)).rejects.toMatchObject({ code: 'session_not_found' });
});

test('creating again what was deleted brings the same task back', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const { task } = await createTask(services, ref);
  await services.tasks.delete(owner, task.taskId);
  expect(await createTask(services, ref)).toEqual({ task, isNew: false });
  expect(await services.tasks.get(owner, task.taskId)).toEqual(task);
});

test('neither offers nor a reply that is still running go into the task', async () => {
  const services = await createTaskTestServices();
  const ref = await startFilledSession(services, owner);
  const { state } = (await services.sessions.load(ref)) ?? {};
  const objective = state?.requirements.objective;
  if (objective?.kind !== 'text') throw new Error('no objective');
  const suggestion = {
    suggestionId: 's',
    value: 'Another',
    confidence: 0.5,
    provenance: null,
    messageId: 'reply-1',
  };
  await services.sessions.append(ref, [
    { type: 'reply-started', messageId: 'reply-1' },
    { type: 'text-delta', messageId: 'reply-1', text: 'I am still wri' },
    {
      type: 'requirements-changed',
      by: 'assistant',
      cause: 'reply',
      messageId: 'reply-1',
      fields: { objective: { ...objective, suggestion, declined: ['no'] } },
    },
  ]);
  const { task } = await createTask(services, ref);
  expect(task.content.requirements.objective).toEqual(objective);
  expect(task.content.conversation.map(({ messageId }) => messageId)).toEqual(['message-1']);
});
