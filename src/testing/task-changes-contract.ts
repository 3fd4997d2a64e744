import { describe, expect, test } from 'vitest';
import { personsField } from './filled-session';
import { sampleContent, sampleTask } from './sample-tasks';
import type { OpenedTasks } from './task-repository-contract';

const owner = 'owner-1';
const done = { cause: 'status', status: 'done' } as const;

/** The part of the contract about changing, deleting and the versions of a task. */
export function describeTaskChanges(opened: () => OpenedTasks): void {
  describe('changes', () => {
    test('a change makes the next version and keeps what it does not name', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask());
      const changed = await tasks.change(owner, task.taskId, { expectedVersion: 1, ...done });
      expect(changed).toEqual({
        status: 'changed',
        task: { ...task, version: 2, status: 'done', updatedAt: expect.any(String) },
      });
      if (changed.status !== 'changed') throw new Error('not changed');
      expect(changed.task.updatedAt > task.updatedAt).toBe(true);
      expect(await tasks.get(owner, task.taskId)).toEqual(changed.task);
    });

    test('new content takes the place of the old, with its name and table', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask());
      const content = { ...sampleContent, requirements: { task_name: personsField('B') } };
      const change = { cause: 'edited', name: 'B', targetTable: null, content } as const;
      await tasks.change(owner, task.taskId, { expectedVersion: 1, ...change });
      expect(await tasks.get(owner, task.taskId)).toMatchObject({
        name: 'B',
        targetTable: null,
        content,
      });
      expect((await tasks.list(owner, { limit: 10, search: 'a.b.c' })).tasks).toEqual([]);
    });

    test('of many changes over one version one is stored', async () => {
      const { tasks, others } = opened();
      const { task } = await tasks.create(sampleTask());
      const outcomes = await Promise.all(
        Array.from({ length: 20 }, (_, index) =>
          (index % 2 === 0 ? tasks : others).change(owner, task.taskId, {
            expectedVersion: 1,
            cause: 'edited',
            name: `Name ${index}`,
          }),
        ),
      );
      const stored = await tasks.get(owner, task.taskId);
      expect(outcomes.filter(({ status }) => status === 'changed')).toHaveLength(1);
      for (const outcome of outcomes) {
        expect(outcome).toEqual({
          status: expect.stringMatching(/changed|conflict/),
          task: stored,
        });
      }
      expect(await tasks.versions(owner, task.taskId)).toHaveLength(2);
    });

    test('versions are the whole history, newest first', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask());
      const content = { ...sampleContent, revision: 4 };
      const change = (expectedVersion: number, rest: Parameters<typeof tasks.change>[2]) =>
        tasks.change(owner, task.taskId, { ...rest, expectedVersion });
      await change(1, { expectedVersion: 1, ...done });
      await change(2, { expectedVersion: 2, cause: 'updated-from-conversation', content });
      await change(3, { expectedVersion: 3, cause: 'status', status: 'cancelled' });
      const versions = await tasks.versions(owner, task.taskId);
      expect(versions.map(({ at: _, ...version }) => version)).toEqual([
        { version: 4, cause: 'status', status: 'cancelled', content },
        { version: 3, cause: 'updated-from-conversation', status: 'done', content },
        { version: 2, cause: 'status', status: 'done', content: sampleContent },
        { version: 1, cause: 'created', status: 'open', content: sampleContent },
      ]);
      expect(versions.at(-1)?.at).toBe(task.createdAt);
      expect(versions[0]?.at).toBe((await tasks.get(owner, task.taskId))?.updatedAt);
    });

    test('a name that cannot be stored changes nothing', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask());
      const change = { expectedVersion: 1, cause: 'edited', name: '\ud800' } as const;
      await expect(tasks.change(owner, task.taskId, change)).rejects.toMatchObject({
        code: 'invalid_input',
      });
      expect(await tasks.get(owner, task.taskId)).toEqual(task);
    });
  });

  describe('deletion', () => {
    test('a deleted task is gone until it is restored', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask());
      expect(await tasks.delete(owner, task.taskId)).toBe(true);
      expect(await tasks.delete(owner, task.taskId)).toBe(false);
      expect(await tasks.get(owner, task.taskId)).toBeNull();
      expect((await tasks.list(owner, { limit: 10 })).tasks).toEqual([]);
      expect(await tasks.listTables(owner)).toEqual([]);
      expect(await tasks.versions(owner, task.taskId)).toEqual([]);
      const outcome = await tasks.change(owner, task.taskId, { expectedVersion: 1, ...done });
      expect(outcome).toEqual({ status: 'gone' });
      expect(await tasks.restore(owner, task.taskId)).toBe(true);
      expect(await tasks.restore(owner, task.taskId)).toBe(false);
      expect(await tasks.get(owner, task.taskId)).toEqual(task);
      expect(await tasks.versions(owner, task.taskId)).toHaveLength(1);
    });

    test('creating with the key of a deleted task brings that task back', async () => {
      const { tasks } = opened();
      const { task } = await tasks.create(sampleTask({ idempotencyKey: 'same' }));
      await tasks.delete(owner, task.taskId);
      const again = await tasks.create(sampleTask({ idempotencyKey: 'same' }));
      expect(again).toEqual({ task, isNew: false });
      expect(await tasks.get(owner, task.taskId)).toEqual(task);
    });

    test('what was never there is neither deleted nor restored', async () => {
      const { tasks } = opened();
      expect(await tasks.get(owner, 'nobody')).toBeNull();
      expect(await tasks.delete(owner, 'nobody')).toBe(false);
      expect(await tasks.restore(owner, 'nobody')).toBe(false);
      expect(await tasks.versions(owner, 'nobody')).toEqual([]);
    });
  });
}
