import { AppError, isAppError } from '../errors';
import type { Services } from '../services';
import type { SessionRef } from '../sessions/session-store';
import { updateSession } from '../sessions/update-session';
import { completeContentOf } from './complete-content';
import type { Task } from './task';

export interface CreateTaskOptions {
  /**
   * `false`: a session that has made a task already gets that task, whatever changed since. Default `true`: other
   * requirements make another task.
   */
  createAnother?: boolean | undefined;
}

export interface CreatedTask {
  task: Task;
  /** Whether this call made it. */
  isNew: boolean;
}

/**
 * Makes a task of the session's requirements, exactly once for each revision of them: a double click, a retry, a
 * second tab and another interface all get the same task. A crash between storing the task and logging it is
 * healed by the next call. The conversation stays.
 *
 * @throws AppError `session_not_found`, `requirements_incomplete`, `store_unavailable`.
 */
export async function createTask(
  services: Services,
  ref: SessionRef,
  { createAnother = true }: CreateTaskOptions = {},
): Promise<CreatedTask> {
  const loaded = await services.sessions.load(ref);
  if (!loaded) throw new AppError('session_not_found');
  const { task: known, revision } = loaded.state;
  if (known && (!createAnother || known.revision === revision)) {
    const task = await services.tasks.get(ref.ownerId, known.taskId);
    if (task) return { task, isNew: false };
  }
  const created = await services.tasks.create({
    taskId: services.newId(),
    ownerId: ref.ownerId,
    idempotencyKey: `${ref.sessionId}:${revision}`,
    sessionId: ref.sessionId,
    ...completeContentOf(services, loaded.state),
  });
  await logCreation(services, ref, { taskId: created.task.taskId, revision });
  return created;
}

/** A session that has ended meanwhile needs no log: its task stands. */
async function logCreation(
  { sessions }: Services,
  ref: SessionRef,
  created: { taskId: string; revision: number },
): Promise<void> {
  try {
    await updateSession(sessions, ref, ({ task }) => {
      const isLogged =
        task !== null && (task.taskId === created.taskId || task.revision > created.revision);
      return { events: isLogged ? [] : [{ type: 'task-created', ...created }], result: undefined };
    });
  } catch (error) {
    if (!isAppError(error) || error.code !== 'session_not_found') throw error;
  }
}
