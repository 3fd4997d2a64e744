import { type SQL, sql } from 'drizzle-orm';
import type { TaskContent, TaskStatus, TaskVersion } from '@/core/tasks/task';
import type { SqliteDatabase } from './sqlite-runner';
import { tasks, taskVersions } from './sqlite-schema';

/** The next version of the tasks that a condition names; what is not given is taken from the task. */
export function insertVersion(
  database: SqliteDatabase,
  where: SQL | undefined,
  next: {
    version: SQL;
    at: Date;
    cause: TaskVersion['cause'];
    status?: TaskStatus;
    content?: TaskContent;
  },
) {
  const values = [
    tasks.taskId,
    next.version,
    sql.param(next.at, taskVersions.at),
    sql.param(next.cause),
    next.status ? sql.param(next.status) : tasks.status,
    sql.param(next.content ?? null, taskVersions.content),
  ];
  return database
    .insert(taskVersions)
    .select(sql`select ${sql.join(values, sql`, `)} from ${tasks} where ${where}`)
    .onConflictDoNothing();
}
