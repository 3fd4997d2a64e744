import { AppError } from '../errors';
import type { Services } from '../services';
import { changeTask } from './change-task';
import type { Task } from './task';
import { taskNamesOf } from './task-content';
import type { TaskRef } from './task-repository';

export interface VersionToRestore {
  /** The version the person saw last. */
  expectedVersion: number;
  /** The earlier version whose content comes back. */
  restoredVersion: number;
}

/**
 * Puts the content of an earlier version back, as a new version. The status stays.
 *
 * @throws AppError `task_not_found`, also for a version that there never was; `task_changed`.
 */
export async function restoreTaskVersion(
  services: Services,
  ref: TaskRef,
  { expectedVersion, restoredVersion }: VersionToRestore,
): Promise<Task> {
  const versions = await services.tasks.versions(ref.ownerId, ref.taskId);
  const content = versions.find((one) => one.version === restoredVersion)?.content;
  if (!content) throw new AppError('task_not_found');
  const template = services.templates.find(content.templateId);
  const names = taskNamesOf(template, content.requirements);
  return changeTask(services, { ...ref, expectedVersion }, (task) =>
    JSON.stringify(task.content) === JSON.stringify(content)
      ? null
      : { cause: 'restored', ...names, content },
  );
}
