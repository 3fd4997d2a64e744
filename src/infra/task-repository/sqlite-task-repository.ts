import path from 'node:path';
import { and, asc, eq, getTableColumns, isNotNull, isNull, sql } from 'drizzle-orm';
import type { NewTask, TaskRepository } from '@/core/tasks/task-repository';
import { openSqliteDatabase } from './sqlite-database';
import type { SqliteDatabase, SqliteRunner } from './sqlite-runner';
import { tasks, taskVersions } from './sqlite-schema';
import { insertVersion } from './sqlite-versions';
import { toStoreError } from './store-error';
import { pageOf, summaryColumnsOf, tablesOfRows, taskPageOf } from './task-query';
import { changedColumns, newTaskRow, taskOfRow, versionsOfRows } from './task-rows';

export interface SqliteTaskRepositoryOptions {
  /** Folder of the file `tasks.db`, made when it is not there; `:memory:` for tests. */
  dataDir: string;
  now: () => Date;
  /** Default: where the migrations are in the sources, from the folder the process was started in. */
  migrationsFolder?: string;
}

const sourceFolder = 'src/infra/task-repository/migrations/sqlite';

/**
 * Tasks in one SQLite file: WAL, flushed to the disk before a write is acknowledged. Several processes may open
 * the same file. Every write is one batch, a single synchronous call of the driver: a transaction that is held
 * across an `await` could wait for itself.
 *
 * @throws AppError `store_unavailable` when the file cannot be opened or brought up to date.
 */
export async function createSqliteTaskRepository({
  dataDir,
  now,
  migrationsFolder = sourceFolder,
}: SqliteTaskRepositoryOptions): Promise<TaskRepository> {
  try {
    return createRepositoryOn(
      await openSqliteDatabase(dataDir, path.resolve(migrationsFolder)),
      now,
    );
  } catch (error) {
    throw toStoreError(error);
  }
}

/** The repository over an open database, which it closes. */
export function createRepositoryOn(runner: SqliteRunner, now: () => Date): TaskRepository {
  const run = async <Result>(
    work: (database: SqliteDatabase) => Promise<Result>,
  ): Promise<Result> => {
    try {
      return await runner.run(work);
    } catch (error) {
      throw toStoreError(error);
    }
  };
  const isOwned = (ownerId: string, taskId: string) =>
    and(eq(tasks.taskId, taskId), eq(tasks.ownerId, ownerId), isNull(tasks.deletedAt));

  const hasKey = ({ ownerId, idempotencyKey }: NewTask) =>
    and(eq(tasks.ownerId, ownerId), eq(tasks.idempotencyKey, idempotencyKey));

  return {
    create: async (task) => {
      const row = newTaskRow(task, now());
      const [, , , [stored]] = await run((database) =>
        database.batch([
          database
            .insert(tasks)
            .values(row)
            .onConflictDoNothing({ target: [tasks.ownerId, tasks.idempotencyKey] }),
          insertVersion(database, eq(tasks.taskId, task.taskId), {
            version: sql`1`,
            at: row.createdAt,
            cause: 'created',
            content: task.content,
          }),
          database
            .update(tasks)
            .set({ deletedAt: null })
            .where(and(hasKey(task), isNotNull(tasks.deletedAt))),
          database.select().from(tasks).where(hasKey(task)),
        ]),
      );
      if (!stored) throw new Error('a stored task is not there');
      return { task: taskOfRow(stored), isNew: stored.taskId === task.taskId };
    },

    get: async (ownerId, taskId) => {
      const rows = await run((database) =>
        database.select().from(tasks).where(isOwned(ownerId, taskId)),
      );
      return rows[0] ? taskOfRow(rows[0]) : null;
    },

    list: async (ownerId, query) => {
      const { where, orderBy } = pageOf(tasks, ownerId, query);
      const rows = await run((database) =>
        database
          .select(summaryColumnsOf(tasks))
          .from(tasks)
          .where(where)
          .orderBy(...orderBy)
          .limit(query.limit + 1),
      );
      return taskPageOf(rows, query);
    },

    listTables: async (ownerId) => {
      const rows = await run((database) =>
        database
          .selectDistinct({ table: tasks.targetTable })
          .from(tasks)
          .where(and(eq(tasks.ownerId, ownerId), isNull(tasks.deletedAt))),
      );
      return tablesOfRows(rows);
    },

    change: async (ownerId, taskId, change) => {
      const at = now();
      const isExpected = and(isOwned(ownerId, taskId), eq(tasks.version, change.expectedVersion));
      const [, [changed], [current]] = await run((database) =>
        database.batch([
          insertVersion(database, isExpected, {
            version: sql`${tasks.version} + 1`,
            at,
            ...change,
          }),
          database
            .update(tasks)
            .set({
              ...changedColumns(change),
              version: change.expectedVersion + 1,
              updatedAt: at,
            })
            .where(isExpected)
            .returning(),
          database.select().from(tasks).where(isOwned(ownerId, taskId)),
        ]),
      );
      if (changed) return { status: 'changed', task: taskOfRow(changed) };
      return current ? { status: 'conflict', task: taskOfRow(current) } : { status: 'gone' };
    },

    versions: async (ownerId, taskId) => {
      const rows = await run((database) =>
        database
          .select(getTableColumns(taskVersions))
          .from(taskVersions)
          .innerJoin(tasks, eq(tasks.taskId, taskVersions.taskId))
          .where(isOwned(ownerId, taskId))
          .orderBy(asc(taskVersions.version)),
      );
      return versionsOfRows(rows);
    },

    delete: async (ownerId, taskId) => {
      const deletedAt = now();
      const deleted = await run((database) =>
        database.update(tasks).set({ deletedAt }).where(isOwned(ownerId, taskId)),
      );
      return deleted.rowsAffected > 0;
    },

    restore: async (ownerId, taskId) => {
      const isDeleted = and(
        eq(tasks.taskId, taskId),
        eq(tasks.ownerId, ownerId),
        isNotNull(tasks.deletedAt),
      );
      const restored = await run((database) =>
        database.update(tasks).set({ deletedAt: null }).where(isDeleted),
      );
      return restored.rowsAffected > 0;
    },

    close: async () => runner.close(),
  };
}
