import type { Services } from '@/core/services';
import type { SessionRef } from '@/core/sessions/session-store';
import { createTask } from '@/core/tasks/create-task';
import type { Task } from '@/core/tasks/task';
import { completeValues, startFilledSession } from './filled-session';
import { createTaskTestServices } from './task-test-services';

export interface CreatedForTest {
  services: Services;
  session: SessionRef;
  task: Task;
  ref: { ownerId: string; taskId: string };
}

/** Services with one task in them, made of a complete session with two constraints. */
export async function createTaskForTest(): Promise<CreatedForTest> {
  const services = await createTaskTestServices();
  const ownerId = 'owner-1';
  const values = { ...completeValues, constraints: ['By 6am', 'No locks'] };
  const session = await startFilledSession(services, ownerId, values);
  const { task } = await createTask(services, session);
  return { services, session, task, ref: { ownerId, taskId: task.taskId } };
}
