import type { TaskRepository } from '@/core/tasks/task-repository';
import { createPostgresTaskRepository } from '@/infra/task-repository/postgres-task-repository';
import { createSqliteTaskRepository } from '@/infra/task-repository/sqlite-task-repository';
import type { Environment } from './environment-schema';

/** PostgreSQL when `DATABASE_URL` names one, a SQLite file in `DATA_DIR` otherwise. */
export function openTaskRepository(
  { DATABASE_URL, DATA_DIR }: Environment,
  now: () => Date,
): Promise<TaskRepository> {
  return DATABASE_URL
    ? createPostgresTaskRepository({ url: DATABASE_URL, now })
    : createSqliteTaskRepository({ dataDir: DATA_DIR, now });
}
