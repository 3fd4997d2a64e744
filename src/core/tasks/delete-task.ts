import { AppError } from '../errors';
import type { Services } from '../services';
import type { TaskRef } from './task-repository';

/** Hides the task until `restoreTask` brings it back. @throws AppError `task_not_found`. */
export async function deleteTask({ tasks }: Services, { ownerId, taskId }: TaskRef): Promise<void> {
  if (!(await tasks.delete(ownerId, taskId))) throw new AppError('task_not_found');
}
