import { createSqliteTaskRepository } from '@/infra/task-repository/sqlite-task-repository';
import { sampleTask } from './sample-tasks';

/**
 * A process of its own that makes tasks until it is killed: `write-tasks.ts FOLDER NAME`. Prints each id on a line
 * as soon as the task is acknowledged.
 */
const [dataDir = '', name = ''] = process.argv.slice(2);
const tasks = await createSqliteTaskRepository({ dataDir, now: () => new Date() });
for (let made = 0; ; made += 1) {
  const key = `${name}-${made}`;
  const { task } = await tasks.create(sampleTask({ taskId: key, idempotencyKey: key }));
  process.stdout.write(`${task.taskId}\n`);
}
