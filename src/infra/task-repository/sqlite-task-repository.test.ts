import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { TaskRepository } from '@/core/tasks/task-repository';
import { describeTaskRepository } from '@/testing/task-repository-contract';
import { createSqliteTaskRepository } from './sqlite-task-repository';

describeTaskRepository('SQLite task repository', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'taskwright-sqlite-'));
  const opened: TaskRepository[] = [];
  return {
    open: async (now) => {
      const tasks = await createSqliteTaskRepository({ dataDir, now });
      opened.push(tasks);
      return tasks;
    },
    dispose: async () => {
      await Promise.all(opened.map((tasks) => tasks.close()));
      await rm(dataDir, { recursive: true });
    },
  };
});
