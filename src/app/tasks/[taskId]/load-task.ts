import { cache } from 'react';
import { pageServices } from '@/server/page-services';

/** The task, once a request, and whether the conversation it came from can still be opened. */
export const loadTask = cache(async (taskId: string) => {
  const { services, ownerId } = await pageServices();
  if (ownerId === null) return null;
  const task = await services.tasks.get(ownerId, taskId);
  if (!task) return null;
  const session = await services.sessions.load({ ownerId, sessionId: task.sessionId });
  return { task, isSessionAlive: session !== null };
});
