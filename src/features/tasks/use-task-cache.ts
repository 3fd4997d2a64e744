'use client';

import { trpc } from '@/api-client/trpc';
import type { Task } from '@/core/tasks/task';

/** Keeps what the page knows of a task true after a change. */
export function useTaskCache(taskId: string) {
  const utils = trpc.useUtils();
  const refreshOthers = () =>
    Promise.all([
      utils.task.list.invalidate(),
      utils.task.tables.invalidate(),
      utils.task.versions.invalidate({ taskId }),
    ]);
  return {
    /** The task as the server has it after a change. */
    takeOver: (task: Task) => {
      utils.task.get.setData({ taskId }, task);
      return refreshOthers();
    },
    /** Fetches it again, because somebody else has changed it. */
    reload: () => Promise.all([utils.task.get.invalidate({ taskId }), refreshOthers()]),
  };
}
