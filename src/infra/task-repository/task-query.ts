import { type AnyColumn, and, asc, desc, eq, isNull, type SQL, sql } from 'drizzle-orm';
import type { TaskPage, TaskQuery, TaskSort } from '@/core/tasks/task-repository';
import { foldForSearch } from './fold-for-search';
import { decodeTaskCursor, encodeTaskCursor } from './task-cursor';
import { type SummaryRow, summaryOfRow } from './task-rows';

/** The columns that a list goes by; both dialects have them under the same names. */
export type TaskColumns = Record<
  | 'ownerId'
  | 'taskId'
  | 'status'
  | 'targetTable'
  | 'foldedName'
  | 'foldedTable'
  | 'createdAt'
  | 'updatedAt'
  | 'deletedAt',
  AnyColumn
>;

const sortKeys = {
  created: 'createdAt',
  updated: 'updatedAt',
  name: 'foldedName',
} as const satisfies Record<TaskSort, keyof TaskColumns & keyof SummaryRow>;

/** The columns of a summary: a list never reads content, so one bad row does not break it. */
export function summaryColumnsOf<Columns extends Record<keyof SummaryRow, AnyColumn>>(
  columns: Columns,
): Pick<Columns, keyof SummaryRow> {
  const { taskId, name, targetTable, foldedName, status, sessionId, createdAt, updatedAt } =
    columns;
  return { taskId, name, targetTable, foldedName, status, sessionId, createdAt, updatedAt };
}

/** Condition and order of one page. The id makes the order total, so no task is skipped or comes twice. */
export function pageOf(
  columns: TaskColumns,
  ownerId: string,
  query: TaskQuery,
): { where: SQL | undefined; orderBy: SQL[] } {
  const sort = query.sort ?? 'created';
  const sortColumn = columns[sortKeys[sort]];
  const direction = sort === 'name' ? asc : desc;
  return {
    where: and(
      eq(columns.ownerId, ownerId),
      isNull(columns.deletedAt),
      query.status && eq(columns.status, query.status),
      query.targetTable === undefined ? undefined : eq(columns.targetTable, query.targetTable),
      ...searchConditions(columns, query.search ?? ''),
      query.cursor ? afterCursor(columns, sort, query.cursor) : undefined,
    ),
    orderBy: [direction(sortColumn), direction(columns.taskId)],
  };
}

/** The page, from rows of which one more than `limit` was asked for. */
export function taskPageOf(
  rows: readonly SummaryRow[],
  { limit, sort = 'created' }: TaskQuery,
): TaskPage {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    tasks: shown.map(summaryOfRow),
    nextCursor: last
      ? encodeTaskCursor(sort, { key: last[sortKeys[sort]].valueOf(), taskId: last.taskId })
      : null,
  };
}

/** Tables in an order that does not depend on the database. */
export function tablesOfRows(rows: readonly { table: string | null }[]): string[] {
  const tables = rows.flatMap(({ table }) => (table === null ? [] : [table]));
  const key = (table: string) => `${foldForSearch(table)}\n${table}`;
  return tables.sort((one, other) => (key(one) < key(other) ? -1 : 1));
}

function searchConditions(columns: TaskColumns, search: string): SQL[] {
  const words = foldForSearch(search).split(/\s+/).filter(Boolean);
  return words.map((word) => {
    const pattern = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    return sql`(${columns.foldedName} like ${pattern} escape '\\' or ${columns.foldedTable} like ${pattern} escape '\\')`;
  });
}

function afterCursor(columns: TaskColumns, sort: TaskSort, cursor: string): SQL {
  const { key, taskId } = decodeTaskCursor(sort, cursor);
  const column = columns[sortKeys[sort]];
  const value = sql.param(typeof key === 'number' ? new Date(key) : key, column);
  return sort === 'name'
    ? sql`(${column}, ${columns.taskId}) > (${value}, ${taskId})`
    : sql`(${column}, ${columns.taskId}) < (${value}, ${taskId})`;
}
