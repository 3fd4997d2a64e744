import { expect, test } from 'vitest';
import { createTaskForTest } from '@/testing/created-task';
import { editTask } from './edit-task';

test('an edit makes the fields the person’s, and renames the task', async () => {
  const { services, task, ref } = await createTaskForTest();
  const edited = await editTask(services, ref, {
    expectedVersion: 1,
    patch: { task_name: ' New\nname ', target_table: 'x.y', constraints: ['No locks', 'Cheap'] },
  });
  expect(edited).toMatchObject({
    version: 2,
    name: 'New name',
    targetTable: 'x.y',
    status: 'open',
  });
  expect(edited.content).toMatchObject({ revision: null, conversation: task.content.conversation });
  const { constraints, objective } = edited.content.requirements;
  expect(constraints).toEqual({
    ...task.content.requirements.constraints,
    items: [
      { itemId: 'item-1', text: 'No locks', by: 'person' },
      { itemId: expect.stringMatching(/^0{8}-/), text: 'Cheap', by: 'person' },
    ],
  });
  expect(objective).toEqual(task.content.requirements.objective);
  expect(await services.tasks.get(ref.ownerId, ref.taskId)).toEqual(edited);
  const [latest] = await services.tasks.versions(ref.ownerId, ref.taskId);
  expect(latest).toMatchObject({ version: 2, cause: 'edited' });
});

test('the same content again is no new version', async () => {
  const { services, task, ref } = await createTaskForTest();
  const patch = { task_name: task.name, constraints: ['By 6am', 'No locks'] };
  expect(await editTask(services, ref, { expectedVersion: 1, patch })).toEqual(task);
});

test.each([
  [{ nonsense: 'x' }, 'invalid_input', { issues: ['There is no field "nonsense".'] }],
  [{ objective: ['a'] }, 'invalid_input', { issues: ['Objective takes a text.'] }],
  [{ task_name: 'a\u0000' }, 'invalid_input', { issues: [expect.stringContaining('Task name')] }],
  [{ objective: '  ', task_name: 'ok' }, 'requirements_incomplete', { missing: ['objective'] }],
  [{ task_name: null }, 'requirements_incomplete', { missing: ['task_name'] }],
])('the patch %j is refused as a whole: %s', async (patch, code, details) => {
  const { services, task, ref } = await createTaskForTest();
  const editing = editTask(services, ref, { expectedVersion: 1, patch });
  await expect(editing).rejects.toMatchObject({ code, details });
  expect(await services.tasks.get(ref.ownerId, ref.taskId)).toEqual(task);
});

test('an edit of a version that is no longer the last changes nothing', async () => {
  const { services, ref } = await createTaskForTest();
  const first = await editTask(services, ref, { expectedVersion: 1, patch: { objective: 'One' } });
  const late = editTask(services, ref, { expectedVersion: 1, patch: { objective: 'Two' } });
  await expect(late).rejects.toMatchObject({ code: 'task_changed' });
  expect(await services.tasks.get(ref.ownerId, ref.taskId)).toEqual(first);
});

test('of two edits at the same moment one wins and the other is told', async () => {
  const { services, ref } = await createTaskForTest();
  const edit = (objective: string) =>
    editTask(services, ref, { expectedVersion: 1, patch: { objective } });
  const outcomes = await Promise.allSettled([edit('One'), edit('Two')]);
  const codes = outcomes.map((one) => (one.status === 'rejected' ? one.reason.code : one.status));
  expect(codes.sort()).toEqual(['fulfilled', 'task_changed']);
});

test("somebody else's task is not there", async () => {
  const { services, ref } = await createTaskForTest();
  const edit = { expectedVersion: 1, patch: { objective: 'Mine now' } };
  const editing = editTask(services, { ...ref, ownerId: 'owner-2' }, edit);
  await expect(editing).rejects.toMatchObject({ code: 'task_not_found' });
});
