import type { TaskRepository } from '@/core/tasks/task-repository';
import { createPostgresTaskRepository } from '@/infra/task-repository/postgres-task-repository';
import { createSqliteTaskRepository } from '@/infra/task-repository/sqlite-task-repository';
import type { Environment } from './environment-schema';

/** PostgreSQL when `DATABASE_URL` names one, a SQLite file in `DATA_DIR` otherwise. Throws when it cannot be used. */
export async function openTaskRepository(
  { DATABASE_URL, DATA_DIR }: Pick<Environment, 'DATABASE_URL' | 'DATA_DIR'>,
  now: () => Date,
): Promise<TaskRepository> {
  try {
    return DATABASE_URL
      ? await createPostgresTaskRepository({ url: DATABASE_URL, now })
      : await createSqliteTaskRepository({ dataDir: DATA_DIR, now });
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
    throw new Error(faultOf(DATABASE_URL, DATA_DIR), { cause });
  }
}

function faultOf(databaseUrl: string | undefined, dataDir: string): string {
  if (!databaseUrl) return `No database can be kept in ${dataDir}, which DATA_DIR names`;
  return `PostgreSQL cannot be used at ${new URL(databaseUrl).host}, which DATABASE_URL names`;
}
