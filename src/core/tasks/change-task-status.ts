import type { Services } from '../services';
import { changeTask } from './change-task';
import type { Task, TaskStatus } from './task';
import type { TaskRef } from './task-repository';

export interface StatusChange {
  /** The version the person saw. */
  expectedVersion: number;
  status: TaskStatus;
}

/**
 * Moves the task to another status, as a new version; `versions` of the repository is the history. A task that
 * has the status already stays as it is.
 *
 * @throws AppError `task_changed`, `task_not_found`.
 */
export function changeTaskStatus(
  services: Services,
  ref: TaskRef,
  { expectedVersion, status }: StatusChange,
): Promise<Task> {
  return changeTask(services, { ...ref, expectedVersion }, (task) =>
    task.status === status ? null : { cause: 'status', status },
  );
}
