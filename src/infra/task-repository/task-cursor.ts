import { z } from 'zod';
import { AppError } from '@/core/errors';
import type { TaskSort } from '@/core/tasks/task-repository';

/** Where a page of tasks ended: the sort key of its last task, made unique by the id. */
export interface TaskPosition {
  /** Milliseconds since 1970, or the folded name. */
  key: number | string;
  taskId: string;
}

const maxLength = 4_000;
const parts = z.union([
  z.tuple([z.enum(['created', 'updated']), z.int(), z.string()]),
  z.tuple([z.literal('name'), z.string(), z.string()]),
]);

export function encodeTaskCursor(sort: TaskSort, { key, taskId }: TaskPosition): string {
  return Buffer.from(JSON.stringify([sort, key, taskId])).toString('base64url');
}

/** @throws AppError `invalid_input` for anything that `encodeTaskCursor` did not make for this sort. */
export function decodeTaskCursor(sort: TaskSort, cursor: string): TaskPosition {
  const read = cursor.length > maxLength ? null : parts.safeParse(readJson(cursor));
  if (!read?.success || read.data[0] !== sort) {
    const issues = ['The cursor is not one of this list; begin again with the first page.'];
    throw new AppError('invalid_input', { details: { issues } });
  }
  const [, key, taskId] = read.data;
  return { key, taskId };
}

function readJson(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return null;
  }
}
