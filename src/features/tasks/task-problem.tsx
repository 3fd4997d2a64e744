'use client';

import type { Failure } from '@/features/session/read-failure';
import { Notice } from '@/ui/notice';
import { TextButton } from '@/ui/text-button';
import { useTaskCache } from './use-task-cache';

/** Why a change of the task did not work; where somebody else was faster, their version is one click away. */
export function TaskProblem({ taskId, failure }: { taskId: string; failure: Failure }) {
  const { reload } = useTaskCache(taskId);
  return (
    <Notice tone="danger" role="alert">
      {failure.message}
      {failure.code === 'task_changed' && <TextButton onClick={reload}>Reload the task</TextButton>}
    </Notice>
  );
}
