import {
  customType,
  index,
  integer,
  json,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uniqueIndex,
} from 'drizzle-orm/pg-core';
import type { TaskContent, TaskStatus, TaskVersion } from '@/core/tasks/task';

const time = (name: string) => timestamp(name, { precision: 3, withTimezone: true, mode: 'date' });

/** Not jsonb, which refuses U+0000 and changes the order of keys. */
const content = () => json('content').$type<TaskContent>();

/** Ordered by code point, as in SQLite, whatever the collation of the database. */
const orderedText = customType<{ data: string }>({ dataType: () => 'text collate "C"' });

export const tasks = pgTable(
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
    foldedName: orderedText('folded_name').notNull(),
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

export const taskVersions = pgTable(
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
