import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { TaskRepository } from '@/core/tasks/task-repository';
import { sampleContent, sampleTask } from './sample-tasks';
import { describeTaskChanges } from './task-changes-contract';
import { describeTaskListing } from './task-listing-contract';

/** An empty place for tasks. Each `open` is like another server that uses it. */
export interface TaskStore {
  open(now: () => Date): Promise<TaskRepository>;
  /** Closes what was opened and removes the place. */
  dispose(): Promise<void>;
}

/** A repository over an empty place, and a second one over the same place. Time moves a second at each reading. */
export interface OpenedTasks {
  store: TaskStore;
  now: () => Date;
  tasks: TaskRepository;
  others: TaskRepository;
}

const owner = 'owner-1';
const stranger = 'owner-2';

/** What every implementation of `TaskRepository` keeps. */
export function describeTaskRepository(name: string, createStore: () => Promise<TaskStore>): void {
  describe(name, () => {
    let opened: OpenedTasks;
    beforeEach(async () => {
      let seconds = 0;
      const now = () => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds++));
      const store = await createStore();
      const [tasks, others] = await Promise.all([store.open(now), store.open(now)]);
      opened = { store, now, tasks, others };
    });
    afterEach(() => opened.store.dispose());

    test('keeps a task as it was given', async () => {
      const task = sampleTask({ name: 'Ünïcode 🎉 «%_\\»', targetTable: null });
      const { task: created, isNew } = await opened.tasks.create(task);
      const { ownerId: _, idempotencyKey: __, ...shown } = task;
      expect(isNew).toBe(true);
      expect(created).toEqual({
        ...shown,
        version: 1,
        status: 'open',
        createdAt: created.createdAt,
        updatedAt: created.createdAt,
      });
      expect(created.createdAt).toMatch(/^2026-01-01T00:00:0\d\.000Z$/);
      expect(await opened.others.get(owner, task.taskId)).toEqual(created);
    });

    test('keeps a long conversation', async () => {
      const message = { messageId: 'm', role: 'user', createdAt: '', content: 'é'.repeat(10_000) };
      const conversation = Array.from({ length: 50 }, () => ({
        ...message,
        role: 'user' as const,
      }));
      const task = sampleTask({ content: { ...sampleContent, conversation } });
      await opened.tasks.create(task);
      expect((await opened.tasks.get(owner, task.taskId))?.content).toEqual(task.content);
    });

    test('fifty creates with one key, from two servers, make one task', async () => {
      const created = await Promise.all(
        Array.from({ length: 50 }, (_, index) => {
          const tasks = index % 2 === 0 ? opened.tasks : opened.others;
          return tasks.create(sampleTask({ idempotencyKey: 'same' }));
        }),
      );
      expect(created.filter(({ isNew }) => isNew)).toHaveLength(1);
      for (const { task } of created) expect(task).toEqual(created[0]?.task);
      expect((await opened.tasks.list(owner, { limit: 100 })).tasks).toHaveLength(1);
      const taskId = created[0]?.task.taskId ?? '';
      expect(await opened.tasks.versions(owner, taskId)).toHaveLength(1);
    });

    test('a key belongs to its owner', async () => {
      const mine = await opened.tasks.create(sampleTask({ idempotencyKey: 'same' }));
      const theirs = await opened.tasks.create(
        sampleTask({ idempotencyKey: 'same', ownerId: stranger }),
      );
      expect(theirs.isNew).toBe(true);
      expect(theirs.task.taskId).not.toBe(mine.task.taskId);
    });

    test("somebody else's task is not there", async () => {
      const { task } = await opened.tasks.create(sampleTask());
      const { tasks } = opened;
      const change = { expectedVersion: 1, cause: 'status', status: 'done' } as const;
      expect(await tasks.get(stranger, task.taskId)).toBeNull();
      expect(await tasks.list(stranger, { limit: 10 })).toEqual({ tasks: [], nextCursor: null });
      expect(await tasks.listTables(stranger)).toEqual([]);
      expect(await tasks.versions(stranger, task.taskId)).toEqual([]);
      expect(await tasks.change(stranger, task.taskId, change)).toEqual({ status: 'gone' });
      expect(await tasks.delete(stranger, task.taskId)).toBe(false);
      await tasks.delete(owner, task.taskId);
      expect(await tasks.restore(stranger, task.taskId)).toBe(false);
      await tasks.restore(owner, task.taskId);
      expect(await tasks.get(owner, task.taskId)).toEqual(task);
      expect(await tasks.versions(owner, task.taskId)).toHaveLength(1);
    });

    test('text that a database cannot hold is refused in columns and kept in content', async () => {
      const { tasks } = opened;
      for (const text of ['a\u0000b', 'a\ud800b', '\udc00']) {
        const refused = { code: 'invalid_input' };
        await expect(tasks.create(sampleTask({ name: text }))).rejects.toMatchObject(refused);
        await expect(tasks.create(sampleTask({ targetTable: text }))).rejects.toMatchObject(
          refused,
        );
        const content = { ...sampleContent, openQuestions: [{ fieldKey: 'x', text }] };
        const { task } = await tasks.create(sampleTask({ content }));
        expect((await tasks.get(owner, task.taskId))?.content).toEqual(content);
        const outcome = await tasks.get(owner, text).catch((error) => error.code);
        expect([null, 'invalid_input']).toContain(outcome);
      }
    });

    test('servers that start at once on an empty place all come up', async () => {
      const store = await createStore();
      try {
        const opening = Array.from({ length: 6 }, () => store.open(opened.now));
        const servers = await Promise.all(opening);
        const created = await Promise.all(servers.map((tasks) => tasks.create(sampleTask())));
        expect(created.every(({ isNew }) => isNew)).toBe(true);
        expect((await servers[0]?.list(owner, { limit: 10 }))?.tasks).toHaveLength(6);
      } finally {
        await store.dispose();
      }
    });

    test('tasks outlive the server, and a closed one says that it is', async () => {
      const { task } = await opened.tasks.create(sampleTask());
      await opened.tasks.close();
      await expect(opened.tasks.get(owner, task.taskId)).rejects.toMatchObject({
        code: 'store_unavailable',
        cause: expect.any(Error),
      });
      const again = await opened.store.open(opened.now);
      expect(await again.get(owner, task.taskId)).toEqual(task);
    });

    describeTaskChanges(() => opened);
    describeTaskListing(() => opened);
  });
}
