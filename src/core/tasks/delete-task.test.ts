import { expect, test } from 'vitest';
import { createTaskForTest } from '@/testing/created-task';
import { deleteTask } from './delete-task';
import { restoreTask } from './restore-task';

test('a deleted task is gone, and back when the deletion is undone', async () => {
  const { services, task, ref } = await createTaskForTest();
  await deleteTask(services, ref);
  expect(await services.tasks.get(ref.ownerId, ref.taskId)).toBeNull();
  await expect(deleteTask(services, ref)).rejects.toMatchObject({ code: 'task_not_found' });
  await restoreTask(services, ref);
  await restoreTask(services, ref);
  expect(await services.tasks.get(ref.ownerId, ref.taskId)).toEqual(task);
});

test("somebody else's task can be neither deleted nor restored", async () => {
  const { services, ref } = await createTaskForTest();
  const stranger = { ...ref, ownerId: 'owner-2' };
  const code = 'task_not_found';
  await expect(deleteTask(services, stranger)).rejects.toMatchObject({ code });
  await expect(restoreTask(services, stranger)).rejects.toMatchObject({ code });
  await deleteTask(services, ref);
  await expect(restoreTask(services, stranger)).rejects.toMatchObject({ code });
});
