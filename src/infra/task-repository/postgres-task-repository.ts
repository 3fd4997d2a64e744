import path from 'node:path';
import { and, asc, eq, getTableColumns, isNotNull, isNull } from 'drizzle-orm';
import type { NodePgDatabase } from 'drizzle-orm/node-postgres';
import type { TaskRepository } from '@/core/tasks/task-repository';
import { migratePostgres } from './postgres-migrations';
import { tasks, taskVersions } from './postgres-schema';
import { createPostgresTransactions, type PostgresTransactions } from './postgres-transactions';
import { toStoreError } from './store-error';
import { pageOf, summaryColumnsOf, tablesOfRows, taskPageOf } from './task-query';
import { changedColumns, newTaskRow, taskOfRow, versionsOfRows } from './task-rows';

export interface PostgresTaskRepositoryOptions {
  /** `postgres://…`, with everything that the driver `pg` understands in it. */
  url: string;
  now: () => Date;
  /** Default: where the migrations are in the sources, from the folder the process was started in. */
  migrationsFolder?: string;
}

const sourceFolder = 'src/infra/task-repository/migrations/postgres';

/**
 * Tasks in PostgreSQL, shared by any number of servers. How long an acknowledged task survives the loss of the
 * database host is up to its `synchronous_commit` and its replicas.
 *
 * @throws AppError `store_unavailable` when the database cannot be reached or brought up to date.
 */
export async function createPostgresTaskRepository({
  url,
  now,
  migrationsFolder = sourceFolder,
}: PostgresTaskRepositoryOptions): Promise<TaskRepository> {
  try {
    await migratePostgres(url, path.resolve(migrationsFolder));
  } catch (error) {
    throw toStoreError(error);
  }
  return createRepositoryOn(createPostgresTransactions(url), now);
}

function createRepositoryOn(transactions: PostgresTransactions, now: () => Date): TaskRepository {
  const run = async <Result>(
    work: (database: NodePgDatabase) => Promise<Result>,
    { isRepeatable } = { isRepeatable: true },
  ): Promise<Result> => {
    try {
      return await transactions.run(work, { isRepeatable });
    } catch (error) {
      throw toStoreError(error);
    }
  };
  const once = { isRepeatable: false };
  const isOwned = (ownerId: string, taskId: string) =>
    and(eq(tasks.taskId, taskId), eq(tasks.ownerId, ownerId), isNull(tasks.deletedAt));

  return {
    create: async (task) => {
      const row = newTaskRow(task, now());
      const { taskId, ownerId, idempotencyKey } = task;
      const stored = await run(async (database) => {
        const [inserted] = await database
          .insert(tasks)
          .values(row)
          .onConflictDoNothing({ target: [tasks.ownerId, tasks.idempotencyKey] })
          .returning();
        if (inserted) {
          const { version, createdAt, status, content } = inserted;
          await database
            .insert(taskVersions)
            .values({ taskId, version, at: createdAt, cause: 'created', status, content });
          return inserted;
        }
        const [known] = await database
          .update(tasks)
          .set({ deletedAt: null })
          .where(and(eq(tasks.ownerId, ownerId), eq(tasks.idempotencyKey, idempotencyKey)))
          .returning();
        return known;
      });
      if (!stored) throw new Error('a stored task is not there');
      return { task: taskOfRow(stored), isNew: stored.taskId === taskId };
    },

    get: async (ownerId, taskId) => {
      const [row] = await run((database) =>
        database.select().from(tasks).where(isOwned(ownerId, taskId)),
      );
      return row ? taskOfRow(row) : null;
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
      const version = change.expectedVersion + 1;
      const columns = { ...changedColumns(change), version, updatedAt: at };
      return run(async (database) => {
        const [changed] = await database
          .update(tasks)
          .set(columns)
          .where(and(isOwned(ownerId, taskId), eq(tasks.version, change.expectedVersion)))
          .returning();
        if (changed) {
          const { cause, content } = change;
          await database
            .insert(taskVersions)
            .values({ taskId, version, at, cause, status: changed.status, content });
          return { status: 'changed', task: taskOfRow(changed) };
        }
        const [current] = await database.select().from(tasks).where(isOwned(ownerId, taskId));
        return current ? { status: 'conflict', task: taskOfRow(current) } : { status: 'gone' };
      }, once);
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
      const deleted = await run(
        (database) =>
          database.update(tasks).set({ deletedAt: now() }).where(isOwned(ownerId, taskId)),
        once,
      );
      return deleted.rowCount === 1;
    },

    restore: async (ownerId, taskId) => {
      const isDeleted = and(
        eq(tasks.taskId, taskId),
        eq(tasks.ownerId, ownerId),
        isNotNull(tasks.deletedAt),
      );
      const restored = await run(
        (database) => database.update(tasks).set({ deletedAt: null }).where(isDeleted),
        once,
      );
      return restored.rowCount === 1;
    },

    close: () => transactions.close(),
  };
}
