import { AppError, isAppError } from '../errors';
import type { Services } from '../services';
import type { SessionState } from '../sessions/session';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';
import { changeTask } from './change-task';
import { completeContentOf } from './complete-content';
import type { Task } from './task';

/**
 * Puts what the session holds now into the task that was made of it, as a new version. Edits that were made on the
 * task's page since are replaced; earlier versions keep them. Calling it again while nothing changed finds it
 * done, and heals the log where a crash came between the two.
 *
 * @throws AppError `session_not_found`; `task_not_found` when the session has made no task or it was deleted;
 * `requirements_incomplete`; `task_changed` when somebody else changed the task at the same moment.
 */
export async function updateTaskFromSession(services: Services, ref: SessionRef): Promise<Task> {
  const loaded = await services.sessions.load(ref);
  if (!loaded) throw new AppError('session_not_found');
  const { state } = loaded;
  if (!state.task) throw new AppError('task_not_found');
  const { taskId } = state.task;
  const task = await storeUpdate(services, { ownerId: ref.ownerId, taskId, state });
  await updateSession(services.sessions, ref, ({ task: logged }) => {
    const isBehind = logged?.taskId === taskId && logged.revision < state.revision;
    const updated = { type: 'task-updated', taskId, revision: state.revision } as const;
    return { events: isBehind ? [updated] : [], result: undefined };
  });
  return task;
}

/** Of several updates to the same revision at the same moment one is stored and all succeed. */
async function storeUpdate(
  services: Services,
  { ownerId, taskId, state }: { ownerId: string; taskId: string; state: SessionState },
): Promise<Task> {
  const hasRevision = ({ content }: Task) => content.revision === state.revision;
  try {
    return await changeTask(services, { ownerId, taskId, expectedVersion: null }, (task) =>
      hasRevision(task)
        ? null
        : { cause: 'updated-from-conversation', ...completeContentOf(services, state) },
    );
  } catch (error) {
    if (!isAppError(error) || error.code !== 'task_changed') throw error;
    const task = await services.tasks.get(ownerId, taskId);
    if (task && hasRevision(task)) return task;
    throw error;
  }
}
