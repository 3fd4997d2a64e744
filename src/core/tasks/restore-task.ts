import { AppError } from '../errors';
import type { Services } from '../services';
import type { TaskRef } from './task-repository';

/**
 * Undoes a deletion; a task that is not deleted stays as it is, so that a retry succeeds.
 *
 * @throws AppError `task_not_found`.
 */
export async function restoreTask(
  { tasks }: Services,
  { ownerId, taskId }: TaskRef,
): Promise<void> {
  if (await tasks.restore(ownerId, taskId)) return;
  if (!(await tasks.get(ownerId, taskId))) throw new AppError('task_not_found');
}
