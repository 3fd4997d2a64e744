import { isStorableText } from '@/core/chat/message-text';
import { AppError } from '@/core/errors';
import {
  type Task,
  type TaskContent,
  type TaskStatus,
  type TaskSummary,
  type TaskVersion,
  taskContentSchema,
} from '@/core/tasks/task';
import type { NewTask, TaskChange } from '@/core/tasks/task-repository';
import { foldForSearch } from './fold-for-search';

export interface SummaryRow {
  taskId: string;
  name: string;
  targetTable: string | null;
  foldedName: string;
  status: TaskStatus;
  sessionId: string;
  createdAt: Date;
  updatedAt: Date;
}

export interface TaskRow extends SummaryRow {
  version: number;
  content: TaskContent;
}

export interface VersionRow {
  version: number;
  at: Date;
  cause: TaskVersion['cause'];
  status: TaskStatus;
  content: TaskContent | null;
}

/** @throws AppError `invalid_input` for a name or table that a database would refuse or silently change. */
export function newTaskRow(task: NewTask, at: Date) {
  requireStorable(task.name, task.targetTable);
  return {
    ...task,
    foldedName: foldForSearch(task.name),
    foldedTable: foldForSearch(task.targetTable ?? ''),
    version: 1,
    status: 'open' as const,
    createdAt: at,
    updatedAt: at,
  };
}

/** The columns that a change sets, besides version and time. @throws AppError `invalid_input`, as above. */
export function changedColumns({ name, targetTable, status, content }: TaskChange) {
  requireStorable(name, targetTable);
  return {
    ...(name !== undefined && { name, foldedName: foldForSearch(name) }),
    ...(targetTable !== undefined && {
      targetTable,
      foldedTable: foldForSearch(targetTable ?? ''),
    }),
    ...(status && { status }),
    ...(content && { content }),
  };
}

export function taskOfRow(row: TaskRow): Task {
  return { ...summaryOfRow(row), version: row.version, content: readContent(row.content) };
}

export function summaryOfRow(row: SummaryRow): TaskSummary {
  const { taskId, name, targetTable, status, sessionId } = row;
  return {
    taskId,
    name,
    targetTable,
    status,
    sessionId,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
}

/** Takes rows oldest first, answers newest first; a version without content has that of the one before. */
export function versionsOfRows(rows: readonly VersionRow[]): TaskVersion[] {
  const versions: TaskVersion[] = [];
  for (const { version, at, cause, status, content: stored } of rows) {
    const content = stored ? readContent(stored) : versions[0]?.content;
    if (content) versions.unshift({ version, at: at.toISOString(), cause, status, content });
  }
  return versions;
}

function requireStorable(...texts: readonly (string | null | undefined)[]): void {
  if (texts.every((text) => text == null || isStorableText(text))) return;
  const issues = ['The text holds characters that cannot be stored; remove them and try again.'];
  throw new AppError('invalid_input', { details: { issues } });
}

function readContent(content: unknown): TaskContent {
  const read = taskContentSchema.safeParse(content);
  if (!read.success) throw new AppError('internal', { cause: read.error });
  return read.data;
}
