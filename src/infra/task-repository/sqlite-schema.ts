import {
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core';
import type { TaskContent, TaskStatus, TaskVersion } from '@/core/tasks/task';

const time = (name: string) => integer(name, { mode: 'timestamp_ms' });
const content = () => text('content', { mode: 'json' }).$type<TaskContent>();

export const tasks = sqliteTable(
  'tasks',
  {
    taskId: text('task_id').primaryKey(),
    ownerId: text('owner_id').notNull(),
    idempotencyKey: text('idempotency_key').notNull(),
    version: integer('version').notNull(),
    status: text('status').$type<TaskStatus>().notNull(),
    name: text('name').notNull(),
    targetTable: text('target_table'),
    /** Name and table as `foldForSearch` makes them: what search and the order by name go by. */
    foldedName: text('folded_name').notNull(),
    foldedTable: text('folded_table').notNull(),
    sessionId: text('session_id').notNull(),
    content: content().notNull(),
    createdAt: time('created_at').notNull(),
    updatedAt: time('updated_at').notNull(),
    deletedAt: time('deleted_at'),
  },
  (table) => [
    uniqueIndex('tasks_owner_key').on(table.ownerId, table.idempotencyKey),
    index('tasks_owner_created').on(table.ownerId, table.createdAt, table.taskId),
    index('tasks_owner_updated').on(table.ownerId, table.updatedAt, table.taskId),
    index('tasks_owner_name').on(table.ownerId, table.foldedName, table.taskId),
  ],
);

export const taskVersions = sqliteTable(
  'task_versions',
  {
    taskId: text('task_id')
      .notNull()
      .references(() => tasks.taskId, { onDelete: 'cascade' }),
    version: integer('version').notNull(),
    at: time('at').notNull(),
    cause: text('cause').$type<TaskVersion['cause']>().notNull(),
    status: text('status').$type<TaskStatus>().notNull(),
    /** Null when the version changed only the status: the content is that of the version before. */
    content: content(),
  },
  (table) => [primaryKey({ columns: [table.taskId, table.version] })],
);
