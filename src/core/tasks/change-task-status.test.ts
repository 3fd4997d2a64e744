import { expect, test } from 'vitest';
import { createTaskForTest } from '@/testing/created-task';
import { changeTaskStatus } from './change-task-status';

test('each change of status is a version of its own', async () => {
  const { services, task, ref } = await createTaskForTest();
  await changeTaskStatus(services, ref, { expectedVersion: 1, status: 'in-progress' });
  const done = await changeTaskStatus(services, ref, { expectedVersion: 2, status: 'done' });
  expect(done).toEqual({ ...task, version: 3, status: 'done' });
  const versions = await services.tasks.versions(ref.ownerId, ref.taskId);
  expect(versions.map(({ status, cause }) => [status, cause])).toEqual([
    ['done', 'status'],
    ['in-progress', 'status'],
    ['open', 'created'],
  ]);
});

test('the status it has already changes nothing, whatever version was seen', async () => {
  const { services, task, ref } = await createTaskForTest();
  const change = { expectedVersion: 7, status: 'open' } as const;
  expect(await changeTaskStatus(services, ref, change)).toEqual(task);
});

test('a version that is no longer the last, and a task that is not there', async () => {
  const { services, ref } = await createTaskForTest();
  await changeTaskStatus(services, ref, { expectedVersion: 1, status: 'cancelled' });
  const late = changeTaskStatus(services, ref, { expectedVersion: 1, status: 'done' });
  await expect(late).rejects.toMatchObject({ code: 'task_changed' });
  const unknown = { ...ref, taskId: 'nobody' };
  const nowhere = changeTaskStatus(services, unknown, { expectedVersion: 1, status: 'done' });
  await expect(nowhere).rejects.toMatchObject({ code: 'task_not_found' });
});
