import { expect, test } from 'vitest';
import { createTaskForTest } from '@/testing/created-task';
import { fillFields, startFilledSession } from '@/testing/filled-session';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { editTask } from './edit-task';
import { updateTaskFromSession } from './update-task';

async function updatesOf({ sessions }: Services, ref: SessionRef) {
  const read = await sessions.read(ref, 0, 1_000);
  const events = read.status === 'read' ? read.events.map(({ event }) => event) : [];
  return events.filter(({ type }) => type === 'task-updated');
}

test('what the session holds now becomes the next version', async () => {
  const { services, session, task, ref } = await createTaskForTest();
  await fillFields(services, session, { task_name: 'Renamed', target_table: 'x.y' });
  const updated = await updateTaskFromSession(services, session);
  expect(updated).toMatchObject({
    taskId: task.taskId,
    version: 2,
    name: 'Renamed',
    targetTable: 'x.y',
    content: { revision: 2 },
  });
  expect(await updatesOf(services, session)).toEqual([
    { type: 'task-updated', taskId: task.taskId, revision: 2 },
  ]);
  const versions = await services.tasks.versions(ref.ownerId, ref.taskId);
  expect(versions.map(({ cause }) => cause)).toEqual(['updated-from-conversation', 'created']);
  expect(versions[1]?.content).toEqual(task.content);
});

test('ten updates at once are one version and one event, and all succeed', async () => {
  const { services, session, ref } = await createTaskForTest();
  await fillFields(services, session, { objective: 'Else' });
  const updates = Array.from({ length: 10 }, () => updateTaskFromSession(services, session));
  const updated = await Promise.all(updates);
  for (const task of updated) expect(task).toEqual(updated[0]);
  expect(await services.tasks.versions(ref.ownerId, ref.taskId)).toHaveLength(2);
  expect(await updatesOf(services, session)).toHaveLength(1);
});

test('a crash before the log was written is healed by the retry', async () => {
  const { services, session, ref } = await createTaskForTest();
  await fillFields(services, session, { objective: 'Else' });
  const sessions = { ...services.sessions, append: () => Promise.reject(new Error('crash')) };
  const crashing = updateTaskFromSession({ ...services, sessions }, session);
  await expect(crashing).rejects.toThrow('crash');
  expect((await updateTaskFromSession(services, session)).version).toBe(2);
  expect(await services.tasks.versions(ref.ownerId, ref.taskId)).toHaveLength(2);
  expect(await updatesOf(services, session)).toHaveLength(1);
});

test('an update replaces what was edited on the task’s page, which stays a version', async () => {
  const { services, session, task, ref } = await createTaskForTest();
  await editTask(services, ref, { expectedVersion: 1, patch: { objective: 'On the page' } });
  const updated = await updateTaskFromSession(services, session);
  expect(updated).toEqual({ ...task, version: 3 });
  const versions = await services.tasks.versions(ref.ownerId, ref.taskId);
  expect(versions[1]?.content.requirements.objective).toMatchObject({ value: 'On the page' });
});

test('an edit that comes between is not overwritten unseen', async () => {
  const { services, session, ref } = await createTaskForTest();
  await fillFields(services, session, { objective: 'From the conversation' });
  const change: Services['tasks']['change'] = async (...args) => {
    const edit = { expectedVersion: 1, patch: { objective: 'On the page' } };
    await editTask(services, ref, edit);
    return services.tasks.change(...args);
  };
  const tasks = { ...services.tasks, change };
  const updating = updateTaskFromSession({ ...services, tasks }, session);
  await expect(updating).rejects.toMatchObject({ code: 'task_changed' });
  expect(await updatesOf(services, session)).toEqual([]);
});

test('what cannot be updated', async () => {
  const { services, session, ref } = await createTaskForTest();
  const updating = (other: SessionRef) => updateTaskFromSession(services, other);
  await fillFields(services, session, { objective: '' });
  await expect(updating(session)).rejects.toMatchObject({
    code: 'requirements_incomplete',
    details: { missing: ['objective'] },
  });
  await services.tasks.delete(ref.ownerId, ref.taskId);
  await expect(updating(session)).rejects.toMatchObject({ code: 'task_not_found' });
  const without = await startFilledSession(services, ref.ownerId);
  await expect(updating(without)).rejects.toMatchObject({ code: 'task_not_found' });
  const stranger = { ...session, ownerId: 'owner-2' };
  await expect(updating(stranger)).rejects.toMatchObject({ code: 'session_not_found' });
});
