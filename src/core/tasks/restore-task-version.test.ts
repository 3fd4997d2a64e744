import { expect, test } from 'vitest';
import { createTaskForTest } from '@/testing/created-task';
import { changeTaskStatus } from './change-task-status';
import { editTask } from './edit-task';
import { restoreTaskVersion } from './restore-task-version';

test('the content of an earlier version comes back as a new one, the status stays', async () => {
  const { services, task, ref } = await createTaskForTest();
  await editTask(services, ref, { expectedVersion: 1, patch: { task_name: 'Other' } });
  await changeTaskStatus(services, ref, { expectedVersion: 2, status: 'done' });
  const restored = await restoreTaskVersion(services, ref, {
    expectedVersion: 3,
    restoredVersion: 1,
  });
  expect(restored).toEqual({ ...task, version: 4, status: 'done' });
  const again = { expectedVersion: 4, restoredVersion: 1 };
  expect(await restoreTaskVersion(services, ref, again)).toEqual(restored);
  const [latest] = await services.tasks.versions(ref.ownerId, ref.taskId);
  expect(latest).toMatchObject({ version: 4, cause: 'restored', content: task.content });
});

test.each([
  [{ expectedVersion: 2, restoredVersion: 9 }, 'task_not_found'],
  [{ expectedVersion: 1, restoredVersion: 1 }, 'task_changed'],
])('%j is refused: %s', async (version, code) => {
  const { services, ref } = await createTaskForTest();
  await editTask(services, ref, { expectedVersion: 1, patch: { task_name: 'Other' } });
  await expect(restoreTaskVersion(services, ref, version)).rejects.toMatchObject({ code });
});
