import type { Task, TaskContent, TaskStatus, TaskSummary, TaskVersion } from './task';

/** Names a task for one owner. A task of somebody else is not there. */
export interface TaskRef {
  ownerId: string;
  taskId: string;
}

/** A task to be stored, with everything but version and times. */
export interface NewTask {
  /** A new one for each call: it tells which of several callers with one key made the task. */
  taskId: string;
  ownerId: string;
  /** Unique for each owner; the same key again finds the task that was made with it, and undeletes it. */
  idempotencyKey: string;
  name: string;
  targetTable: string | null;
  sessionId: string;
  content: TaskContent;
}

export interface TaskChange {
  /** The version the change was decided on. */
  expectedVersion: number;
  cause: TaskVersion['cause'];
  name?: string;
  targetTable?: string | null;
  status?: TaskStatus;
  content?: TaskContent;
}

export type TaskSort = 'created' | 'updated' | 'name';

export interface TaskQuery {
  /** 1 to 100. */
  limit: number;
  /** From `nextCursor` of the page before; one that is unreadable throws `AppError('invalid_input')`. */
  cursor?: string | null | undefined;
  /** Words that all occur in name or table, in any case. */
  search?: string | undefined;
  status?: TaskStatus | undefined;
  targetTable?: string | undefined;
  sort?: TaskSort | undefined;
}

export interface TaskPage {
  tasks: readonly TaskSummary[];
  /** `null` on the last page. */
  nextCursor: string | null;
}

export type ChangeOutcome =
  | { status: 'changed'; task: Task }
  /** Somebody changed it since `expectedVersion`; nothing was written. */
  | { status: 'conflict'; task: Task }
  | { status: 'gone' };

/**
 * Stores tasks durably: what was acknowledged survives a kill of the process and a loss of power.
 *
 * Every statement names the owner; a task of somebody else, or a deleted one, is not there.
 * Every call throws `AppError('store_unavailable')` when the database cannot be reached or written; then nothing
 * was changed, or the connection was lost before the answer came and a repeated call finds out.
 */
export interface TaskRepository {
  /**
   * Exactly once for each owner and key, however many call at the same time. Throws `invalid_input` for a name
   * or table that databases cannot hold: U+0000, a lone surrogate.
   */
  create(task: NewTask): Promise<{ task: Task; isNew: boolean }>;
  get(ownerId: string, taskId: string): Promise<Task | null>;
  list(ownerId: string, query: TaskQuery): Promise<TaskPage>;
  /** Distinct target tables of the owner's tasks, in order, for the filter. */
  listTables(ownerId: string): Promise<readonly string[]>;
  change(ownerId: string, taskId: string, change: TaskChange): Promise<ChangeOutcome>;
  /** All versions, newest first. */
  versions(ownerId: string, taskId: string): Promise<readonly TaskVersion[]>;
  /** Hides the task; `restore` brings it back until it is purged. Whether there was one. */
  delete(ownerId: string, taskId: string): Promise<boolean>;
  restore(ownerId: string, taskId: string): Promise<boolean>;
  close(): Promise<void>;
}
