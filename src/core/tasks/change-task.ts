import { AppError } from '../errors';
import type { Services } from '../services';
import type { Task } from './task';
import type { TaskChange, TaskRef } from './task-repository';

/**
 * Decides over the task as it is and stores what was decided as its next version. `null`: nothing to change.
 *
 * @throws AppError `task_not_found`; `task_changed` when it is no longer at the version that the caller saw, or
 * was changed at the same moment; whatever `decide` throws. Then nothing was changed.
 */
export async function changeTask(
  { tasks }: Pick<Services, 'tasks'>,
  { ownerId, taskId, expectedVersion }: TaskRef & { expectedVersion: number | null },
  decide: (task: Task) => Omit<TaskChange, 'expectedVersion'> | null,
): Promise<Task> {
  const task = await tasks.get(ownerId, taskId);
  if (!task) throw new AppError('task_not_found');
  const change = decide(task);
  if (!change) return task;
  if (expectedVersion !== null && expectedVersion !== task.version)
    throw new AppError('task_changed');
  const outcome = await tasks.change(ownerId, taskId, { ...change, expectedVersion: task.version });
  if (outcome.status === 'gone') throw new AppError('task_not_found');
  if (outcome.status === 'conflict') throw new AppError('task_changed');
  return outcome.task;
}
